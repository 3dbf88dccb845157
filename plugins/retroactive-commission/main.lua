local incentive = require "lunaria.incentive"

return incentive {
  name = "retroactive-commission",
  period = function(params) return params.accumulate end,
  deals = { outcome = "won", dated_by = "closed_on", select = { "amount" }, history = "accumulated" },
  measure = "amount",

  -- The whole sum has the rate it reaches: what earlier periods were paid at a lower one is caught up.
  reward = function(payee, params, pay)
    local before, after = payee:measured()
    local paid, reached = params.tiers:rate_at(before), params.tiers:rate_at(after)
    for deal in payee:deals() do
      local rate = deal.is_earlier and reached - paid or reached
      if deal.measure and not (deal.is_earlier and rate:is_zero()) then
        pay {
          deal = deal, rule = deal.is_earlier and "catch-up for what came before" or "all at the rate reached",
          basis = deal.measure, rate = rate, amount = deal.measure * rate,
        }
      end
    end
  end,
  rules = {
    ["all at the rate reached"] = { en = "all sales at the rate reached", zh = "全部业绩按达到的比例" },
    ["catch-up for what came before"] = { en = "catch-up for what came before", zh = "补足此前按较低比例计提的部分" },
  },
}
