-- S004-09: when a customer is to be visited again.
local date = require "lunaria.date"
local words = require "customer-data.words"

local function read_intervals(text)
  local days = {}
  for _, part in ipairs(words(text)) do
    local class, count = part:match "^(%a+):([1-9]%d*)$"
    if not class then
      refuse {
        en = "--intervals has '" .. part .. "', expected a class and days, such as A:30",
        zh = "--intervals 中有“" .. part .. "”，应为类别与天数，例如 A:30",
      }
    end
    days[class] = tonumber(count)
  end
  days.H = days.H or days.A
  return days
end

-- Days from one contact to the next, by class: as given, or from the least frequency with a month of 30 days.
local function intervals(params, frequencies)
  if params.due_by == "intervals" then return read_intervals(params.intervals) end
  local days = {}
  for class, of in pairs(frequencies.of) do days[class] = 30 * of.min.months // of.min.visits end
  return days
end

-- The day; nil where no contact is known, or the class has no interval.
local function due(customer, days)
  local interval = days[customer.class]
  return customer.last and interval and date.add_days(customer.last, interval)
end

return { intervals = intervals, due = due }
