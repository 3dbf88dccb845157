-- What a change of each line would do to a figure of the statement, the largest effect first. Income and payables rise,
-- expenses and what ties up capital fall.
local kit = require "lunaria.kit"
local make_statement = require "statement"

local capital = { stock = -1, receivables = -1, deposits = -1, payables = 1 }

local function with(lines, line, factor)
  local changed = {}
  for name, amount in pairs(lines) do changed[name] = amount end
  changed[line] = changed[line] * factor
  return changed
end

return function(statement, parts, change, figure, none, days)
  local directions = {}
  for _, line in ipairs(parts.operating) do directions[line] = 1 end
  for _, line in ipairs(parts.support) do directions[line] = 1 end
  for _, line in ipairs(parts.expenses) do directions[line] = -1 end
  if figure == "roi" then
    for line, direction in pairs(capital) do directions[line] = direction end
  end
  local levers = {}
  for line, direction in pairs(directions) do
    if statement.lines[line] then
      local lines = with(statement.lines, line, decimal(1) + change * direction)
      local changed = make_statement({ lines = lines, gaps = {} }, parts, "zero", none, days)
      local effect = changed[figure] and changed[figure] - statement[figure]
      if effect and not effect:is_zero() then
        levers[#levers + 1] = { key = line, direction = direction, effect = effect }
      end
    end
  end
  return kit.rank(levers, "effect")
end
