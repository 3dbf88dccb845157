-- S004-14: which products are bought together, by support, confidence and lift.
local date = require "lunaria.date"
local kit = require "lunaria.kit"

-- The baskets of the last months: sets of products by order; and which products each account has bought in them.
local function baskets(params, crm)
  local to = date.add_days(crm.as_of, 1)
  local accounts, sets, bought = {}, {}, {}
  local orders = crm.orders:where { ordered_on = { ge = date.add_months(to, -params.months), lt = to } }
  for order in orders:select("key", "account"):each() do accounts[order.key] = order.account end
  for line in crm.order_lines:select("order", "product", "quantity"):each() do
    local account = accounts[line.order]
    -- What came back was not bought.
    if account and (not line.quantity or line.quantity > decimal(0)) then
      sets[line.order] = sets[line.order] or {}
      sets[line.order][line.product] = true
      bought[account] = bought[account] or {}
      bought[account][line.product] = true
    end
  end
  return sets, bought
end

local function count(sets)
  local total, single, pairs_of = 0, {}, {}
  for _, set in pairs(sets) do
    total = total + 1
    for first in pairs(set) do
      single[first] = (single[first] or 0) + 1
      pairs_of[first] = pairs_of[first] or {}
      for second in pairs(set) do
        if second ~= first then pairs_of[first][second] = (pairs_of[first][second] or 0) + 1 end
      end
    end
  end
  return total, single, pairs_of
end

-- The rules "who buys A buys B" of pairs in enough baskets, the highest lift first; how many baskets there are; and
-- what each account has bought.
return function(params, crm)
  local sets, bought = baskets(params, crm)
  local total, single, pairs_of = count(sets)
  local rules = {}
  for first, others in pairs(pairs_of) do
    for second, both in pairs(others) do
      if both >= params.baskets then
        rules[#rules + 1] = {
          key = first .. " → " .. second, first = first, second = second, both = both, support = kit.ratio(both, total),
          confidence = kit.ratio(both, single[first]),
          -- (both / first) / (second / total), divided but once.
          lift = kit.ratio(both * total, single[first] * single[second]),
        }
      end
    end
  end
  local ranked = {}
  for position, entry in ipairs(kit.rank(rules, "lift")) do ranked[position] = entry.row end
  return ranked, total, bought
end
