-- What must have been seen before a stage is left (S002-12). An item is complete only with evidence: it was done, and
-- there is a document that shows it.
-- The items by stage, each with `id` and `must`.
local function read(text)
  local gates = {}
  for part in text:gmatch "[^;]+" do
    local stage, items = part:match "^%s*(P[0-7])%s*:(.*)$"
    if not stage then refuse("--gates has '" .. part .. "', expected a stage and its items as P1:visit,survey") end
    local own = {}
    gates[stage] = own
    for item in items:gmatch "[^,%s]+" do
      local id = item:gsub("%?$", "")
      own[#own + 1] = { id = id, must = id == item }
    end
  end
  return gates
end

-- By deal and item: the day since which it is seen.
local function evidence(crm, conditions)
  local dated = {}
  for document in crm.documents:select("key", "dated_on"):each() do dated[document.key] = document.dated_on end
  local seen = {}
  for row in crm.gate_evidences:where(conditions):each() do
    if row.done_on and row.document then
      local shown_on = dated[row.document]
      seen[row.opportunity] = seen[row.opportunity] or {}
      seen[row.opportunity][row.item] = row.done_on > shown_on and row.done_on or shown_on
    end
  end
  return seen
end

-- The items of a stage that must be complete and were not by that day.
local function missing(gate, seen, on)
  local list = {}
  for _, item in ipairs(gate or {}) do
    local day = seen and seen[item.id]
    if item.must and not (day and day <= on) then list[#list + 1] = item end
  end
  return list
end

local function ids(items)
  local list = {}
  for position, item in ipairs(items) do list[position] = item.id end
  return table.concat(list, ", ")
end

return { read = read, evidence = evidence, missing = missing, ids = ids }
