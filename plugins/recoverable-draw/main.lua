local incentive = require "lunaria.incentive"

local function touches(month, from, until_day)
  return (not from or from <= month.last) and (not until_day or until_day >= month.first)
end

-- The payee's draw in a month: the own one that began last, else the one of everybody.
local function monthly_draw(payee, params, crm)
  local month = payee.period
  if not month.label:match "^%d+%-%d+$" then
    refuse {
      en = ("a draw is paid for whole months, found %s; give a period such as 2025-06 or 2025-Q2"):format(month.label),
      zh = ("预支按整月发放，而期间为 %s；请给出例如 2025-06 或 2025-Q2 的期间"):format(month.label),
    }
  end
  if not touches(month, payee.active_from, payee.active_until) then return payee.zero end
  for draw in crm.draws:where { rep = payee.key }:order_by("-valid_from"):each() do
    if touches(month, draw.valid_from, draw.valid_until) then return draw.amount end
  end
  return params.draw or payee.zero
end

return incentive {
  name = "recoverable-draw",
  period = "month",
  deals = { outcome = "won", dated_by = "closed_on", select = { "amount" } },

  reward = function(payee, params, pay, crm)
    local earned = payee.zero
    for deal in payee:deals() do
      if deal.amount then
        local commission = (deal.amount * params.rate):round(params.rounding)
        pay { deal = deal, rule = "commission", basis = deal.amount, rate = params.rate, amount = commission }
        earned = earned + commission
      end
    end

    local draw, owed = monthly_draw(payee, params, crm), payee:balance "draw"
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
  rules = {
    commission = { en = "commission", zh = "佣金" },
    ["advance up to the draw"] = { en = "advance up to the draw", zh = "补足至保底预支" },
    ["recovery of the draw"] = { en = "recovery of the draw", zh = "扣回预支" },
  },
  balances = {
    draw = {
      label = { en = "draw still owed", zh = "待扣回的预支" },
      moved_by = { "advance up to the draw", "recovery of the draw" },
    },
  },
}
