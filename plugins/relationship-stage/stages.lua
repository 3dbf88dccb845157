-- The stages in rising order, and what people call them. An interrupted relationship stands outside of the order.
local order = { "pre", "early", "mid", "partnership", "synergistic" }
local rank = {}
for position, stage in ipairs(order) do rank[stage] = position end

local function labels(crm)
  local found = { none = { en = "none", zh = "无" }, unknown = { en = "not known", zh = "未知" } }
  for _, stage in ipairs(order) do found[stage] = crm.accounts:label("relationship_stage", stage) end
  found.interrupted = crm.accounts:label("relationship_stage", "interrupted")
  return found
end

-- The parameters that the stage by share and the one by contacts go by.
local uses = {
  "mid", "partnership", "joint_teams", "silent_days", "pairs_pre", "pairs_early", "pairs_mid", "pairs_partnership",
  "groups", "functions", "met_days", "coverage",
}

local function using(...)
  local names = table.move(uses, 1, #uses, 1, {})
  for _, name in ipairs { ... } do names[#names + 1] = name end
  return names
end

return { order = order, rank = rank, labels = labels, using = using }
