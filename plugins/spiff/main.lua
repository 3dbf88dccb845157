local incentive = require "lunaria.incentive"

-- How many units the payee has sold, returns deducted.
local function units(payee)
  local sold = decimal(0)
  for deal in payee:deals() do sold = deal.after end
  return sold
end

return incentive {
  name = "spiff",
  deals = {
    outcome = "won", dated_by = "closed_on", select = { "units" },
    where = function(params)
      if (params.bonus == nil) ~= (params.bonus_at == nil) then
        refuse { en = "--bonus and --bonus-at belong together: give both", zh = "--bonus 与 --bonus-at 须一起给出" }
      end
      return { product = params.product }
    end,
  },
  measure = "units",

  reward = function(payee, params, pay)
    local sold, earned = units(payee), payee.zero
    local has_bonus = params.bonus and sold >= params.bonus_at

    local function capped(amount)
      return params.cap and amount > params.cap and params.cap or amount
    end

    -- Pays what an amount adds below the cap.
    local function pay_capped(deal, rule, exact)
      local amount = exact:round(params.rounding)
      local added = capped(earned + amount) - capped(earned)
      earned = earned + amount
      if added ~= amount then rule, amount = rule .. ", up to the cap of " .. tostring(params.cap), added end
      pay { deal = deal, rule = rule, amount = amount }
    end

    for deal in payee:deals() do
      if deal.measure and sold < params.minimum then
        pay { deal = deal, rule = sold .. " units, minimum " .. params.minimum, amount = payee.zero }
      elseif deal.measure then
        pay_capped(deal, deal.measure .. " units at " .. tostring(params.per_unit), params.per_unit * deal.measure)
        if has_bonus and deal.after >= params.bonus_at then
          pay_capped(deal, params.bonus_at .. " units reached", params.bonus)
          has_bonus = false
        end
      end
    end
  end,
  rules = {
    ["{units} units at {price}"] = { en = "{units} units at {price}", zh = "{units} 件，每件 {price}" },
    ["{units} units reached"] = { en = "bonus: {units} units reached", zh = "达标奖：满 {units} 件" },
    ["{units} units, minimum {minimum}"] = {
      en = "{units} units, below the minimum of {minimum}", zh = "{units} 件，低于起点 {minimum} 件",
    },
    ["{rule}, up to the cap of {cap}"] = { en = "{rule}, up to the cap of {cap}", zh = "{rule}，以 {cap} 封顶" },
  },
}
