-- What each account has bought in the last twelve months and in the twelve before.
local date = require "lunaria.date"
local kit = require "lunaria.kit"

-- The two spans, each up to and without its end; the last day of the second is the day the report looks from.
local function spans(as_of)
  local last = date.add_days(as_of, 1)
  local middle = date.add_months(last, -12)
  return { from = date.add_months(last, -24), to = middle }, { from = middle, to = last }
end

-- Whether the orders reach back to the beginning of a span, give or take a month.
local function is_covered(orders, span)
  local first = orders:min "ordered_on"
  return first ~= nil and first < date.add_months(span.from, 1)
end

local function sales_by_account(orders, span)
  local sales = {}
  local bought = orders:where { ordered_on = { ge = span.from, lt = span.to } }
  for _, group in ipairs(bought:group_by("account"):sum "amount") do sales[group.account] = group.sum end
  return sales
end

-- The days on which each account has ordered, in order; what came back was ordered before.
local function order_days(orders, from, to, none)
  local days = {}
  local bought = orders:where { ordered_on = { ge = from, lt = to }, amount = { gt = none } }
  for order in bought:select("account", "ordered_on"):order_by("ordered_on"):each() do
    local own = days[order.account] or {}
    days[order.account] = own
    if own[#own] ~= order.ordered_on then own[#own + 1] = order.ordered_on end
  end
  return days
end

local function usual_gap(days, least)
  if #days < least then return nil end
  local gaps = {}
  for position = 2, #days do gaps[position - 1] = date.days_between(days[position - 1], days[position]) end
  return (kit.median(gaps))
end

-- A list of all accounts with `sales`, `before`, `is_gone`, and `last_order`, `gap`, `silent` where they are known;
-- then the two spans, which say whether they are covered: `is_covered`.
return function(params, crm, currency)
  local none = money(0, currency)
  local orders = crm.orders:where { currency = currency }
  local before, now = spans(crm.as_of)
  before.is_covered, now.is_covered = is_covered(orders, before), is_covered(orders, now)
  local earlier, sales = sales_by_account(orders, before), sales_by_account(orders, now)
  local days = order_days(orders, before.from, now.to, none)

  local accounts = {}
  for account in crm.accounts:select("key", "name", "industry", "region", "owner"):each() do
    local own = days[account.key] or {}
    account.sales, account.before = sales[account.key] or none, earlier[account.key] or none
    account.last_order, account.gap = own[#own] or false, usual_gap(own, params.orders) or false
    account.silent = account.last_order and date.days_between(account.last_order, crm.as_of)
    account.is_gone = account.last_order and account.last_order < now.from
    accounts[#accounts + 1] = account
  end
  return accounts, before, now
end
