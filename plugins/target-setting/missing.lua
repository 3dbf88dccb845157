-- What is missing for a target, for people.
local listed = require "customer-data.listed"

local words = {
  base = { en = "base (sales of the last twelve months)", zh = "基数（近 12 个月销售额）" },
  forecast = { en = "forecast (from two whole years of orders)", zh = "预测（需两个完整年度的订单）" },
  years = { en = "two whole years of orders", zh = "两个完整年度的订单" },
  yearly_orders = { en = "orders in each year", zh = "每年均有订单" },
  order_lines = { en = "order lines of the last twelve months", zh = "近 12 个月的订单明细" },
  reps = { en = "reps", zh = "销售代表" },
  weights = { en = "base or potential of any rep", zh = "任一销售代表的基数或潜力" },
  bounds = { en = "quotas within --floor and --cap that add up", zh = "在 --floor 与 --cap 范围内合计等于总量的任务" },
}

return function(found) return listed(found.missing, words) end
