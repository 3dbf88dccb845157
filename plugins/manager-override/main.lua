local incentive = require "lunaria.incentive"

return incentive {
  name = "manager-override",
  deals = { outcome = "won", dated_by = "closed_on", select = { "amount" } },

  reward = function(payee, params, pay)
    for deal in payee:deals() do
      if deal.amount then
        pay {
          deal = deal, rule = "own deal", basis = deal.amount, rate = params.rate, amount = deal.amount * params.rate,
        }
      end
    end
  end,

  override = function(manager, deal, params, pay)
    if manager.level > params.levels or not deal.amount then return end
    local rate = params.override_rate
    for _ = 2, manager.level do rate = rate * params.upper_share end
    pay {
      deal = deal, rule = "override on " .. deal.payee, basis = deal.amount, rate = rate, amount = deal.amount * rate,
    }
  end,
  rules = {
    ["own deal"] = { en = "own deal", zh = "本人成交" },
    ["override on {payee}"] = { en = "deal of {payee}", zh = "{payee} 的成交" },
  },
}
