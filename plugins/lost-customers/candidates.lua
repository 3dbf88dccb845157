-- S001-60: the odds of winning back, and which tries are worth their money.
local kit = require "lunaria.kit"

-- The odds of the deck, or one's own where enough tries have ended. A case that was closed without an offer is no try.
local function odds(cases, params)
  local ended, won = 0, 0
  for _, case in ipairs(cases) do
    if not case.is_open and case.offer then ended = ended + 1 end
    if case.stage == "won_back" and case.offer then won = won + 1 end
  end
  local is_own = ended >= params.tries
  return { rate = is_own and kit.ratio(won, ended) or params.lost_rate, is_own = is_own, ended = ended, won = won }
end

-- What a try is expected to bring beyond its cost.
local function gain(value, rate, cost) return value * rate - cost end

-- The open cases by gain for each unit of cost, and which of them the budget pays for; then those without a value.
local function ranked(cases, rate, params)
  local rows, without = {}, {}
  for _, case in ipairs(cases) do
    if case.is_open and case.lost then
      rows[#rows + 1] = { key = case.key, case = case, gain = gain(case.lost, rate, params.cost) }
    elseif case.is_open then
      without[#without + 1] = case
    end
  end
  -- A try costs the same for each, so that the gain itself gives the order of gain per cost.
  local left = params.budget
  local list = {}
  for position, entry in ipairs(kit.rank(rows, "gain")) do
    local row = entry.row
    row.is_chosen = row.gain > params.cost * 0 and left >= params.cost
    if row.is_chosen then left = left - params.cost end
    list[position] = row
  end
  return list, without
end

return { odds = odds, gain = gain, ranked = ranked }
