-- S004-28: the five ticks of a target, as far as its record can tell.
local date = require "lunaria.date"
local kit = require "lunaria.kit"

local items = { "specific", "measurable", "achievable", "relevant", "timebound" }

-- What the owner and the people below have won in the same days a year before; nothing where no deal tells.
local function base_of(target, crm)
  if target.metric ~= "bookings" or not target.amount then return nil end
  local first = date.add_months(target.first_day, -12)
  -- A target without an end is often one to the last day that a calendar has.
  local stop = target.last_day < "9999-12-31" and date.add_days(target.last_day, 1) or target.last_day
  local last = date.add_months(stop, -12)
  local owners = { target.owner }
  for rep in crm.reps:where({ manager = target.owner }):select("key"):each() do owners[#owners + 1] = rep.key end
  return crm.opportunities:where({
    outcome = "won", owner = { one_of = owners }, currency = target.amount:currency(),
    closed_on = { ge = first, lt = last },
  }):sum "amount"
end

-- yes, no, or unset where it is not known.
local function tick(is_met) return is_met == nil and "unset" or is_met and "yes" or "no" end

-- Achievable: the owner has accepted it, and it grows by no more than the bound.
local function is_achievable(target, base, params)
  -- Over a base of nothing, or of more taken back than won, nothing grows.
  if not target.acceptance or not base or base <= base * 0 then return nil end
  local growth = kit.ratio(target.amount - base, base)
  if not growth then return nil end
  return target.acceptance == "accepted" and growth <= params.growth
end

return function(target, params, crm)
  local base = base_of(target, crm)
  return kit.check(items, {
    specific = tick(target.owner ~= nil and target.metric ~= nil),
    measurable = tick(target.amount ~= nil or target.quantity ~= nil),
    achievable = tick(is_achievable(target, base, params)),
    relevant = tick(target.parent ~= nil),
    timebound = tick(target.first_day < target.last_day),
  }), base
end
