-- What each account has bought in the last twelve months and in the twelve before.
local bought = require "orders.bought"
local date = require "lunaria.date"

local function usual_gap(days, least)
  return #days >= least and bought.usual_gap(days) or nil
end

-- A list of all accounts with `sales`, `before`, `is_gone`, and `last_order`, `gap`, `silent` where they are known;
-- then the two spans, which say whether they are covered: `is_covered`.
return function(params, crm, currency)
  local none = money(0, currency)
  local orders = crm.orders:where { currency = currency }
  local before, now = bought.months(crm.as_of, 12, 1), bought.months(crm.as_of, 12)
  before.is_covered, now.is_covered = bought.is_covered(orders, before), bought.is_covered(orders, now)
  local earlier = bought.by_account(bought.within(orders, before), "sum", "amount")
  local sales = bought.by_account(bought.within(orders, now), "sum", "amount")
  local days = bought.order_days(bought.within(orders, { from = before.from, to = now.to }), none)

  local accounts = {}
  for account in crm.accounts:select("key", "name", "industry", "region", "owner"):each() do
    local own = days[account.key] or {}
    account.sales, account.before = sales[account.key] or none, earlier[account.key] or none
    account.last_order, account.gap = #own > 0 and own[#own].on or false, usual_gap(own, params.orders) or false
    account.silent = account.last_order and date.days_between(account.last_order, crm.as_of)
    account.is_gone = account.last_order and account.last_order < now.from
    accounts[#accounts + 1] = account
  end
  return accounts, before, now
end
