local incentive = require "lunaria.incentive"

return incentive {
  name = "split-credit",
  deals = { outcome = "won", dated_by = "closed_on", select = { "amount" } },

  credit = function(deal, _, give, crm)
    for part in crm.deal_shares:where { opportunity = deal.key }:each() do
      give { payee = part.payee, share = part.share, role = part.role }
    end
  end,

  reward = function(payee, params, pay)
    for deal in payee:deals() do
      if deal.amount then
        pay {
          deal = deal, rule = deal.role, basis = deal.amount * deal.share, rate = params.rate,
          amount = payee:part(deal, deal.amount * params.rate),
        }
      end
    end
  end,
  rules = {
    split = { en = "own share", zh = "分摊份额" },
    overlay = { en = "overlay, beside the split", zh = "协作（不占分摊比例）" },
  },
}
