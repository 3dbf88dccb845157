-- Who has met whom, and which stage that is enough for.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local read_meetings = require "customer-visits.meetings"
local read_sheets = require "customer-data.sheets"
local words = require "customer-data.words"
local stages = require "stages"

-- The pairs that each stage asks for, with those of the stages below it; of the highest, the joint groups.
local function read_required(params)
  local required, all = { synergistic = words(params.groups) }, {}
  for _, stage in ipairs { "pre", "early", "mid", "partnership" } do
    for _, pair in ipairs(words(params["pairs_" .. stage])) do
      if not pair:match "^[%w_]+%-[%w_]+$" then
        refuse {
          en = "--pairs_" .. stage .. " has '" .. pair .. "', expected our function, a hyphen and theirs",
          zh = "--pairs_" .. stage .. " 中有“" .. pair .. "”，应为我方职能、连字符与对方职能",
        }
      end
      all[#all + 1] = pair
    end
    required[stage] = table.move(all, 1, #all, 1, {})
  end
  return required
end

local function read_names(text)
  local names = {}
  for from, to in text:gmatch "([%w_]+)%s*=%s*([%w_]+)" do names[from] = to end
  return names
end

-- On which day each pair of functions met last, by account.
local function read_met(crm, params, owners, after)
  local names = read_names(params.functions)
  local roles, functions, met = {}, {}, {}
  for rep in crm.reps:select("key", "role"):each() do roles[rep.key] = rep.role end
  for contact in crm.contacts:select("key", "function"):each() do functions[contact.key] = contact["function"] end
  local function named(name) return name and (names[name] or name) end
  for _, visit in ipairs(read_meetings(crm, after)) do
    local own = met[visit.account] or {}
    met[visit.account] = own
    for _, our in ipairs(visit.ours) do
      -- Whoever looks after the account is its KAM.
      local name = our.key == owners[visit.account] and "kam" or named(our.func or roles[our.key]) or "?"
      for _, contact in ipairs(visit.theirs) do own[name .. "-" .. (named(functions[contact]) or "?")] = visit.on end
    end
  end
  return met
end

-- Which of the required pairs are met; those of a form count like those of visits.
local function check(required, met)
  local answers = {}
  for _, pair in ipairs(required) do answers[pair] = met[pair] and "yes" or met[pair] == false and "na" or "no" end
  return kit.check(required, answers)
end

-- Answers a function: for an account's row, `coverage` and `missing` by stage, `stage` (the highest that is covered
-- with all below it), and on which day each pair was `met`.
return function(crm, params)
  local after = date.add_days(crm.as_of, -params.met_days)
  local owners = {}
  for account in crm.accounts:select("key", "owner"):each() do owners[account.key] = account.owner end
  local met, sheets = read_met(crm, params, owners, after), read_sheets(crm, "stage-contact-sheet")
  local required = read_required(params)

  return function(account)
    local own = met[account.key] or {}
    for _, group in ipairs(words(account.joint_groups)) do own[group] = crm.as_of end
    local sheet = sheets[account.key]
    if sheet and sheet.date > after then
      for question, answer in pairs(sheet.answers) do
        local pair = question:find "_with_" and question:gsub("_with_", "-") or question
        if answer == "yes" then own[pair] = own[pair] or sheet.date end
        -- What does not apply to this customer is not asked for.
        if answer == "na" and not own[pair] then own[pair] = false end
      end
    end
    local result = { coverage = {}, missing = {}, met = own, required = required }
    local is_reached = true
    for _, stage in ipairs(stages.order) do
      local found = check(required[stage], own)
      result.coverage[stage], result.missing[stage] = found.score, found.missing
      -- A stage for which nothing applies asks for nothing.
      is_reached = is_reached and (not found.score or found.score >= params.coverage)
      if is_reached then result.stage = stage end
    end
    return result
  end
end
