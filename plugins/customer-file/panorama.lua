-- What is known of each account, from how many sides, and how sure it is.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local read_sheets = require "customer-data.sheets"
local sources = require "sources"
local words = require "customer-data.words"

local function add(found, fact, after)
  local field = found.fields[fact.field]
  if not field then
    field = { sources = {}, count = 0 }
    found.fields[fact.field], found.facts = field, found.facts + 1
  end
  if not field.sources[fact.source] then field.sources[fact.source], field.count = true, field.count + 1 end
  if fact.known_on > (field.on or "") then field.on = fact.known_on end
  found.used[fact.source] = true
  if fact.section and fact.known_on > after then found.sections[fact.section] = true end
end

-- The shares of an account: facts from one source alone and fresh facts, sources by side and in all, sections known.
local function reckon(found, sections, after)
  local single, new, used, all = 0, 0, 0, 0
  for _, field in pairs(found.fields) do
    if field.count == 1 then single = single + 1 end
    if field.on > after then new = new + 1 end
  end
  found.sides = {}
  for position, side in ipairs(sources) do
    local own = 0
    for _, source in ipairs(side.sources) do
      if found.used[source] then own = own + 1 end
    end
    found.sides[position] = kit.ratio(own, #side.sources)
    used, all = used + own, all + #side.sources
  end
  local known = 0
  for _, section in ipairs(sections) do
    if found.sections[section] then known = known + 1 end
  end
  found.single, found.fresh = kit.ratio(single, found.facts), kit.ratio(new, found.facts)
  found.coverage, found.completeness, found.count = kit.ratio(used, all), kit.ratio(known, #sections), used
end

-- Answers a function: what is known of an account by its key.
return function(crm, params)
  local after, sections = date.add_days(crm.as_of, -params.fresh_days), words(params.sections)
  local sheets, accounts = read_sheets(crm, "information-sources"), {}
  local facts = crm.customer_facts:where { known_on = { le = crm.as_of } }
  for fact in facts:select("account", "section", "field", "source", "known_on"):each() do
    local found = accounts[fact.account] or { facts = 0, fields = {}, used = {}, sections = {} }
    accounts[fact.account] = found
    add(found, fact, after)
  end
  return function(key)
    local found = accounts[key] or { facts = 0, fields = {}, used = {}, sections = {} }
    for source, answer in pairs((sheets[key] or { answers = {} }).answers) do
      if answer == "yes" then found.used[source] = true end
    end
    reckon(found, sections, after)
    return found
  end
end
