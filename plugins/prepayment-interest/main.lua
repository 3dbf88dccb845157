local date = require "lunaria.date"
local incentive = require "lunaria.incentive"
local draws_of = require "draws"

return incentive {
  name = "prepayment-interest",
  payees = "account",
  deals = false,

  -- The period is the window: what is received in it earns, until it is drawn or the cut-off comes.
  reward = function(payee, params, pay, crm)
    local cut_off = params.cut_off or crm.as_of
    for _, draw in ipairs(draws_of(payee.key, cut_off, crm, payee.zero)) do
      local received_on = draw.deposit.received_on
      if received_on >= payee.period.first and received_on <= payee.period.last then
        local days = date.days_between(received_on, draw.on)
        local end_of_it = draw.order and "drawn by " .. draw.order or "not drawn by the cut-off"
        pay {
          rule = draw.deposit.key .. " " .. end_of_it .. ", days: " .. days, basis = draw.amount,
          rate = params.annual_rate, amount = draw.amount * params.annual_rate * days / params.day_base,
        }
      end
    end
  end,
  rules = {
    ["{receipt} drawn by {order}, days: {days}"] = {
      en = "prepayment {receipt} drawn by order {order} after {days} days",
      zh = "预付款 {receipt}，{days} 天后由订单 {order} 提货",
    },
    ["{receipt} not drawn by the cut-off, days: {days}"] = {
      en = "prepayment {receipt}, not drawn by the cut-off, {days} days", zh = "预付款 {receipt}，至截止日未提货，{days} 天",
    },
  },
}
