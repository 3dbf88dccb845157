local incentive = require "lunaria.incentive"

return incentive {
  name = "retroactive-commission",
  period = function(params) return params.accumulate end,
  deals = { outcome = "won", dated_by = "closed_on", select = { "amount" }, history = true },
  measure = "amount",

  reward = function(payee, params, pay)
    local before, after = payee.zero, payee.zero
    for deal in payee:deals() do
      if deal.closed_on < payee.period.first then before = deal.after end
      after = deal.after
    end
    local paid, reached = params.tiers:rate_at(before), params.tiers:rate_at(after)
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
  end,
}
