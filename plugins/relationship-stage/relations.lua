-- The stage of each account beside what its contacts are enough for.
local kit = require "lunaria.kit"
local choose = require "customer-data.choose"
local words = require "customer-data.words"
local facts = require "facts"
local read_coverage = require "coverage"
local stage_of = require "stage"
local stages = require "stages"

-- Shares are only had of those who buy, and only there can contacts lag behind.
local function is_thin(stage, contacts)
  local rank = stages.rank[stage or ""] or 0
  return rank > stages.rank.pre and (stages.rank[contacts or ""] or 0) < rank
end

-- Answers a function: for an account's row, its `stage` and `reason` or the `gap`, its `contacts`, `is_thin`, `facts`.
local function read(crm, params)
  if params.mid > params.partnership then
    refuse { en = "--mid is above --partnership", zh = "--mid 高于 --partnership" }
  end
  local facts_of, coverage_of = facts.read(crm), read_coverage(crm, params)
  return function(account)
    local found = { account = account, facts = facts_of(account), contacts = coverage_of(account) }
    -- A group that the sheet names works as well as one of the account's record.
    found.facts.groups = {}
    for _, group in ipairs(words(params.groups)) do
      if found.contacts.met[group] then table.insert(found.facts.groups, group) end
    end
    local stage, reason = stage_of(found.facts, params, crm.as_of)
    if kit.is_insufficient(stage) then
      found.gap = stage
    else
      found.stage, found.reason = stage, reason
    end
    found.is_thin = is_thin(found.stage, found.contacts.stage)
    return found
  end
end

-- The accounts that are asked for, in order of their keys.
local function chosen(crm, params)
  return choose(crm, params.account, params.all and {} or { key_account = true }, facts.fields)
end

return { read = read, chosen = chosen, fields = facts.fields }
