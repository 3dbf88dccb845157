-- S002-23: a total handed down as quotas between the least and the most growth of each unit.
local kit = require "lunaria.kit"

-- What came back more than was sold weighs nothing.
local function positive(amount, none) return amount and amount > none and amount or none end

local function sum_of(units, field, none)
  local sum = none
  for _, unit in ipairs(units) do sum = sum + positive(unit[field], none) end
  return sum
end

local function share(part, whole)
  local value = kit.ratio(part, whole)
  return value and value:round(12, "half_up")
end

-- weight = α·share of the base + (1−α)·share of the potential; where one of them is nothing for all, the other alone.
local function weigh(units, alpha, none)
  local base, potential = sum_of(units, "base", none), sum_of(units, "potential", none)
  if base:is_zero() and potential:is_zero() then return false end
  for _, unit in ipairs(units) do
    local old, new = share(positive(unit.base, none), base), share(positive(unit.potential, none), potential)
    unit.weight = old and new and alpha * old + (decimal(1) - alpha) * new or old or new
  end
  return true
end

local function bounds(unit, floor, cap, none)
  -- Who has no base has no growth either, and no bounds.
  if not unit.base or unit.base <= none then return nil, nil end
  return (unit.base * (floor + 1)):round "half_up", (unit.base * (cap + 1)):round "half_up"
end

local function apportion(units, total)
  local weights, sum = {}, decimal(0)
  for _, unit in ipairs(units) do weights[unit.key], sum = unit.weight, sum + unit.weight end
  return not sum:is_zero() and total >= total - total and kit.apportion(total, weights) or nil
end

-- The least and the most that quotas within the bounds come to; nil where somebody has none.
local function range(units, none, params)
  local low, high = none, none
  for _, unit in ipairs(units) do
    local least, most = bounds(unit, params.floor, params.cap, none)
    if not least and not unit.weight:is_zero() then return nil end
    low, high = low + (least or none), high + (most or none)
  end
  return { low = low, high = high }
end

-- Gives every unit its `quota` and, where a bound holds, `held`; false where no quotas within the bounds add up. In
-- each round those on the side that weighs more are held, so that what is left can still be given out.
local function hand_down(units, total, params)
  local none = total - total
  if not weigh(units, params.alpha, none) then return false, "weights" end
  local open, left = table.move(units, 1, #units, 1, {}), total
  while #open > 0 do
    local parts = left >= none and apportion(open, left)
    if not parts then return false, "bounds" end
    local below, above = none, none
    for _, unit in ipairs(open) do
      local least, most = bounds(unit, params.floor, params.cap, none)
      unit.quota, unit.held = parts[unit.key], nil
      if least and unit.quota < least then
        unit.held, unit.bound, below = "floor", least, below + least - unit.quota
      elseif most and unit.quota > most then
        unit.held, unit.bound, above = "cap", most, above + unit.quota - most
      end
    end
    if below:is_zero() and above:is_zero() then return true end
    local side, rest = below > above and "floor" or below < above and "cap" or nil, {}
    for _, unit in ipairs(open) do
      if unit.held and (not side or unit.held == side) then
        unit.quota, left = unit.bound, left - unit.bound
      else
        rest[#rest + 1] = unit
      end
    end
    open = rest
  end
  return left:is_zero(), "bounds"
end

return { hand_down = hand_down, range = range }
