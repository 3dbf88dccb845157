-- Which customers were active at the beginning and at the end of a span of months, and what became of them.
local bought_by = require "orders.bought"
local kit = require "lunaria.kit"

local within, by_account = bought_by.within, bought_by.by_account

-- What became of a customer: `bought` and `buys` say whether it ordered in the span before and in this one.
local function state(bought, buys, is_new)
  if bought then return buys and "kept" or "lost" end
  return buys and (is_new and "new" or "returned") or nil
end

-- The accounts with a `state`, each with `before`, `sales`, `margin`, `first_order` and `last_order`; and how many
-- there are of each state. Active is who has ordered in the span and is not marked as lost; what came back is no
-- order.
return function(params, crm, on)
  local currency = params.currency or crm.currency
  local none = money(0, currency)
  local all = crm.orders:where { currency = currency, ordered_on = { le = on } }
  local orders = all:where { amount = { gt = none } }
  local now = bought_by.months(on, params.months)
  local before = bought_by.months(on, params.months, 1)
  local bought = by_account(within(orders, before), "count")
  local buys = by_account(within(orders, now), "count")
  local first = by_account(orders, "min", "ordered_on")
  local last = by_account(orders, "max", "ordered_on")
  local earlier = by_account(within(all, before), "sum", "amount")
  local sales = by_account(within(all, now), "sum", "amount")
  local margins = by_account(within(all, now), "sum", "margin")

  local self = {
    none = none, now = now, before = before, accounts = {},
    counts = { kept = 0, lost = 0, new = 0, returned = 0 },
    is_covered = bought_by.is_covered(orders, before),
    without_margin = within(all, now):where({ margin = { is_empty = true } }):count(),
  }
  local fields = { "key", "name", "owner", "status", "segment", "industry", "region", "channel" }
  for account in crm.accounts:select(table.unpack(fields)):each() do
    local key = account.key
    local first_order = first[key] or false
    local is_new = first_order and first_order >= now.from
    account.state = state(bought[key], buys[key] and account.status ~= "lost", is_new) or false
    if account.state then
      account.before, account.sales = earlier[key] or none, sales[key] or none
      account.margin, account.first_order, account.last_order = margins[key] or none, first_order, last[key]
      self.counts[account.state] = self.counts[account.state] + 1
      table.insert(self.accounts, account)
    end
  end
  local counts = self.counts
  self.at_start, self.at_end = counts.kept + counts.lost, counts.kept + counts.new + counts.returned
  if self.is_covered then
    self.churn = kit.ratio(counts.lost, self.at_start)
    -- The yardstick of the books: who returned counts as kept.
    self.retention = kit.ratio(self.at_end - counts.new, self.at_start)
  end
  return self
end
