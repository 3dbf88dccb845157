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
      local scores, revenue = "R" .. own.r .. " F" .. own.f .. " M" .. own.m, kit.grouped(own.revenue:round "half_up")
      return own[value], {
        en = scores .. ": last order " .. own.days .. (own.days == 1 and " day" or " days") .. " ago, "
          .. own.orders .. (own.orders == 1 and " order" or " orders") .. ", revenue " .. revenue,
        zh = scores .. "：距最近下单 " .. own.days .. " 天，订单 " .. own.orders .. " 张，销售额 " .. revenue,
      }
    end,
  }
end

return {
  code = make("rfm-code", "rfm_code", "code", { en = "Records the RFM code of each account.", zh = "写入客户的 RFM 编码" }),
  segment = make("rfm-segment", "rfm_segment", "segment",
    { en = "Records the RFM segment of each account.", zh = "写入客户的 RFM 分群" }),
}
