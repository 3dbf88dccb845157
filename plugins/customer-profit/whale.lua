-- S001-65: who makes the profit, and who eats it up again.
local is_strategic = require "strategic"
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local profits = require "profits"

-- The customers that have cost more than they brought in this span and in the one before; key accounts and heavyweights
-- are exempt.
local function candidates(customers, before)
  local earlier = kit.index(before)
  local found, exempt = {}, 0
  for _, account in ipairs(customers) do
    local then_ = earlier[account.key]
    local zero = account.profit * 0
    if then_ and account.profit < zero and then_.profit < zero then
      if is_strategic(account) then
        exempt = exempt + 1
      else
        account.profit_before = then_.profit
        found[#found + 1] = account
      end
    end
  end
  return kit.rank(found, "profit", "rising"), exempt
end

local columns = {
  { name = "key", title = { en = "key", zh = "编号" } }, { name = "name", title = { en = "account", zh = "客户" } },
  { name = "owner", field = "account.owner" },
  { name = "sales", title = { en = "sales", zh = "销售额" }, type = "money" },
  { name = "cost", title = { en = "cost to serve", zh = "服务费用" }, type = "money" },
  { name = "profit", title = { en = "profit", zh = "利润" }, type = "money" },
  { name = "profit_before", title = { en = "profit before", zh = "上期利润" }, type = "money" },
  { name = "pruning", field = "account.pruning" },
}

local function show_candidates(out, customers, before, limit)
  local list, exempt = candidates(customers, before)
  out:heading { en = "Unprofitable in both periods", zh = "连续两期亏损" }
  if #list == 0 then
    out:text { en = "None.", zh = "无。" }
  else
    local rows = {}
    for position = 1, math.min(#list, limit) do rows[position] = list[position].row end
    out:table { columns = columns, rows = rows }
    more(out, #list, limit)
    out:text {
      en = "Reprice or reduce service first, then review; dropping needs an approval: lunaria set account KEY "
        .. "pruning=candidate begins it.",
      zh = "先调价或缩减服务，再复核；淘汰须经批准：lunaria set account KEY pruning=candidate 启动流程。",
    }
  end
  if exempt > 0 then
    out:text {
      en = "Exempt as key accounts or heavyweights: " .. exempt .. ".", zh = "重点客户或重量级客户豁免：" .. exempt .. " 家。",
    }
  end
end

return report {
  name = "whale-curve", uses = { "top", "bottom", "loss_base", "months", "limit", "currency" },
  summary = { en = "Shows who makes the profit and who eats it up again.", zh = "鲸鱼曲线：谁创造利润，谁吞噬利润" },
  run = function(params, crm, out)
    local span = profits.span(crm.as_of, params.months)
    local customers, left_out = profits.read(params, crm, span)
    local none = money(0, params.currency or crm.currency)
    profits.show_currencies(out, params, crm, 1)
    local ranked = kit.rank(customers, "profit")
    local peak, final, top, low = none, none, none, none
    local first, last = profits.part(params.top, #ranked), profits.part(params.bottom, #ranked)
    local names, curve = {}, {}
    for position, entry in ipairs(ranked) do
      local profit = entry.value
      if profit > none then peak = peak + profit end
      if position <= first then top = top + profit end
      if position > #ranked - last then low = low + profit end
      final = final + profit
      names[position], curve[position] = position, final
    end
    if peak <= none then
      profits.show_none(out, { en = "Who makes the profit", zh = "谁创造利润" }, span)
      return profits.show_rule(out, params, span, left_out)
    end
    local base = params.loss_base == "top" and top or peak
    -- Of a top that makes nothing, no loss is a share.
    local lost = low < none and base > none and kit.ratio(-low, base) or nil
    local loses = { en = "lose nothing", zh = "未亏损" }
    if low < none then
      loses = lost and { en = "lose " .. kit.percent(lost), zh = "吞噬 " .. kit.percent(lost) }
        or { en = "lose more than the top makes", zh = "亏损超过头部利润" }
    end
    out:title {
      en = "The top " .. first .. " of " .. #ranked .. " make " .. kit.percent(kit.ratio(top, peak))
        .. " of the profit; the last " .. last
        .. " " .. loses.en,
      zh = "前 " .. first .. " 家（共 " .. #ranked .. " 家）创造 " .. kit.percent(kit.ratio(top, peak)) .. " 的利润，末 " .. last
        .. " 家" .. loses.zh,
    }
    out:metric({ en = "profit above zero (peak)", zh = "正利润合计（峰值）" }, peak)
    out:metric({ en = "profit in the end", zh = "最终利润" }, final)
    out:metric({ en = "share of the top", zh = "头部占比" }, kit.ratio(top, peak), { type = "percent", places = 1 })
    if lost then
      out:metric({ en = "share lost by the last", zh = "末位亏损占比" }, lost, { type = "percent", places = 1 })
    end
    out:chart {
      kind = "line", title = { en = "Profit of the customers together, the best first", zh = "客户累计利润（从高到低）" },
      x = { en = "customers", zh = "客户数" }, y = { en = "profit", zh = "利润" }, categories = names,
      series = { { name = { en = "profit together", zh = "累计利润" }, values = curve } },
    }
    local before = profits.read(params, crm, profits.span(crm.as_of, params.months, 1))
    show_candidates(out, customers, before, params.limit)
    profits.show_rule(out, params, span, left_out)
    out:text {
      en = "The top are " .. kit.percent(params.top) .. " and the last " .. kit.percent(params.bottom)
        .. " of the customers, rounded up. Shares are of "
        .. (params.loss_base == "top" and "the peak; that of the loss, of the profit of the top." or "the peak."),
      zh = "头部为客户数的 " .. kit.percent(params.top) .. "，末位为 " .. kit.percent(params.bottom) .. "（向上取整）。占比以峰值为分母"
        .. (params.loss_base == "top" and "，亏损占比以头部利润为分母。" or "。"),
    }
  end,
}
