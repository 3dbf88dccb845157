-- The customers that the rule is about, with what was done for them up to a day.
local date = require "lunaria.date"
local words = require "customer-data.words"
local frequency = require "frequency"

local function contacts(params, crm)
  local query = crm.customer_visits
  if not params.modes then return query end
  local modes = words(params.modes)
  for _, mode in ipairs(modes) do
    if not pcall(function() return query:label("mode", mode) end) then
      refuse {
        en = "--modes has '" .. mode .. "', which is no mode of visits",
        zh = "--modes 中有“" .. mode .. "”，它不是拜访方式",
      }
    end
  end
  if #modes == 0 then refuse { en = "--modes names no mode", zh = "--modes 没有列出任何方式" } end
  return query:where { mode = { one_of = modes } }
end

-- A figure of each account, out of a query's groups.
local function by_account(groups, name)
  local found = {}
  for _, group in ipairs(groups) do found[group.account] = group[name] end
  return found
end

-- The days that are looked back on: after `from`, up to and with `to`.
local function window(params, as_of)
  return { from = date.add_days(date.add_months(date.add_days(as_of, 1), -params.months), -1), to = as_of }
end

-- Visits of each account in a window, and whether any contacts at all are recorded there.
local function visits_in(params, crm, span)
  local days = { visited_on = { gt = span.from, le = span.to } }
  local made = contacts(params, crm):where(days)
  return by_account(made:group_by("account"):count(), "count"), crm.customer_visits:where(days):first() ~= nil
end

local function last_contacts(params, crm)
  local made = contacts(params, crm):where { visited_on = { le = crm.as_of } }
  return by_account(made:group_by("account"):max "visited_on", "max")
end

local function arrangements(crm)
  local ahead = crm.customer_visits:where { planned_on = { gt = crm.as_of } }
  return by_account(ahead:group_by("account"):min "planned_on", "min")
end

-- Customers with a class that the rule names, in order of their keys; then how many have none. Those that are lost or
-- dropped are nobody's to visit.
local function read(params, crm)
  local frequencies = frequency.read(params.frequencies)
  local last, arranged = last_contacts(params, crm), arrangements(crm)
  local customers, unclassed = {}, 0
  for account in crm.accounts:select("key", "name", "owner", "status", "visit_class", "created_on"):each() do
    local is_ours = account.status ~= "lost" and account.status ~= "dropped"
    if is_ours and account.visit_class and frequencies.of[account.visit_class] then
      customers[#customers + 1] = {
        key = account.key, name = account.name, owner = account.owner, class = account.visit_class,
        created_on = account.created_on, last = last[account.key], arranged = arranged[account.key],
      }
    elseif is_ours then
      unclassed = unclassed + 1
    end
  end
  return customers, unclassed, frequencies
end

-- What the rule asks of the customer in the window; nil for one that was not there all the time.
local function asked(customer, params, frequencies, span)
  if customer.created_on and customer.created_on > span.from then return nil end
  return frequency.times(frequencies.of[customer.class].min, params.months)
end

return { read = read, window = window, visits_in = visits_in, asked = asked }
