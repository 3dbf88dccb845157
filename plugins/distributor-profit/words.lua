-- What is said of a distributor whose profit is not what it should be.
local show = require "show"

return function(row, verdict, params, period)
  if verdict == "loss" then
    local loss = row.profit:abs():round "half_up"
    return {
      en = "loses " .. loss .. " with our goods in " .. period.label,
      zh = period.label .. " 经营我方产品亏损 " .. loss,
    }
  elseif verdict == "no-profit-target" then
    return {
      en = "has a sales target for " .. period.label .. " and no profit target",
      zh = period.label .. " 有销售目标但没有利润目标",
    }
  end
  local sales, profit = show.percent(row.sales_part), show.percent(row.profit_part)
  return {
    en = "sells " .. sales .. "% of the target in " .. period.label .. " and earns " .. profit .. "% (below "
      .. show.percent(params.profit_reached) .. "%)",
    zh = period.label .. " 销售完成 " .. sales .. "%，利润仅完成 " .. profit .. "%（低于 "
      .. show.percent(params.profit_reached) .. "%）",
  }
end
