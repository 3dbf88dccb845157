local incentive = require "lunaria.incentive"
local quota_of = require "quota"
local slices = require "slices"

-- The deals of the part itself; the plan also sees the earlier ones, which count towards the quota.
local function own_deals(payee)
  local deals = payee:deals()
  return function()
    for deal in deals do
      if deal.closed_on >= payee.period.first and deal.measure then return deal end
    end
  end
end

local function pay_graduated(payee, params, pay, quota)
  for deal in own_deals(payee) do
    for _, slice in ipairs(slices(params.rates, quota, deal.before, deal.after)) do
      pay { deal = deal, rule = slice.label, basis = slice.amount, rate = slice.rate, amount = slice.amount * slice.rate }
    end
  end
end

local function pay_retroactive(payee, params, pay, quota)
  local before, after = payee.zero, payee.zero
  for deal in payee:deals() do
    if deal.closed_on < payee.period.first then before = deal.after end
    after = deal.after
  end
  local paid, reached = params.rates:rate_at(before / quota), params.rates:rate_at(after / quota)
  local due = (after * reached):round(params.rounding) - (before * paid):round(params.rounding)
  local last

  local function pay_deal(deal, rule, rate)
    local amount = (deal.measure * rate):round(params.rounding)
    pay { deal = deal, rule = rule, basis = deal.measure, rate = rate, amount = amount }
    due, last = due - amount, deal
  end

  for deal in payee:deals() do
    if deal.closed_on >= payee.period.first then
      if deal.measure then pay_deal(deal, "all at the rate reached", reached) end
    elseif deal.after ~= deal.before and reached ~= paid then
      pay_deal(deal, "catch-up for what came before", reached - paid)
    end
  end
  if not due:is_zero() then pay { deal = last, rule = "rounding of the sum", amount = due } end
end

local function pay_without_target(payee, params, pay)
  local rate = params.rates:rate_at(0)
  for deal in own_deals(payee) do
    if params.without_target == "refuse" then
      error(string.format(
        "'%s' has sales in %s, but no target of bookings in %s for the %s; enter one (lunaria import target), or say "
          .. "what to pay: --without-target",
        payee.key, payee.period.label, payee.zero:currency(), params.accumulate))
    elseif params.without_target == "first_rate" then
      pay { deal = deal, rule = "no target", basis = deal.measure, rate = rate, amount = deal.measure * rate }
    end
  end
end

return incentive {
  name = "quota-accelerator",
  period = function(params) return params.accumulate end,
  deals = { outcome = "won", dated_by = "closed_on", select = { "amount" }, history = true },
  measure = "amount",

  reward = function(payee, params, pay, crm)
    local quota = quota_of(payee, params.accumulate, crm)
    if not quota then
      pay_without_target(payee, params, pay)
    elseif params.basis == "graduated" then
      pay_graduated(payee, params, pay, quota)
    else
      pay_retroactive(payee, params, pay, quota)
    end
  end,
}
