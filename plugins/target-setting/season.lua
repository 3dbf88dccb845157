-- S004-25: forecasts of a year from whole years of equally many periods, the earliest first. Each method answers one
-- figure for each period, or nil where the years do not suffice.
-- To 12 places, so that quotients can be multiplied with each other.
local function quotient(part, whole) return (part / whole):round(12, "half_up") end

local function mean(values)
  local sum = decimal(0)
  for _, value in ipairs(values) do sum = sum + value end
  return quotient(sum, #values)
end

local function scaled(values)
  local whole = mean(values)
  if whole:is_zero() then return nil end
  local list = {}
  for position, value in ipairs(values) do list[position] = quotient(value, whole) end
  return list
end

-- The mean of each place over lists of the same length, which may have holes.
local function means_by_place(lists, length)
  local list = {}
  for place = 1, length do
    local found = {}
    for _, values in ipairs(lists) do if values[place] then found[#found + 1] = values[place] end end
    if #found == 0 then return nil end
    list[place] = mean(found)
  end
  return list
end

-- The mean over the years of value over year mean, scaled to the mean 1.
local function index(years)
  local ratios = {}
  for _, year in ipairs(years) do
    local own = scaled(year)
    if not own then return nil end
    ratios[#ratios + 1] = own
  end
  return scaled(means_by_place(ratios, #years[1]))
end

-- The yearly mean to come: the straight line through the means of the years, or that of a given total.
local function level(years, total)
  if total then return quotient(total, #years[1]) end
  local middle, ups, squares = quotient(decimal(#years + 1), 2), decimal(0), decimal(0)
  local means = {}
  for position, year in ipairs(years) do means[position] = mean(year) end
  local average = mean(means)
  for position, value in ipairs(means) do
    local offset = decimal(position) - middle
    ups, squares = ups + offset * (value - average), squares + offset * offset
  end
  if squares:is_zero() then return average end
  return average + quotient(ups, squares) * (decimal(#years + 1) - middle)
end

local function times(indices, factor)
  if not indices or factor < decimal(0) then return nil end
  local list = {}
  for position, value in ipairs(indices) do list[position] = value * factor end
  return list
end

-- Ratios to the centred moving average of a year; its first and last half have none.
local function moving_ratio(years)
  local flat, length = {}, #years[1]
  for _, year in ipairs(years) do table.move(year, 1, length, #flat + 1, flat) end
  local lists, half = {}, length // 2
  for position, value in ipairs(flat) do
    if position - half >= 1 and position + half <= #flat then
      local around = { (flat[position - half] + flat[position + half]) / 2 }
      for place = position - half + 1, position + half - 1 do around[#around + 1] = flat[place] end
      local sum = mean(around) * #around
      if not sum:is_zero() then
        local year = (position - 1) // length + 1
        lists[year] = lists[year] or {}
        lists[year][(position - 1) % length + 1] = quotient(value * length, sum)
      end
    end
  end
  local found = {}
  for _, list in pairs(lists) do found[#found + 1] = list end
  local indices = means_by_place(found, length)
  return indices and scaled(indices)
end

local methods = {
  seasonal = function(years, total) return times(index(years), level(years, total)) end,
  moving_ratio = function(years, total) return times(moving_ratio(years), level(years, total)) end,
  naive = function(years) return years[#years] end,
  moving_average = function(years, _, window)
    local flat, list = {}, {}
    for _, year in ipairs(years) do table.move(year, 1, #year, #flat + 1, flat) end
    local last = mean(table.move(flat, math.max(1, #flat - window + 1), #flat, 1, {}))
    for place = 1, #years[1] do list[place] = last end
    return list
  end,
}

return { index = index, methods = methods, order = { "seasonal", "moving_ratio", "naive", "moving_average" } }
