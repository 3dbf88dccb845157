-- What a team is expected to win in a period: what is won in the months that are over, and the last forecast of each of
-- the others, which is at least what is won in it already.
local date = require "lunaria.date"

-- The amount of the last forecast of each owner for a month: commit, and the weighted rest; only those there are.
local function of_month(crm, params, month)
  local made, amounts = {}, {}
  local known = crm.forecasts:where {
    first_day = month.first, last_day = month.last, made_on = { le = crm.as_of }, currency = crm.currency,
  }
  local weights = { commit = decimal(1), best = params.best, pipeline = params.pipeline }
  for forecast in known:order_by("-made_on"):each() do
    local owner = forecast.owner
    made[owner] = made[owner] or forecast.made_on
    if made[owner] == forecast.made_on then
      local amount = forecast.amount * weights[forecast.category]
      amounts[owner] = amounts[owner] and amounts[owner] + amount or amount
    end
  end
  return amounts
end

-- For each month of the period: its label, whether it is over, and the forecasts by owner.
return function(crm, params, period)
  local months = {}
  for position, month in ipairs(date.periods(period, "month")) do
    months[position] = {
      label = month.label, first = month.first, last = month.last, is_over = month.last <= crm.as_of,
      forecasts = of_month(crm, params, month),
    }
  end
  return months
end
