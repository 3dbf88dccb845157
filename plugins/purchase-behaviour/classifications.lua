-- S004-14: writes the RFM code and the segment to each account.
local kit = require "lunaria.kit"
local read_customers = require "rfm"

local function make(name, field, value, summary)
  return classification {
    name = name, object = "account", field = field, summary = summary, select = {},
    uses = { "months", "recency_days", "frequencies", "revenues", "segments", "currency" },
    prepare = function(params, crm) return kit.index(read_customers(params, crm)) end,
    classify = function(account, _, _, customers)
      local own = customers[account.key]
      if not own then return nil, { en = "has never ordered", zh = "从未下单" } end
      return own[value], {
        days = own.days, orders = own.orders, revenue = own.revenue:round "half_up", r = own.r, f = own.f, m = own.m,
      }
    end,
  }
end

return {
  code = make("rfm-code", "rfm_code", "code", { en = "Writes the RFM code of each account.", zh = "写入客户的 RFM 编码" }),
  segment = make("rfm-segment", "rfm_segment", "segment",
    { en = "Writes the RFM segment of each account.", zh = "写入客户的 RFM 分群" }),
}
