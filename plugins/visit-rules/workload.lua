-- S000-21: simple arithmetic: what the rule asks for, and whether there is time for it.
local frequency = require "frequency"

-- Of each class in order how many customers there are, and the visits and hours a month that they need.
local function needs(counts, frequencies, hours)
  local rows = {}
  for _, class in ipairs(frequencies.order) do
    local count, of = counts[class] or 0, frequencies.of[class]
    local least, most = frequency.times(of.min, count), frequency.times(of.max, count)
    rows[#rows + 1] = {
      class = class, count = count, min = least, max = most, mid = (least + most) / 2, hours = most * hours,
    }
  end
  return rows
end

-- Gives the hours to the classes in order, in whole visits where they do not suffice: `fits` and `short`.
local function fill(rows, capacity, hours)
  local left = capacity
  for _, row in ipairs(rows) do
    row.fits = row.hours <= left and row.max or (left / hours):round(0, "floor")
    row.short = row.max - row.fits
    left = left - row.fits * hours
  end
end

local function total(rows, field)
  local sum = decimal(0)
  for _, row in ipairs(rows) do sum = sum + row[field] end
  return sum
end

local function count_classes(customers)
  local counts = {}
  for _, customer in ipairs(customers) do counts[customer.class] = (counts[customer.class] or 0) + 1 end
  return counts
end

return { needs = needs, fill = fill, total = total, count = count_classes }
