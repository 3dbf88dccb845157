-- S004-29: the measures of a period, what they are to bring, and the gap they are to close.
local date = require "lunaria.date"
local kit = require "lunaria.kit"

-- What counts, in any currency: the measures and, unless the gap is given, targets and deals won.
local function inside(params, crm, period)
  local found = { growth_measure = crm.growth_measures:where { due_on = { ge = period.first, le = period.last } } }
  if params.gap then return found end
  found.target = crm.targets:where {
    metric = "bookings", first_day = { ge = period.first }, last_day = { le = period.last },
  }
  local last = period.last < crm.as_of and period.last or crm.as_of
  found.opportunity = crm.opportunities:where { outcome = "won", closed_on = { ge = period.first, le = last } }
  return found
end

-- The targets of bookings inside the period less what is won; nothing without a target. What is part of another target
-- inside it counts with that one.
local function gap_of(params, crm, period)
  if params.gap then return params.gap end
  local all = inside(params, crm, period)
  local targets = kit.index(all.target:where({ currency = crm.currency }):all())
  local sum
  for _, target in pairs(targets) do
    local is_part = target.parent and targets[target.parent]
    if target.amount and not is_part then sum = sum and sum + target.amount or target.amount end
  end
  if not sum then return nil end
  local won = all.opportunity:where({ currency = crm.currency }):sum "amount"
  return won and sum - won or sum
end

local function read(params, crm)
  -- On the last day of a year the next one is planned.
  local period = params.period or date.period(date.add_days(crm.as_of, 1), "year")
  local rows = {}
  local due = inside(params, crm, period).growth_measure:where { currency = crm.currency }
  for measure in due:order_by("due_on"):each() do
    rows[#rows + 1] = {
      key = measure.key, what = measure.what, p = measure.p, owner = measure.owner, due_on = measure.due_on,
      expected = measure.expected, cost = measure.cost,
      efficiency = measure.margin and measure.cost and (kit.ratio(measure.margin, measure.cost)) or nil,
    }
  end
  local expected, unknown = kit.sum(rows, "expected")
  return {
    period = period, rows = rows, gap = gap_of(params, crm, period), unknown = unknown,
    expected = not kit.is_insufficient(expected) and expected or nil,
  }
end

return { read = read, inside = inside }
