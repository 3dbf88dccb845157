local currencies = require "customer-data.currencies"
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local measured = require "sharing"
local views = require "views"

local function span_of(params, as_of)
  if params.period then return { first = params.period.first, last = params.period.last } end
  return { first = date.add_days(date.add_months(as_of, -12), 1), last = as_of }
end

local function read(params, crm, span, out)
  local names, rows = {}, {}
  for account in crm.accounts:select("key", "name"):each() do names[account.key] = account.name end
  if params.account and not names[params.account] then
    refuse { en = "there is no account '" .. params.account .. "'", zh = "没有客户“" .. params.account .. "”" }
  end
  local all = crm.promotions:where { started_on = { ge = span.first, le = span.last }, account = params.account }
  local currency = params.currency or crm.currency
  for promotion in all:where({ currency = currency }):each() do
    local row = measured(promotion, params)
    row.distributor = names[row.account or ""]
    rows[#rows + 1] = row
  end
  currencies.show(out, currency, { promotion = all })
  return rows
end

-- Of what both costs are known of: the sums, and the share in all.
local function total(rows, none)
  local ours, theirs, below = none, none, 0
  for _, row in ipairs(rows) do
    if row.total then ours, theirs = ours + row.ours, theirs + row.theirs end
    if row.is_below then below = below + 1 end
  end
  return ours, theirs, (kit.ratio(theirs, ours + theirs)), below
end

return report {
  run = function(params, crm, out)
    local span = span_of(params, crm.as_of)
    local rows = read(params, crm, span, out)
    local ours, theirs, share, below = total(rows, money(0, params.currency or crm.currency))
    if not share then
      out:title { en = "Shared costs of promotions", zh = "促销费用分担" }
      out:text {
        en = "Insufficient data: no promotion with costs began from " .. span.first .. " to " .. span.last .. ".",
        zh = "数据不足：" .. span.first .. " 至 " .. span.last .. " 没有费用完整的促销活动。",
      }
    else
      local percent = kit.percent(share)
      out:title {
        en = "Distributors carry " .. percent .. " of promotions; " .. below .. " of " .. #rows
          .. " below what was agreed",
        zh = "经销商承担促销费用的 " .. percent .. "；" .. #rows .. " 场活动中 " .. below .. " 场低于约定",
      }
      out:metric({ en = "our cost", zh = "我方费用" }, ours)
      out:metric({ en = "their cost", zh = "经销商费用" }, theirs)
      views.table(out, rows, params.limit)
      views.distributors(out, rows, params.limit)
    end
    views.missing(out, rows)
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    local points = tostring((params.tolerance * 100):round(2, "half_up")):gsub("%.?0+$", "")
    out:text {
      en = "Promotions that began from " .. span.first .. " to " .. span.last .. ". Share = cost of the distributor / "
        .. "cost of both; deviation = share - agreed share. Below: the share is "
        .. (points == "0" and "" or "more than " .. points .. " points ") .. "under the agreed one; owed is what the "
        .. "distributor would have to add to reach it.",
      zh = "取 " .. span.first .. " 至 " .. span.last .. " 开始的促销活动。分担比例 = 经销商费用/双方费用合计；偏差 = 分担比例 - 约定比例。"
        .. "低于约定比例" .. (points == "0" and "" or " " .. points .. " 个百分点以上") .. "视为不足；应补为达到约定比例还需承担的金额。",
    }
  end,
}
