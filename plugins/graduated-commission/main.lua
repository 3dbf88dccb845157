local incentive = require "lunaria.incentive"

return incentive {
  name = "graduated-commission",
  period = "quarter",
  deals = { outcome = "won", dated_by = "closed_on", select = { "amount" } },

  reward = function(payee, params, pay)
    local booked = payee.zero
    for deal in payee:deals() do
      local total = booked + (deal.amount or payee.zero)
      for slice in params.tiers:graduated(booked, total) do
        pay {
          deal = deal, rule = slice.label, basis = slice.amount, rate = slice.rate,
          amount = slice.amount * slice.rate,
        }
      end
      booked = total
    end
  end,
}
