-- The deals and their moves in the five stages of consultative selling. A deal that has no such moves of its own goes
-- by its project stages.
local read_deals = require "deals"
local read_moves = require "moves"
local stages = require "stages"

local function mapped(own, map)
  local list = {}
  for _, move in ipairs(own) do
    local stage, last = map[move.stage], list[#list]
    if stage and not (last and last.stage == stage) then list[#list + 1] = { stage = stage, on = move.on } end
  end
  return list
end

local function deals(params, crm)
  local open, closed, others = read_deals(crm, params.currency or crm.currency)
  local map = stages.consultative_of(params.c_stages)
  local moves, project = read_moves(crm, "c_stage"), read_moves(crm, "p_stage")
  local all = table.move(closed, 1, #closed, #open + 1, table.move(open, 1, #open, 1, {}))
  for _, deal in ipairs(all) do
    if not moves[deal.key] and project[deal.key] then moves[deal.key] = mapped(project[deal.key], map) end
  end
  return all, moves, others
end

return { deals = deals }
