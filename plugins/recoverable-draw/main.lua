local incentive = require "lunaria.incentive"

-- The payee's draw in a month; none before the first and after the last day with the company.
local function monthly_draw(payee, params)
  local month = payee.period
  if not month.label:match "^%d+%-%d+$" then
    error(("a draw is paid for whole months, found %s; give a period such as 2025-06 or 2025-Q2"):format(month.label))
  end
  local has_left = payee.active_until and payee.active_until < month.first
  local is_to_come = payee.active_from and payee.active_from > month.last
  if has_left or is_to_come then return payee.zero end
  return payee.draw or params.draw or payee.zero
end

return incentive {
  name = "recoverable-draw",
  period = "month",
  deals = { outcome = "won", dated_by = "closed_on", select = { "amount" } },

  reward = function(payee, params, pay)
    local earned = payee.zero
    for deal in payee:deals() do
      if deal.amount then
        local commission = (deal.amount * params.rate):round(params.rounding)
        pay { deal = deal, rule = "commission", basis = deal.amount, rate = params.rate, amount = commission }
        earned = earned + commission
      end
    end

    local draw, owed = monthly_draw(payee, params), payee:balance "draw"
    if earned < draw then
      pay { rule = "advance up to the draw", basis = draw, amount = draw - earned }
      owed = owed + draw - earned
    elseif earned > draw and owed > payee.zero then
      local recovered = math.min(owed, earned - draw)
      pay { rule = "recovery of the draw", basis = owed, amount = -recovered }
      owed = owed - recovered
    end
    payee:carry("draw", owed)
  end,
}
