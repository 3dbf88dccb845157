-- What must have been seen before a stage is left (S002-12). An item is complete only with evidence: it was done, and
-- there is a document that shows it.
local listed = require "customer-data.listed"

-- The items by stage, each with `id` and `must`.
local function read(text)
  local gates = {}
  for part in text:gmatch "[^;]+" do
    local stage, items = part:match "^%s*(P[0-7])%s*:(.*)$"
    if not stage then
      refuse {
        en = "--gates has '" .. part .. "', expected a stage and its items as P1:visit,survey",
        zh = "--gates 中有“" .. part .. "”，应为阶段与证据，例如 P1:visit,survey",
      }
    end
    local own = {}
    gates[stage] = own
    for item in items:gmatch "[^,%s]+" do
      local id = item:gsub("%?$", "")
      own[#own + 1] = { id = id, must = id == item }
    end
  end
  return gates
end

-- By deal and item: the day since which it is seen; of several pieces of evidence the first one counts.
local function evidence(crm, conditions)
  local dated = {}
  for document in crm.documents:select("key", "dated_on"):each() do dated[document.key] = document.dated_on end
  local seen = {}
  for row in crm.gate_evidences:where(conditions):each() do
    if row.done_on and row.document then
      local shown_on = dated[row.document]
      seen[row.opportunity] = seen[row.opportunity] or {}
      local day, before = row.done_on > shown_on and row.done_on or shown_on, seen[row.opportunity][row.item]
      seen[row.opportunity][row.item] = before and before < day and before or day
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

-- What people call the items of the gates that are set; one that a company adds is called as it is written.
local labels = {
  plan = { en = "plan", zh = "市场规划" }, call = { en = "call", zh = "电话约访" }, visit = { en = "visit", zh = "拜访" },
  survey = { en = "survey", zh = "需求调查" }, proposal = { en = "proposal", zh = "立项建议" },
  demo = { en = "demonstration", zh = "产品演示" }, exchange = { en = "technical exchange", zh = "技术交流" },
  needs = { en = "study of needs", zh = "需求调研" }, solution = { en = "solution", zh = "正式方案" },
  evaluation = { en = "evaluation", zh = "项目评估" }, talks = { en = "business talks", zh = "商务谈判" },
  signing = { en = "signing", zh = "签约" },
}

-- The names of items, for people.
local function names(items)
  local ids = {}
  for position, item in ipairs(items) do ids[position] = item.id end
  return listed(ids, labels)
end

-- All gates for people: "P1: visit, survey; …".
local function described(text)
  local gates, en, zh = read(text), {}, {}
  for step = 0, 7 do
    local stage = "P" .. step
    if gates[stage] and #gates[stage] > 0 then
      local own = names(gates[stage])
      en[#en + 1], zh[#zh + 1] = stage .. ": " .. own.en, stage .. "：" .. own.zh
    end
  end
  return { en = table.concat(en, "; "), zh = table.concat(zh, "；") }
end

return { read = read, evidence = evidence, missing = missing, names = names, described = described }
