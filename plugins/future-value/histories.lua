-- How often, when last and for how long customers have bought, as plain numbers.
local date = require "lunaria.date"
local order_days = require("orders.bought").order_days

-- The first purchase makes a customer; those after it are counted, and their mean taken.
local function history(days, as_of, unit)
  local first, last, sum = days[1].on, days[#days].on, 0.0
  for position = 2, #days do sum = sum + tonumber(tostring(days[position].amount:number())) end
  return {
    x = #days - 1, recency = date.days_between(first, last) / unit, age = date.days_between(first, as_of) / unit,
    mean = #days > 1 and sum / (#days - 1) or nil, count = 1,
  }
end

-- By account, of all orders up to the day looked from.
local function of_orders(params, crm)
  local currency = params.currency or crm.currency
  local orders = crm.orders:where { currency = currency, ordered_on = { le = crm.as_of } }
  local found = {}
  for account, days in pairs(order_days(orders, money(0, currency))) do
    found[account] = history(days, crm.as_of, params.unit_days)
  end
  return found
end

local function of_records(crm)
  local found = {}
  for record in crm.purchase_histories:each() do
    local mean = record.mean
    found[record.key] = {
      x = record.frequency, recency = tonumber(tostring(record.recency)), age = tonumber(tostring(record.age)),
      mean = mean and tonumber(tostring(mean)), count = 1,
    }
  end
  return found
end

-- A list with one for all that are alike, which saves most of the work; and how many customers have bought again.
local function grouped(found)
  local list, place, again = {}, {}, 0
  for _, own in pairs(found) do
    local key = own.x .. " " .. own.recency .. " " .. own.age
    local same = place[key]
    if same then
      same.count = same.count + 1
    else
      place[key] = { x = own.x, recency = own.recency, age = own.age, count = 1 }
      list[#list + 1] = place[key]
    end
    if own.x > 0 then again = again + 1 end
  end
  return list, again
end

return { of_orders = of_orders, of_records = of_records, grouped = grouped }
