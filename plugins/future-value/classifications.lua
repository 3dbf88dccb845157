-- S001-54: writes to each account what it is expected to buy, and in which quadrant of past and future that puts it.
local kit = require "lunaria.kit"
local read_forecasts = require "forecasts"

local models = {
  simple = { en = "simple rule", zh = "简易规则" }, bg_nbd = { en = "BG/NBD model", zh = "BG/NBD 模型" },
}

-- How a value was worked out, for people.
local function reason(row, params)
  local days, active = params.horizon_days, kit.percent(row.p, 1)
  local orders = tostring(row.expected:round(2, "half_up"))
  local past, future, model = kit.grouped(row.past), kit.grouped(row.future), models[params.model]
  return {
    en = "bought " .. past .. " in the last " .. days .. " days; expected in the next: " .. future .. " in " .. orders
      .. " orders, " .. active .. " likely to be active (" .. model.en .. ")",
    zh = "过去 " .. days .. " 天采购 " .. past .. "，今后预期 " .. future .. "（" .. orders .. " 单），活跃概率 " .. active
      .. "（" .. model.zh .. "）",
  }
end

local function make(name, field, value, summary)
  return classification {
    name = name, object = "account", field = field, summary = summary, select = { "currency" },
    uses = {
      "model", "horizon_days", "months", "orders", "silence", "unit_days", "least", "r", "alpha", "a", "b", "currency",
    },
    prepare = function(params, crm) return kit.index(read_forecasts(params, crm).rows) end,
    classify = function(account, params, _, rows)
      local row = rows[account.key]
      if not row then return nil, { en = "has never ordered", zh = "从未下单" } end
      if row.lacks then return kit.insufficient { row.lacks } end
      local is_foreign = field == "future_value" and account.currency ~= row.future:currency()
      if is_foreign then return kit.insufficient { "orders in " .. account.currency } end
      return row[value], reason(row, params)
    end,
  }
end

return {
  value = make("future-value", "future_value", "future",
    { en = "Records what each account is expected to buy.", zh = "写入客户的预期销售额" }),
  quadrant = make("value-quadrant", "value_quadrant", "quadrant",
    { en = "Records the quadrant of past and future value of each account.", zh = "写入客户的价值象限" }),
}
