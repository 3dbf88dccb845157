-- The leads that were made in a span of time, each with its `days` to the decision and the `minutes` spent
-- on it, as far as any are known.
local date = require "lunaria.date"

local function minutes_by_deal(crm)
  local minutes = {}
  local function add(deal, count) minutes[deal] = (minutes[deal] or 0) + (count or 0) end
  local made = crm.customer_visits:where { opportunity = { is_empty = false }, visited_on = { le = crm.as_of } }
  for visit in made:select("opportunity", "minutes", "travel_minutes"):each() do
    add(visit.opportunity, (visit.minutes or 0) + (visit.travel_minutes or 0))
  end
  -- Time that was logged for a visit is in the visit.
  local logged = crm.time_logs:where {
    opportunity = { is_empty = false }, visit = { is_empty = true }, worked_on = { le = crm.as_of },
  }
  for log in logged:select("opportunity", "minutes"):each() do add(log.opportunity, log.minutes) end
  return minutes
end

local function is_qualified(deal) return deal.qualification == "qualified" or deal.qualification == "high" end

return function(params, crm)
  local since, minutes, leads = date.add_months(crm.as_of, -params.months), minutes_by_deal(crm), {}
  local made = crm.opportunities:where { created_on = { gt = since, le = crm.as_of } }
  local fields = { "key", "account", "owner", "created_on", "qualification", "qualification_decided_on" }
  for deal in made:select(table.unpack(fields)):each() do
    local on = deal.qualification_decided_on
    local is_dated = on ~= nil and on <= crm.as_of and on >= deal.created_on
    local is_disqualified = is_dated and deal.qualification == "disqualified"
    local is_decided = is_disqualified or is_dated and is_qualified(deal)
    leads[#leads + 1] = {
      key = deal.key, account = deal.account, owner = deal.owner, is_disqualified = is_disqualified,
      is_decided = is_decided, days = is_decided and date.days_between(deal.created_on, on) or nil,
      minutes = minutes[deal.key],
    }
  end
  return leads
end
