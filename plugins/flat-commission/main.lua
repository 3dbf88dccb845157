local incentive = require "lunaria.incentive"

return incentive {
  name = "flat-commission",
  deals = { outcome = "won", dated_by = "closed_on", select = { "amount" } },

  reward = function(payee, params, pay)
    for deal in payee:deals() do
      if deal.amount then
        pay { deal = deal, rule = "flat", basis = deal.amount, rate = params.rate, amount = deal.amount * params.rate }
      end
    end
  end,
  rules = { flat = { en = "flat rate", zh = "固定比例" } },
}
