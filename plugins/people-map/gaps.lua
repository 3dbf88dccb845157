-- The degree of each account with open deals beside what the furthest of its deals asks for.
local kit = require "lunaria.kit"
local choose = require "customer-data.choose"
local degree = require "degree"
local read_settings = require "settings"
local texts = require "customer-data.texts"

-- The largest target of each account's open deals, with the deal; deals in stages without a target ask for nothing.
local function read_targets(crm, params)
  local targets, found = read_settings("targets", params.targets), {}
  local open = crm.opportunities:where { outcome = "open" }
  for deal in open:select("key", "account", "stage", "p_stage"):each() do
    -- Of project selling, or of the company's own.
    local is_project = targets[deal.p_stage or ""] ~= nil
    local target = targets[is_project and deal.p_stage or deal.stage or ""]
    local own = found[deal.account or ""]
    if deal.account and target and not (own and own.target >= target) then
      local label = is_project and crm.opportunities:label("p_stage", deal.p_stage) or texts.label("stage", deal.stage)
      found[deal.account] = { target = target, deal = deal.key, stage = label }
    end
  end
  return found
end

-- A list of accounts with open deals, or of the one with a key: `people`, `target`, `deal`, `stage`, `degree` where it
-- is known, `gap` where it is below the target, and `lacking`, whose influence is not known.
return function(crm, params, key)
  local targets, people_of = read_targets(crm, params), degree.read(crm, params)
  local list = {}
  for _, account in ipairs(choose(crm, key, {})) do
    local target = targets[account.key] or {}
    if target.target or key then
      local people = people_of[account.key] or {}
      local value, lacking = degree.of_account(people)
      local is_known = not kit.is_insufficient(value)
      local gap = is_known and target.target and target.target - value or nil
      list[#list + 1] = {
        account = account, key = account.key, people = people, target = target.target, deal = target.deal,
        stage = target.stage, degree = is_known and value or nil, gap = gap, lacking = lacking,
      }
    end
  end
  return list
end
