-- The arithmetic of a customer's lifetime, without data. What has no end has no figure: `nil` and why.
local endless = { en = "nobody leaves, so that there is no end to it", zh = "无流失，价值无上限" }

-- An exact number holds 38 digits; a third would take all of them, and leave none to go on with.
local function shortened(amount) return money(amount:number():round(8, "half_up"), amount:currency()) end

-- S001-52, in years where churn is that of a year.
local function lifetime(churn)
  if churn:is_zero() then return nil, endless end
  return (decimal(1) / churn):round(12, "half_up")
end

-- S001-50: what a margin of each year comes to, by retention or years and discount.
local bases = {
  years = function(margin, years) return years and margin * years end,
  undiscounted = function(margin, _, retention) return margin / (decimal(1) - retention) end,
  now = function(margin, _, retention, discount) return margin * (discount + 1) / (discount + 1 - retention) end,
  after = function(margin, _, retention, discount) return margin * retention / (discount + 1 - retention) end,
}

local function base(variant, margin, years, retention, discount)
  local is_endless = retention >= decimal(1)
  if variant == "years" then
    if not years and is_endless then return nil, endless end
    return shortened(bases.years(margin, years or lifetime(decimal(1) - retention)))
  end
  if is_endless and (variant == "undiscounted" or discount:is_zero()) then return nil, endless end
  return shortened(bases[variant](margin, years, retention, discount))
end

return { shortened = shortened, lifetime = lifetime, base = base, endless = endless }
