-- How the return of a distributor differs from plan, and through what: margin or turnover, and which lines.
-- Return = margin x turnover, so that the gap is what margin has changed at the planned turnover, and what turnover has
-- changed at the margin earned.
local budget = require "budget"
local kit = require "lunaria.kit"

local function drivers(distributor, params, none)
  local planned, actual = distributor.planned, distributor.actual
  if not planned.roi or not actual.roi then return nil end
  local least = planned.profit > none and planned.roi * (decimal(1) - params.flag) or planned.roi
  local self = { gap = actual.roi - planned.roi, is_below = actual.roi < least }
  -- Without revenue there is a return, but no margin.
  if planned.margin and actual.margin then
    -- Products of unending fractions have no exact figure: twelve decimals are kept of each.
    local margin = (actual.margin - planned.margin):round(12, "half_up")
    self.through_margin = margin * planned.turnover:round(12, "half_up")
    self.through_turnover = self.gap - self.through_margin
  end
  return self
end

-- The lines that have cost or brought these distributors the most against plan, at most so many.
local function main_lines(list, parts, none, limit)
  local sums, order = {}, {}
  for _, distributor in ipairs(list) do
    for _, cause in ipairs(budget.causes(distributor, parts)) do
      if not sums[cause.key] then
        sums[cause.key] = none
        order[#order + 1] = cause.key
      end
      sums[cause.key] = sums[cause.key] + cause.row.effect:abs()
    end
  end
  table.sort(order, function(left, right)
    if sums[left] == sums[right] then return left < right end
    return sums[left] > sums[right]
  end)
  return kit.first(order, limit)
end

return { of = drivers, main_lines = main_lines }
