-- The deals that were closed in the last months, with segment, rival, price gap, days to the close and to the
-- retrospective.
local currencies = require "customer-data.currencies"
local date = require "lunaria.date"
local positions = require "competitors.positions"

local function retrospectives(params, crm)
  local first = {}
  local papers = crm.documents:where {
    type = params.retrospective, opportunity = { is_empty = false }, dated_on = { le = crm.as_of },
  }
  for paper in papers:select("opportunity", "dated_on"):order_by("-dated_on"):each() do
    first[paper.opportunity] = paper.dated_on
  end
  return first
end

return function(params, crm, currency)
  local segments, rivals, seen, looked = {}, {}, positions.read(crm), retrospectives(params, crm)
  for account in crm.accounts:select("key", "segment"):each() do segments[account.key] = account.segment end
  for rival in crm.competitors:select("key", "name"):each() do rivals[rival.key] = rival.name end
  local since, deals = date.add_months(crm.as_of, -params.months), {}
  local ended = crm.opportunities:where { outcome = { one_of = { "won", "lost" } } }
  local recent = ended:where { closed_on = { gt = since, le = crm.as_of } }
  local closed = recent:where { currency = currency }
  local fields = {
    "key", "account", "owner", "outcome", "amount", "created_on", "closed_on", "outcome_reason", "lost_to",
  }
  for deal in closed:select(table.unpack(fields)):each() do
    -- The one seen last.
    local position = seen[deal.key] and seen[deal.key][1] or {}
    deals[#deals + 1] = {
      key = deal.key, owner = deal.owner, outcome = deal.outcome, amount = deal.amount, closed_on = deal.closed_on,
      reason = deal.outcome_reason, segment = segments[deal.account or ""],
      rival = rivals[deal.lost_to or position.competitor or ""], price_gap = position.price_gap,
      cycle = deal.created_on and date.days_between(deal.created_on, deal.closed_on),
      looked_on = looked[deal.key], due = date.add_days(deal.closed_on, params.days),
    }
  end
  local left_out = {
    undated = ended:where({ closed_on = { is_empty = true } }):count(), others = currencies.count(recent, currency),
    unpriced = closed:where({ amount = { is_empty = true } }):count(),
  }
  return deals, since, left_out
end
