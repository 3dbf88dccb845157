-- What is said of a distributor whose profit is not what it should be.
local kit = require "lunaria.kit"

return function(row, verdict, params, period)
  if verdict == "loss" then
    local loss = kit.grouped(row.profit:abs():round "half_up")
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
  local sales, profit = kit.percent(row.sales_part, 1), kit.percent(row.profit_part, 1)
  return {
    en = "sells " .. sales .. " of the target in " .. period.label .. " and earns " .. profit .. " (below "
      .. kit.percent(params.profit_reached, 1) .. ")",
    zh = period.label .. " 销售完成 " .. sales .. "，利润仅完成 " .. profit .. "（低于 "
      .. kit.percent(params.profit_reached, 1) .. "）",
  }
end
