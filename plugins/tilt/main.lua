local incentive = require "lunaria.incentive"
local read_multipliers = require "multipliers"

-- Read for the first payee, kept for those after.
local known
local function read_tilts(params, crm)
  known = known or {
    product = read_multipliers(params.products, "--products", "product", crm.opportunities),
    region = read_multipliers(params.regions, "--regions", "region", crm.accounts),
    industry = read_multipliers(params.industries, "--industries", "industry", crm.accounts),
  }
  return known
end

return incentive {
  name = "tilt",
  deals = { outcome = "won", dated_by = "closed_on", select = { "amount", "product", "account" } },

  reward = function(payee, params, pay, crm)
    local tilts = read_tilts(params, crm)
    local accounts = (params.regions or params.industries) and crm.accounts:select("region", "industry")

    for deal in payee:deals() do
      if deal.amount then
        local account = accounts and deal.account and accounts:get(deal.account) or {}
        local rate, rule = params.rate, {}
        local function tilt(multipliers, value)
          local multiplier = multipliers[value or ""]
          if multiplier then
            rate = rate * multiplier
            table.insert(rule, value .. " x " .. multiplier)
          end
        end
        tilt(tilts.product, deal.product)
        tilt(tilts.region, account.region)
        tilt(tilts.industry, account.industry)
        rule = #rule > 0 and table.concat(rule, ", ") or "no tilt"
        pay { deal = deal, rule = rule, basis = deal.amount, rate = rate, amount = deal.amount * rate }
      end
    end
  end,
  rules = {
    ["no tilt"] = { en = "base rate", zh = "基础比例" },
    ["{tilts}"] = { en = "base rate, {tilts}", zh = "基础比例，系数 {tilts}" },
  },
}
