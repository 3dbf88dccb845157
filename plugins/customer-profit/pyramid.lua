-- S001-64: writes the tier of the customer pyramid to each account.
local kit = require "lunaria.kit"
local profits = require "profits"
local tiers = require "tiers"

return classification {
  name = "customer-pyramid", object = "account", field = "pyramid_tier",
  uses = { "tier_top", "tier_big", "tier_medium", "basis", "months", "currency" },
  summary = { en = "Puts each account into a tier of the customer pyramid.", zh = "客户金字塔分层" },
  select = {},
  prepare = function(params, crm) return tiers.read(params, crm, profits.span(crm.as_of, params.months)) end,
  classify = function(account, params, _, found)
    local own = found[account.key]
    if own.lacks then return kit.insufficient { own.lacks } end
    if not own.rank then
      return own.tier, { en = "no orders in the period", zh = "期内无订单" }
    end
    local value, is_profit = kit.grouped(own.value:round "half_up"), params.basis == "profit"
    return own.tier, {
      en = "rank " .. own.rank .. " of " .. own.of .. ", " .. (is_profit and "profit " or "revenue ") .. value,
      zh = own.of .. " 家中排第 " .. own.rank .. "，" .. (is_profit and "利润 " or "销售额 ") .. value,
    }
  end,
}
