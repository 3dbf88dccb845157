-- The forecasts by forecaster, by the month in which they were made and the month they are about; what was won then.
local date = require "lunaria.date"

local function month_of(on) return on:sub(1, 7) end

-- The last forecast of a forecaster in a month counts; commit in full, the rest by its weight.
local function read_forecasts(params, crm, first)
  local weights = { commit = decimal(1), best = params.best, pipeline = params.pipeline }
  local owners, made = {}, {}
  local known = crm.forecasts:where { made_on = { ge = first, le = crm.as_of }, currency = crm.currency }
  for forecast in known:order_by("-made_on"):each() do
    local made_in, about = month_of(forecast.made_on), month_of(forecast.first_day)
    local is_month = forecast.last_day == date.period(forecast.first_day, "month").last
    local ahead = date.months_between(made_in .. "-01", about .. "-01")
    local place = forecast.owner .. " " .. made_in
    made[place] = made[place] or forecast.made_on
    if is_month and ahead >= 0 and ahead < params.horizon and made[place] == forecast.made_on then
      local own = owners[forecast.owner] or {}
      owners[forecast.owner] = own
      own[made_in] = own[made_in] or {}
      local amount = forecast.amount * weights[forecast.category]
      own[made_in][about] = own[made_in][about] and own[made_in][about] + amount or amount
    end
  end
  return owners
end

-- The forecaster that a rep belongs to: the rep, or the nearest manager who forecasts.
local function forecaster_of(managers, owners)
  return function(rep)
    local seen = {}
    while rep and not seen[rep] do
      if owners[rep] then return rep end
      seen[rep], rep = true, managers[rep]
    end
  end
end

-- What was won in each month that is over, by forecaster; nothing in a month is 0.
local function read_actuals(crm, owners, first)
  local managers = {}
  for rep in crm.reps:select("key", "manager"):each() do managers[rep.key] = rep.manager end
  local find, actuals = forecaster_of(managers, owners), {}
  for owner in pairs(owners) do actuals[owner] = {} end
  local won = crm.opportunities:where {
    outcome = "won", currency = crm.currency, closed_on = { ge = first, le = crm.as_of },
  }
  for deal in won:select("owner", "amount", "closed_on"):each() do
    local own = actuals[find(deal.owner) or ""]
    if own and deal.amount then
      local month = month_of(deal.closed_on)
      own[month] = own[month] and own[month] + deal.amount or deal.amount
    end
  end
  return actuals
end

-- The months from the first that is looked at to the last that is forecast.
local function months_between(first, last)
  local list = {}
  while first <= last do
    list[#list + 1] = month_of(first)
    first = date.add_months(first, 1)
  end
  return list
end

-- Forecast and actual of each month that is over, as it was forecast so many months before.
local function pairs_of(book, owner, lag)
  local list = {}
  for _, month in ipairs(book.over) do
    local made_in = month_of(date.add_months(month .. "-01", -lag))
    local forecast = (book.owners[owner][made_in] or {})[month]
    if forecast then
      list[#list + 1] = { month = month, forecast = forecast, actual = book.actuals[owner][month] or book.none }
    end
  end
  return list
end

local function read(params, crm)
  local this = date.period(crm.as_of, "month")
  local first = date.add_months(this.first, 1 - params.months)
  local book = {
    owners = read_forecasts(params, crm, date.add_months(first, -params.lag)), none = money(0, crm.currency),
  }
  book.actuals = read_actuals(crm, book.owners, first)
  book.made = months_between(first, this.first)
  book.about = months_between(first, date.add_months(this.first, params.horizon - 1))
  -- Months that are over by the day of --as-of.
  book.over = months_between(first, this.last <= crm.as_of and this.first or date.add_months(this.first, -1))
  return book
end

return { read = read, pairs_of = pairs_of }
