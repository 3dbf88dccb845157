-- S002-08: the open deals with their probability and weighted amount, and the figures made of them.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local stages = require "stages"

-- Deals in P0 to P6; `is_late` if the expected close has passed. P7 and deals without a stage stand apart.
local function weigh(open, params, as_of)
  local probabilities, weighed, signed, without = stages.probabilities(params), {}, {}, {}
  for _, deal in ipairs(open) do
    if not deal.p_stage then
      without[#without + 1] = deal
    elseif deal.p_stage == "P7" then
      signed[#signed + 1] = deal
    else
      deal.probability = probabilities[deal.p_stage]
      deal.weighted = deal.amount and deal.amount * deal.probability
      deal.is_late = deal.expected_close ~= nil and deal.expected_close < as_of
      weighed[#weighed + 1] = deal
    end
  end
  return weighed, signed, without
end

local function total(deals, field, none)
  local sum = none
  for _, deal in ipairs(deals) do sum = sum + (deal[field] or none) end
  return sum
end

local function chosen(deals, is_meant)
  local list = {}
  for _, deal in ipairs(deals) do if is_meant(deal) then list[#list + 1] = deal end end
  return list
end

-- The targets of bookings of just this period by owner; one that others of the period are parts of is not added again.
local function targets(crm, period, currency)
  local found, is_parent, by_owner = {}, {}, {}
  local wanted = { metric = "bookings", currency = currency, first_day = period.first, last_day = period.last }
  for target in crm.targets:where(wanted):each() do
    if target.amount then found[#found + 1] = target end
    if target.parent then is_parent[target.parent] = true end
  end
  for _, target in ipairs(found) do
    if not is_parent[target.key] then
      local before = by_owner[target.owner]
      by_owner[target.owner] = before and before + target.amount or target.amount
    end
  end
  return by_owner
end

-- What is expected by day: deals that should close in what is left of the period, late ones not.
local function due(deals, period)
  return chosen(deals, function(deal)
    return not deal.is_late and deal.expected_close ~= nil and deal.expected_close <= period.last
  end)
end

-- What the pipeline turns into won deals per day: n x average amount x win rate / cycle days.
local function velocity(deals, closed, as_of, months, none)
  local since = date.add_months(as_of, -months)
  local recent = chosen(closed, function(deal) return deal.closed_on > since end)
  local won = chosen(recent, function(deal) return deal.outcome == "won" end)
  local priced = chosen(deals, function(deal) return deal.amount ~= nil end)
  local cycle = kit.mean(won, function(deal)
    return deal.created_on and date.days_between(deal.created_on, deal.closed_on)
  end)
  if kit.is_insufficient(cycle) or #priced == 0 or cycle:is_zero() then return nil end
  -- Multiplied first: quotients have too many digits to be multiplied with each other.
  local value = total(priced, "amount", none) * #deals * #won / #priced / #recent / cycle
  return value, { rate = kit.ratio(#won, #recent), cycle = cycle }
end

return { weigh = weigh, total = total, chosen = chosen, targets = targets, due = due, velocity = velocity }
