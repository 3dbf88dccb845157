-- S001-24: how far a distributor has come with its sales target and with its profit target of the same period.
local by_account = require("orders.bought").by_account
local currencies = require "customer-data.currencies"
local kit = require "lunaria.kit"

-- The amounts of targets for exactly the period, by account.
local function targets(crm, currency, metric, period)
  local own = crm.account_targets:where {
    metric = metric, currency = currency, first_day = period.first, last_day = period.last,
  }
  return by_account(own, "sum", "amount")
end

-- Our sales to each account in the period, returns deducted, up to the day the report looks from.
local function sales(crm, currency, period)
  local orders = crm.orders:where {
    currency = currency, ordered_on = { ge = period.first, le = period.last < crm.as_of and period.last or crm.as_of },
  }
  return by_account(orders, "sum", "amount")
end

local function ratio(part, whole)
  if not part or not whole then return nil end
  return (kit.ratio(part, whole))
end

-- What is left out for its currency of what the distributors of the run have ordered and should.
local function count_others(run, crm)
  local keys = {}
  for position, distributor in ipairs(run.list) do keys[position] = distributor.key end
  if #keys == 0 then return end
  local own, period = { account = { one_of = keys } }, run.period
  local last = period.last < crm.as_of and period.last or crm.as_of
  local orders = crm.orders:where(own):where { ordered_on = { ge = period.first, le = last } }
  local wanted = crm.account_targets:where(own):where {
    metric = { one_of = { "sales", "customer_profit" } }, first_day = period.first, last_day = period.last,
  }
  run.others.order = currencies.count(orders, run.currency)
  run.others.target = currencies.count(wanted, run.currency)
end

-- What is wrong with it, the worst first: a loss, sales without profit, a sales target without a profit target.
local function verdicts(self, params, none)
  local found = {}
  if self.profit and self.profit < none then found[#found + 1] = "loss" end
  if self.sales_part and self.profit_part and self.sales_part >= params.sales_reached
    and self.profit_part < params.profit_reached then
    found[#found + 1] = "sales-without-profit"
  end
  if self.sales_target and not self.profit_target then found[#found + 1] = "no-profit-target" end
  return found
end

-- A row for each distributor of the run.
local function rows(run, params, crm)
  local sales_targets = targets(crm, run.currency, "sales", run.period)
  local profit_targets = targets(crm, run.currency, "customer_profit", run.period)
  local sold = sales(crm, run.currency, run.period)
  count_others(run, crm)
  local list = {}
  for position, distributor in ipairs(run.list) do
    local self = {
      key = distributor.key, name = distributor.name, owner = distributor.owner, profit = distributor.actual.profit,
      sales = sold[distributor.key], sales_target = sales_targets[distributor.key],
      profit_target = profit_targets[distributor.key], statement = distributor.actual,
    }
    self.sales_part = ratio(self.sales, self.sales_target)
    self.profit_part = ratio(self.profit, self.profit_target)
    self.verdicts = verdicts(self, params, run.none)
    list[position] = self
  end
  return list
end

return { rows = rows }
