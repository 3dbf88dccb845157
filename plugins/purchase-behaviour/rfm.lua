-- S004-14: scores from 1 to 5 for how lately, how often and for how much each customer has bought.
local by_account = require("orders.bought").by_account
local date = require "lunaria.date"

-- Four bounds for the scores 5 to 2, out of a text.
local function bounds(text, name, is_rising)
  local list = {}
  for part in text:gmatch "[^,%s]+" do
    local is_number, number = pcall(decimal, part)
    local last = list[#list]
    local is_in_order = is_number and (not last or is_rising and number > last or not is_rising and number < last)
    if not is_in_order then
      list = {}
      break
    end
    list[#list + 1] = number
  end
  if #list ~= 4 then
    refuse {
      en = ("--%s is '%s', expected four %s numbers"):format(name, text, is_rising and "rising" or "falling"),
      zh = ("--%s 为“%s”，应为四个%s的数字"):format(name, text, is_rising and "递增" or "递减"),
    }
  end
  return list
end

local function by_bounds(value, list, is_rising)
  for position, bound in ipairs(list) do
    if is_rising and value <= bound or not is_rising and value >= bound then return 6 - position end
  end
  return 1
end

-- By quintile: which part of all is worse. Equal ones have the same score, which is that of the middle of them.
local function score_quintiles(customers, field, name, is_rising)
  local values = {}
  for position, customer in ipairs(customers) do values[position] = customer[field] end
  table.sort(values, function(left, right)
    if is_rising then return left > right end
    return left < right
  end)
  local worse, equal = {}, {}
  for position, value in ipairs(values) do
    local text = tostring(value)
    worse[text], equal[text] = worse[text] or position - 1, (equal[text] or 0) + 1
  end
  for _, customer in ipairs(customers) do
    local text = tostring(customer[field])
    -- Twice the place of the middle, so that it is whole.
    customer[name] = 1 + 5 * (2 * worse[text] + equal[text] - 1) // (2 * #customers)
  end
end

local known = { champion = true, at_risk = true, new = true, lost = true }

-- "champion R4+ F4+ M4+, new R4+ F1" as a list of names with what they ask of each score.
local function segments(text)
  local list = {}
  for part in text:gmatch "[^,]+" do
    local name, rest = part:match "^%s*([%w_]*)(.*)$"
    local segment = { name = name, bounds = {} }
    for score, number, sign in rest:gmatch "([RFM])([1-5])([+-]?)" do
      number = tonumber(number)
      segment.bounds[score:lower()] = { sign == "-" and 1 or number, sign == "+" and 5 or number }
    end
    if not known[name] or not rest:match "^[%sRFM1-5+-]*$" or not next(segment.bounds) then
      refuse {
        en = "--segments has '" .. part .. "', expected a segment and scores such as at_risk R2- F3+",
        zh = "--segments 中有“" .. part .. "”，应为分群与评分，例如 at_risk R2- F3+",
      }
    end
    list[#list + 1] = segment
  end
  return list
end

local function segment_of(customer, list)
  for _, segment in ipairs(list) do
    local fits = true
    for score, bound in pairs(segment.bounds) do
      fits = fits and customer[score] >= bound[1] and customer[score] <= bound[2]
    end
    if fits then return segment.name end
  end
  return "other"
end

-- The customers that have ever ordered by the day looked from, with `days` since the last order, `orders` and
-- `revenue` of the last months, the scores `r`, `f` and `m`, `code` and `segment`. Returns are deducted and are no
-- orders.
return function(params, crm)
  local fixed = {
    { "days", "r", bounds(params.recency_days, "recency-days", true), true },
    { "orders", "f", bounds(params.frequencies, "frequencies") },
    { "amount", "m", bounds(params.revenues, "revenues") },
  }
  local list = segments(params.segments)
  local currency = params.currency or crm.currency
  local none = money(0, currency)
  local to = date.add_days(crm.as_of, 1)
  local all = crm.orders:where { currency = currency, ordered_on = { lt = to } }
  local recent = all:where { ordered_on = { ge = date.add_months(to, -params.months) } }
  local counts = by_account(recent:where { amount = { gt = none } }, "count")
  local sums = by_account(recent, "sum", "amount")
  local customers = {}
  for _, group in ipairs(all:where({ amount = { gt = none } }):group_by("account"):max "ordered_on") do
    local key = group.account
    local account = crm.accounts:select("key", "name", "owner"):get(key)
    customers[#customers + 1] = {
      key = key, name = account.name, owner = account.owner, days = date.days_between(group.max, crm.as_of),
      orders = counts[key] or 0, revenue = sums[key] or none, amount = (sums[key] or none):number(),
    }
  end
  for _, entry in ipairs(fixed) do
    if #customers >= 5 then
      score_quintiles(customers, entry[1], entry[2], entry[4])
    else
      for _, customer in ipairs(customers) do
        customer[entry[2]] = by_bounds(decimal(customer[entry[1]]), entry[3], entry[4])
      end
    end
  end
  for _, customer in ipairs(customers) do
    customer.code = customer.r .. "" .. customer.f .. customer.m
    customer.segment = segment_of(customer, list)
  end
  return customers
end
