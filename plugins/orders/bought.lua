-- What accounts have bought in a span of months, for plugins that ask it alike. A span is without its end.
local date = require "lunaria.date"
local kit = require "lunaria.kit"

-- So many months up to a day, which counts; or the same months so many spans earlier.
local function months(day, count, back)
  local to = date.add_months(date.add_days(day, 1), -count * (back or 0))
  return { from = date.add_months(to, -count), to = to }
end

local function within(orders, span) return orders:where { ordered_on = { ge = span.from, lt = span.to } } end

-- A figure of records by their account: `by_account(orders, "sum", "amount")`, `by_account(orders, "count")`.
local function by_account(query, method, field)
  local groups, found = query:group_by "account", {}
  local figures = field and groups[method](groups, field) or groups[method](groups)
  for _, group in ipairs(figures) do
    if group.account then found[group.account] = group[method] end
  end
  return found
end

-- Whether the orders reach back to the beginning of a span, give or take a month.
local function is_covered(orders, span)
  local first = orders:min "ordered_on"
  return first ~= nil and first < date.add_months(span.from, 1)
end

-- The days on which each account has ordered, in order, each with `on` and the `amount` ordered; what came back was
-- ordered before.
local function order_days(orders, none)
  local days = {}
  local bought = orders:where({ amount = { gt = none } }):select("account", "ordered_on", "amount")
  for order in bought:order_by("ordered_on"):each() do
    local own = days[order.account] or {}
    days[order.account] = own
    local last = own[#own]
    if last and last.on == order.ordered_on then
      last.amount = last.amount + order.amount
    else
      own[#own + 1] = { on = order.ordered_on, amount = order.amount }
    end
  end
  return days
end

-- The median of the days between one day with orders and the next.
local function usual_gap(days)
  local gaps = {}
  for position = 2, #days do gaps[position - 1] = date.days_between(days[position - 1].on, days[position].on) end
  return (kit.median(gaps))
end

return {
  months = months, within = within, by_account = by_account, is_covered = is_covered, order_days = order_days,
  usual_gap = usual_gap,
}
