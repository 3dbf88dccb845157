-- S001-63: whether the best customers get the effort, or the others.
local kit = require "lunaria.kit"
local profits = require "profits"
local read_efforts = require "efforts"

local columns = {
  { name = "key", title = { en = "key", zh = "编号" } }, { name = "name", title = { en = "account", zh = "客户" } },
  { name = "owner", field = "account.owner" },
  { name = "profit", title = { en = "profit", zh = "利润" }, type = "money" },
  { name = "profit_share", title = { en = "of profit", zh = "利润占比" }, type = "percent", places = 1 },
  { name = "effort_share", title = { en = "of effort", zh = "精力占比" }, type = "percent", places = 1 },
  { name = "ratio", title = { en = "effort / profit", zh = "精力÷利润" }, type = "decimal", places = 1 },
}

-- No effort on record need not mean that there was none.
local function show_losses(out, found)
  local count = 0
  for _, account in ipairs(found) do
    if account.profit < account.profit * 0 and account.effort:is_zero() then count = count + 1 end
  end
  if count == 0 then return end
  out:text {
    en = count .. " of them " .. (count == 1 and "loses" or "lose") .. " money with no effort on record: over-served "
      .. "by the rule for losses. Look at their prices and returns rather than at visits.",
    zh = "其中 " .. count .. " 家亏损但没有精力记录，按“亏损即过度服务”的规则列入；请先核对其价格与退货，而非拜访。",
  }
end

local function show(out, title, ranked, served, field, order, limit)
  local found = {}
  for _, entry in ipairs(ranked) do
    if entry.row.served == served then
      entry.row.ratio = entry.row.times or nil
      found[#found + 1] = entry.row
    end
  end
  if #found == 0 then return end
  local rows = {}
  for position, entry in ipairs(kit.rank(found, field, order)) do
    if position <= limit then rows[position] = entry.row end
  end
  out:heading({ en = title.en .. ": " .. #found, zh = title.zh .. "：" .. #found .. " 家" }, 2)
  out:table { columns = columns, rows = rows }
  show_losses(out, found)
end

return report {
  name = "effort-alignment",
  uses = { "top", "effort", "effort_target", "over", "under", "months", "limit", "currency" },
  summary = { en = "Shows whether the best customers get the effort.", zh = "20/80 反向操作检查：精力是否投在最好的客户" },
  run = function(params, crm, out)
    local span = profits.span(crm.as_of, params.months)
    local efforts, left_out = read_efforts(params, crm, span)
    profits.show_currencies(out, params, crm)
    if not efforts then
      out:title { en = "Effort and profit", zh = "精力与利润" }
      out:text {
        en = "Insufficient data: there must be customers with profit, and " .. params.effort .. " spent on them since "
          .. span.from .. ".",
        zh = "数据不足：自 " .. span.from .. " 起须有盈利客户及精力记录（" .. params.effort .. "）。",
      }
      return profits.show_rule(out, params, span, left_out)
    end
    local ranked, count = efforts.ranked, efforts.count
    out:title {
      en = "The best " .. count .. " of " .. #ranked .. " customers get " .. kit.percent(efforts.share)
        .. " of the effort",
      zh = "最好的 " .. count .. " 家（共 " .. #ranked .. " 家）得到 " .. kit.percent(efforts.share) .. " 的精力",
    }
    out:metric({ en = "effort for the top", zh = "头部精力占比" }, efforts.share, { type = "percent", places = 1 })
    out:metric({ en = "above or below the target", zh = "与目标之差" }, efforts.gap, { type = "percent", places = 1 })
    local names, effort, profit = {}, {}, {}
    for position = 1, math.min(#ranked, params.limit) do
      local account = ranked[position].row
      names[position], effort[position], profit[position] = account.name, account.effort_share, account.profit_share
    end
    out:chart {
      kind = "bar", title = { en = "The best customers: shares of profit and effort", zh = "最好的客户：利润与精力占比" },
      type = "percent", categories = names, series = {
        { name = { en = "profit", zh = "利润" }, values = profit },
        { name = { en = "effort", zh = "精力" }, values = effort },
      },
    }
    show(out, { en = "Under-served", zh = "服务不足" }, ranked, "under", "profit", "falling", params.limit)
    show(out, { en = "Over-served", zh = "过度服务" }, ranked, "over", "effort_share", "falling", params.limit)
    profits.show_rule(out, params, span, left_out)
    out:text {
      en = "Effort is " .. (params.effort == "minutes" and "the minutes of visits and travel" or "the cost to serve")
        .. ". Over-served: the share of effort is above " .. params.over .. " times that of profit, or there is effort "
        .. "without profit, or a loss, whatever the effort; under-served: below " .. params.under .. " times. Shares "
        .. "of profit are of all that is above zero. The target of " .. kit.percent(params.effort_target)
        .. " is a slogan.",
      zh = "精力按" .. (params.effort == "minutes" and "拜访与路程分钟数" or "服务费用") .. "计。过度服务：精力占比超过利润占比 "
        .. params.over .. " 倍，或有精力而无利润，或亏损（不论精力）；服务不足：低于 " .. params.under .. " 倍。利润占比以正利润合计为分母。目标 "
        .. kit.percent(params.effort_target) .. " 为口号。",
    }
  end,
}
