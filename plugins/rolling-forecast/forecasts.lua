-- What was forecast and what was won, by month.
local date = require "lunaria.date"

local function month_of(day) return day:sub(1, 7) end

-- The last month of the calendar has no end that could be reckoned with.
local function is_month(row)
  if row.first_day >= "9999-12-01" then return false end
  local month = date.period(row.first_day, "month")
  return month.first == row.first_day and month.last == row.last_day
end

-- forecast(month) = commit + weighted rest, as owner -> month in which it was made -> month it is for; of several made
-- in a month the last one counts. Then the months in which any was made.
local function read(params, crm, currency)
  local latest, made, made_in = {}, {}, {}
  local weights = { commit = decimal(1), best = params.best, pipeline = params.pipeline }
  local rows = crm.forecasts:where { made_on = { le = crm.as_of }, currency = currency }
  if params.owner then rows = rows:where { owner = params.owner } end
  for row in rows:order_by("made_on", "key"):each() do
    local ahead = date.months_between(date.period(row.made_on, "month").first, row.first_day)
    if is_month(row) and ahead >= 0 and ahead < params.horizon then
      local on, month = month_of(row.made_on), month_of(row.first_day)
      local place = row.owner .. "/" .. on .. "/" .. month
      latest[place] = latest[place] or { owner = row.owner, made = on, month = month, amounts = {} }
      latest[place].amounts[row.category] = row.amount * weights[row.category]
      if not made_in[on] then made_in[on], made[#made + 1] = true, on end
    end
  end
  local forecasts = {}
  for _, entry in pairs(latest) do
    local sum = money(0, currency)
    for _, amount in pairs(entry.amounts) do sum = sum + amount end
    local own = forecasts[entry.owner] or {}
    forecasts[entry.owner], own[entry.made] = own, own[entry.made] or {}
    own[entry.made][entry.month] = sum
  end
  return forecasts, made
end

-- What each owner and those who report to it have won: owner -> month -> amount; then how many of their deals are left
-- out for their currency.
local function actuals(crm, owners, currency)
  local managers, won, others = {}, {}, {}
  for rep in crm.reps:select("key", "manager"):each() do managers[rep.key] = rep.manager end
  local deals = crm.opportunities:where { outcome = "won", closed_on = { le = crm.as_of } }
  for deal in deals:select("owner", "amount", "currency", "closed_on"):each() do
    local manager = managers[deal.owner or ""]
    local owner = owners[deal.owner or ""] and deal.owner or owners[manager or ""] and manager
    if owner and deal.currency ~= currency then
      others[deal.currency] = (others[deal.currency] or 0) + 1
    elseif owner and deal.amount then
      local own = won[owner] or {}
      won[owner] = own
      local month = month_of(deal.closed_on)
      own[month] = own[month] and own[month] + deal.amount or deal.amount
    end
  end
  return won, others
end

return { read = read, actuals = actuals, month_of = month_of }
