-- S001-64: the tier of each account in a span of months, by its rank.
local bought = require "orders.bought"
local kit = require "lunaria.kit"
local profits = require "profits"

local names = { "top", "big", "medium", "small" }

-- Up to which rank each tier goes, the cut points rounded up: 2, 10, 40 and 200 of 200.
local function bounds(params, count)
  local shares = { params.tier_top, params.tier_top + params.tier_big,
    params.tier_top + params.tier_big + params.tier_medium }
  if shares[3] > decimal(1) then
    refuse {
      en = "--tier-top, --tier-big and --tier-medium are more than 100% together",
      zh = "--tier-top、--tier-big 与 --tier-medium 合计超过 100%",
    }
  end
  return { profits.part(shares[1], count), profits.part(shares[2], count), profits.part(shares[3], count), count }
end

-- Those that have bought in the span, with the `value` they are ranked by; then the keys of those whose profit is not
-- known.
local function buyers(params, crm, span)
  local none = money(0, params.currency or crm.currency)
  local list = {}
  if params.basis == "profit" then
    local customers, left_out = profits.read(params, crm, span)
    for _, account in ipairs(customers) do
      if account.sales > none then list[#list + 1] = { key = account.key, value = account.profit } end
    end
    return list, left_out
  end
  local orders = bought.within(crm.orders:where { currency = none:currency() }, span)
  for key, sales in pairs(bought.by_account(orders, "sum", "amount")) do
    if sales > none then list[#list + 1] = { key = key, value = sales } end
  end
  return list, {}
end

-- By account: the tier, the rank and the value; an account that has not bought in the span has a tier without a rank,
-- and one whose profit is not known has none.
local function read(params, crm, span)
  local active, unknown = buyers(params, crm, span)
  local last, found, place = bounds(params, #active), {}, 1
  for position, entry in ipairs(kit.rank(active, "value")) do
    while position > last[place] do place = place + 1 end
    found[entry.key] = { tier = names[place], rank = position, of = #active, value = entry.value }
  end
  for _, key in ipairs(unknown) do found[key] = { lacks = "margin" } end
  local known = bought.by_account(crm.orders:where { ordered_on = { lt = span.to } }, "count")
  for account in crm.accounts:select("key", "status"):each() do
    local tier = known[account.key] and "inactive" or account.status == "prospect" and "prospect" or "suspect"
    found[account.key] = found[account.key] or { tier = tier }
  end
  return found
end

return { read = read, names = names }
