-- X, what an account buys from us now, and Y, what it could buy in all, from 0, does not buy, to 4, buys a lot.
local date = require "lunaria.date"
local kit = require "lunaria.kit"

-- Both axes have the same bounds, so that X is not above Y where sales are not above spend.
local function read_bounds(params)
  local bounds = { { from = money(0), label = 0 } }
  for score, name in ipairs { "little", "average", "much", "lot" } do
    if params[name] <= bounds[score].from then refuse("--" .. name .. " is not above the bound before it") end
    bounds[score + 1] = { from = params[name], label = score }
  end
  return bounds
end

-- The sales of the twelve months up to the day the run looks from, by account.
local function prepare(params, crm)
  local until_day = date.add_days(crm.as_of, 1)
  local orders = crm.orders:where {
    currency = crm.currency, ordered_on = { ge = date.add_months(until_day, -12), lt = until_day },
  }
  local sales = {}
  for _, group in ipairs(orders:group_by("account"):sum "amount") do sales[group.account] = group.sum end
  -- Without any orders nobody knows what is bought: missing is not zero.
  return { bounds = read_bounds(params), sales = sales, has_orders = next(sales) ~= nil, none = money(0, crm.currency) }
end

local function banded(amount, prepared)
  -- Who has sent back more than was ordered buys nothing.
  if amount < prepared.none then return 0 end
  return (kit.band(amount, prepared.bounds))
end

local function sales_of(account, prepared)
  return prepared.sales[account.key] or prepared.has_orders and prepared.none or nil
end

-- In the currency of the bounds; an estimate in another one is not compared.
local function spend_of(account, prepared)
  local spend = account.category_spend
  return spend and spend:currency() == prepared.none:currency() and spend or nil
end

-- What was entered, or else the amount by its band; nil where neither is there.
local function score(entered, amount, prepared)
  if entered then return entered end
  return amount and banded(amount, prepared)
end

return {
  prepare = prepare, sales_of = sales_of, spend_of = spend_of,
  of = function(account, prepared)
    return score(account.purchase_now, sales_of(account, prepared), prepared),
      score(account.purchase_capacity, spend_of(account, prepared), prepared)
  end,
}
