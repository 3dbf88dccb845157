-- Orders as whole years of periods, and what they make of the year to come.
local currencies = require "customer-data.currencies"
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local season = require "season"

-- The first day after the last month that is over.
local function end_of_history(as_of)
  local month = date.period(as_of, "month")
  return month.last == as_of and date.add_days(as_of, 1) or month.first
end

-- Years of twelve months up to there, the earliest first, as far as the orders reach back; then the days on which the
-- periods to come begin.
local function read_years(params, crm)
  local stop, months = end_of_history(crm.as_of), params.length == "quarter" and 3 or 1
  local orders = crm.orders:where { currency = crm.currency }
  local first, years, starts = orders:min "ordered_on", {}, {}
  local from = date.add_months(stop, -12)
  -- A year counts as whole if something was ordered in its first month or before.
  while first and first < date.add_months(from, 1) do
    local year = {}
    for place = 1, 12 // months do
      local span = { ge = date.add_months(from, (place - 1) * months), lt = date.add_months(from, place * months) }
      local sum = orders:where({ ordered_on = span }):sum "amount"
      year[place] = sum and sum:number() or decimal(0)
    end
    table.insert(years, 1, year)
    from = date.add_months(from, -12)
  end
  for place = 1, 12 // months do starts[place] = date.add_months(stop, (place - 1) * months) end
  return years, starts
end

-- Σ|F−A| / ΣA of a method on the last year, told from the years before it.
local function error_of(method, years, params)
  local before = table.move(years, 1, #years - 1, 1, {})
  local forecast = season.methods[method](before, nil, params.window)
  if not forecast then return nil end
  local errors, sum = decimal(0), decimal(0)
  for place, actual in ipairs(years[#years]) do
    errors, sum = errors + (forecast[place] - actual):abs(), sum + actual
  end
  local value = sum > decimal(0) and kit.ratio(errors, sum) or nil
  -- Rounded, so that methods that come to the same are the same, and the earlier one stands.
  return value and value:round(4, "half_up")
end

-- The forecast by the method asked for, or that with the lowest error, with the errors of all; or what is missing.
local function forecast(params, crm)
  local years, starts = read_years(params, crm)
  if #years < 2 then return kit.insufficient { "years" } end
  local errors, chosen = {}, params.method ~= "best" and params.method or nil
  for _, method in ipairs(season.order) do
    local values = season.methods[method](years, nil, params.window)
    errors[method] = values and error_of(method, years, params)
    if params.method == "best" and errors[method] then
      if not chosen or errors[method] < errors[chosen] then chosen = method end
    end
  end
  chosen = chosen or "naive"
  local total = params.total and params.total:number()
  local values = season.methods[chosen](years, total, params.window)
  if not values then return kit.insufficient { "yearly_orders" } end
  local sum = decimal(0)
  for _, value in ipairs(values) do sum = sum + value end
  return {
    years = years, starts = starts, errors = errors, method = chosen, values = values, index = season.index(years),
    total = money(sum, crm.currency),
  }
end

-- What is in other currencies: orders up to there and, with `spend`, what customers buy in all.
local function show_currencies(out, crm, spend)
  currencies.show(out, crm.currency, {
    order = crm.orders:where { ordered_on = { lt = end_of_history(crm.as_of) } },
    spend = spend and crm.accounts:where { category_spend = { is_empty = false } } or nil,
  })
end

return { forecast = forecast, stop = end_of_history, show_currencies = show_currencies }
