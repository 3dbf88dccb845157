-- The past months with what was forecast for them so many months before, and what was won.
local date = require "lunaria.date"

-- Of one owner, or of all together: then a month counts if every owner who forecasts has forecast it.
local function months(params, crm, forecasts, actuals, currency, owner)
  local rows = {}
  local last = date.period(date.add_days(crm.as_of, 1), "month").first
  for back = params.months, 1, -1 do
    local first = date.add_months(last, -back)
    local month, made = first:sub(1, 7), date.add_months(first, -params.lag):sub(1, 7)
    local forecast, actual, is_whole = money(0, currency), money(0, currency), true
    for name, own in pairs(forecasts) do
      if not owner or owner == name then
        local said = own[made] and own[made][month]
        is_whole = is_whole and said ~= nil
        forecast = forecast + (said or money(0, currency))
        actual = actual + (actuals[name] and actuals[name][month] or money(0, currency))
      end
    end
    if is_whole then rows[#rows + 1] = { month = month, forecast = forecast, actual = actual } end
  end
  return rows
end

return months
