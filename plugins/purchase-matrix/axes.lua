-- X, what an account buys from us now, and Y, what it could buy in all, from 0, does not buy, to 4, buys a lot.
local bought = require "orders.bought"
local kit = require "lunaria.kit"

-- Both axes have the same bounds, so that X is not above Y where sales are not above spend.
local function read_bounds(params)
  local bounds = { { from = money(0), label = 0 } }
  for score, name in ipairs { "little", "average", "much", "lot" } do
    if params[name] <= bounds[score].from then
      refuse { en = "--" .. name .. " is not above the bound before it", zh = "--" .. name .. " 没有高于前一个界限" }
    end
    bounds[score + 1] = { from = params[name], label = score }
  end
  return bounds
end

-- The sales of the twelve months up to the day the run looks from, by account.
local function prepare(params, crm)
  local orders = bought.within(crm.orders, bought.months(crm.as_of, 12))
  local ours, others = orders:where { currency = crm.currency }, orders:where { currency = { ne = crm.currency } }
  return {
    bounds = read_bounds(params), sales = bought.by_account(ours, "sum", "amount"),
    -- What is bought in other currencies as well has no sum.
    is_foreign = bought.by_account(others, "count"),
    -- Without any orders nobody knows what is bought: missing is not zero.
    has_orders = orders:first() ~= nil, none = money(0, crm.currency),
  }
end

local function banded(amount, prepared)
  -- Who has sent back more than was ordered buys nothing.
  if amount < prepared.none then return 0 end
  return (kit.band(amount, prepared.bounds))
end

local function sales_of(account, prepared)
  if prepared.is_foreign[account.key] then return nil end
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
