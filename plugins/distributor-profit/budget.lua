-- S001-22: what was planned of each distributor, what came, and whether the difference is flagged.
local kit = require "lunaria.kit"

-- The difference of the profit in money and as a part of the plan; no part where the plan is no profit.
local function variance(distributor, params, none)
  local planned, actual = distributor.planned.profit, distributor.actual.profit
  if not planned or not actual then return nil end
  local difference = actual - planned
  local part = planned > none and (kit.ratio(difference, planned)) or nil
  return {
    planned = planned, actual = actual, difference = difference, part = part,
    is_flagged = part ~= nil and part:abs() > params.flag or part == nil and not difference:is_zero(),
  }
end

-- The lines that have moved the profit away from the plan: what each has added, the largest first. Expenses above the
-- plan take away.
local function causes(distributor, parts)
  local rows = {}
  local planned, actual = distributor.planned.lines, distributor.actual.lines
  for name, part in pairs(parts) do
    for _, line in ipairs(part) do
      if planned[line] and actual[line] then
        local more = actual[line] - planned[line]
        rows[#rows + 1] = { key = line, effect = name == "expenses" and more * -1 or more }
      end
    end
  end
  return kit.rank(rows, function(row) return row.effect:abs() end)
end

return { variance = variance, causes = causes }
