local incentive = require "lunaria.incentive"

return incentive {
  name = "graduated-commission",
  period = function(params) return params.accumulate end,
  deals = { outcome = "won", dated_by = "closed_on", select = { "amount" } },
  measure = "amount",

  reward = function(payee, params, pay)
    for deal in payee:deals() do
      for slice in params.tiers:graduated(deal.before, deal.after) do
        pay {
          deal = deal, rule = slice.label, basis = slice.amount, rate = slice.rate,
          amount = slice.amount * slice.rate,
        }
      end
    end
  end,
  rules = { ["{slice}"] = { en = "sales {slice}", zh = "累计业绩 {slice}" } },
}
