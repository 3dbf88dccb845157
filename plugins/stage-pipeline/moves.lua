-- The moves of each deal up to the day the run looks from, in order: those brought from elsewhere, then those that a
-- workflow has kept. A move to the stage a deal is in already is none.
return function(crm, field)
  local moves = {}
  local function add(deal, stage, on)
    local own = moves[deal] or {}
    moves[deal] = own
    local last = own[#own]
    if stage and not (last and last.stage == stage) then own[#own + 1] = { stage = stage, on = on } end
  end
  local brought = crm.stage_moves:where { field = field, moved_on = { le = crm.as_of } }
  for move in brought:select("opportunity", "stage", "moved_on"):order_by("moved_on", "key"):each() do
    add(move.opportunity, move.stage, move.moved_on)
  end
  local kept = crm.transitions:where { object = "opportunity", field = field, date = { le = crm.as_of } }
  for move in kept:select("record", "to", "date"):order_by("key"):each() do add(move.record, move.to, move.date) end
  return moves
end
