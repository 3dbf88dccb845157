-- Parts of wholes: splits, tiers, apportionment.
local kit, base = ...
local fault, number, exact, kind = base.fault, base.number, base.exact, base.kind

-- The parts of a whole by key as numbers, and their sum; or an insufficient value.
local function parts(whole, what)
  base.expect("table", whole, what)
  local values, total, first = {}, decimal(0), {}
  for key, part in pairs(whole) do
    if kit.is_insufficient(part) then return part end
    local name = "'" .. tostring(key) .. "' of " .. what
    part = exact(part, name)
    base.same_unit(first, part, name)
    local value = base.plain(part)
    if value < 0 then fault(name .. " is " .. tostring(part) .. ", expected 0 or more") end
    values[key], total = value, total + value
  end
  return values, total
end

--- SPLIT: how far the shares of what is there are from the shares that were meant.
--- A part that only one side names has the share 0 on the other.
---@param actual table by name or position: numbers or money of one currency
---@param target table the same
---@param tolerance decimal|string|nil the distance up to which the split is good; "15%" unless given
---@return table # status, gaps, actual, target (shares by name), distance, ok, tolerance
function kit.split(actual, target, tolerance)
  local gap = base.gap("actual", actual, "target", target)
  if gap then return gap end
  tolerance = base.fraction(tolerance == nil and "15%" or tolerance, "the tolerance")
  local found, found_total = parts(actual, "the actual split")
  local meant, meant_total = parts(target, "the target split")
  gap = base.gap("actual", found, "target", meant)
  if gap then return gap end
  local result = { rule = "split", status = "no_data", tolerance = tolerance }
  if found_total:is_zero() or meant_total:is_zero() then
    result.reason = "the " .. (found_total:is_zero() and "actual" or "target") .. " parts add up to 0"
    return result
  end
  -- Differences of cross products are exact where differences of shares, such as thirds, are not.
  local both, apart = found_total * meant_total, decimal(0)
  local shares, targets, gaps = {}, {}, {}
  local function compare(key)
    local mine, theirs = found[key] or decimal(0), meant[key] or decimal(0)
    local difference = mine * meant_total - theirs * found_total
    shares[key], targets[key], gaps[key] = mine / found_total, theirs / meant_total, difference / both
    apart = apart + difference:abs()
  end
  for key in pairs(found) do compare(key) end
  for key in pairs(meant) do
    if found[key] == nil then compare(key) end
  end
  result.status, result.gaps, result.actual, result.target = "measured", gaps, shares, targets
  result.distance = apart / (both * 2)
  result.ok = result.distance <= tolerance
  return result
end

-- The tiers of a rate table, or of a list, checked: they begin at 0 and rise.
local function tiers_of(list)
  if kind(list) == "rate_table" then return base.tiers(list) end
  base.list(list, "the list of tiers")
  local tiers, first = {}, {}
  for position, tier in ipairs(list) do
    local name = "tier " .. position
    base.expect("table", tier, name)
    base.allow(tier, { "from", "rate" }, name)
    if tier.from == nil or tier.rate == nil then
      fault(name .. " has no '" .. (tier.from == nil and "from" or "rate") .. "'", '{ from = 0, rate = "1%" }')
    end
    local from = number(tier.from, "'from' of " .. name)
    local before = tiers[position - 1]
    if not before and not from:is_zero() then
      fault("nothing is said about what is below " .. tostring(from),
        'begin with { from = 0, … }; { from = 0, rate = "0%" } pays nothing')
    end
    if before and from <= before.from then
      fault(name .. " begins at " .. tostring(from) .. " after " .. tostring(before.from) .. ", expected rising bounds")
    end
    local rate = exact(tier.rate, "'rate' of " .. name)
    base.same_unit(first, rate, "'rate' of " .. name)
    tiers[position] = { from = from, rate = rate }
  end
  if #tiers == 0 then fault("there is no tier, expected at least one", '{ { from = 0, rate = "1%" } }') end
  return tiers
end

-- A number in the unit of the value: plain, or money of its currency.
local function like(value, plain) return kind(value) == "money" and money(plain, value:currency()) or plain end

-- What a part earns at a rate, which may be an amount for each unit.
local function earned(part, rate)
  if kind(rate) == "money" and kind(part) == "money" then
    fault("the rate is an amount, and so is what it is for", "count units, or give the rate as a percentage")
  end
  return kind(rate) == "money" and rate * part or part * rate
end

--- GRAD: each slice of a value at its own rate. What is below 0 has the first rate.
---@param value money|decimal|integer|string|nil
---@param tiers rate_table|table[] { from = 0, rate = "1%" }, rising from 0; a rate may be money for each unit
---@return money|decimal|table total
---@return table[] slices # from, up_to (absent in the last), amount, rate, earned
function kit.graduated(value, tiers)
  local gap = base.gap("value", value)
  if gap then return gap end
  value = exact(value, "the value")
  local slices, total = {}, nil
  local function add(from, up_to, amount, rate)
    local pay = earned(amount, rate)
    slices[#slices + 1] = { from = from, up_to = up_to, amount = amount, rate = rate, earned = pay }
    if total == nil then total = pay else total = total + pay end
  end
  if kind(tiers) == "rate_table" and kind(value) == "money" then
    for slice in tiers:graduated(value * 0, value) do
      add(slice.from, slice.up_to, slice.amount, slice.rate)
    end
    return total or value * 0, slices
  end
  tiers = tiers_of(tiers)
  for position, tier in ipairs(tiers) do
    local from = like(value, tier.from)
    local up_to = tiers[position + 1] and like(value, tiers[position + 1].from)
    if value > from or position == 1 then
      local top = up_to and value > up_to and up_to or value
      add(from, up_to, top - from, tier.rate)
    end
  end
  return total, slices
end

--- RETRO: all of a value at the rate of the highest tier it reaches. On a bound, the higher tier is reached.
---@param value money|decimal|integer|string|nil
---@param tiers rate_table|table[] { from = 0, rate = "1%" }, rising from 0; a rate may be money for each unit
---@return money|decimal|table total
---@return decimal|money rate
function kit.retroactive(value, tiers)
  local gap = base.gap("value", value)
  if gap then return gap end
  value = exact(value, "the value")
  if kind(tiers) == "rate_table" and kind(value) == "money" then
    return tiers:retroactive(value), tiers:rate_at(value)
  end
  tiers = tiers_of(tiers)
  local reached = tiers[1]
  for _, tier in ipairs(tiers) do
    if value >= like(value, tier.from) then reached = tier end
  end
  return earned(value, reached.rate), reached.rate
end

--- LRM: a total in whole quanta by weights; the parts add up to the total.
--- What is left over goes to the largest remainders, among equal ones to the earlier key.
---@param total money|decimal|integer|string|nil
---@param weights table by name or position: numbers, 0 or more, or money
---@param quantum decimal|integer|string|nil the smallest part; 1, and for money the minor unit, unless given
---@return table parts # by the same names; money, or integers where the total is one, or decimals
function kit.apportion(total, weights, quantum)
  base.expect("table", weights, "the table of weights")
  local gap = base.gap("total", total)
  if gap then return gap end
  local is_integer = math.type(total) == "integer" and (quantum == nil or math.type(quantum) == "integer")
  total = exact(total, "the total")
  local keys, plain, first, has_weight = {}, {}, {}, false
  for key, weight in pairs(weights) do
    if kit.is_insufficient(weight) then return weight end
    local name = "the weight of '" .. tostring(key) .. "'"
    weight = exact(weight, name)
    base.same_unit(first, weight, name)
    local value = base.plain(weight)
    if value < 0 then fault(name .. " is " .. tostring(weight) .. ", expected 0 or more") end
    has_weight = has_weight or not value:is_zero()
    keys[#keys + 1] = key
    plain[#plain + 1] = value
  end
  if not has_weight then
    fault(#keys == 0 and "the table of weights is empty, expected at least one"
      or "all weights are 0, expected at least one above 0",
      "say what becomes of the total where nobody has a weight, before apportion is called")
  end
  local result = {}
  if kind(total) == "money" and quantum == nil then
    for position, part in ipairs(total:allocate(plain)) do result[keys[position]] = part end
    return result
  end
  quantum = number(quantum == nil and 1 or quantum, "the quantum")
  if quantum <= 0 then fault("the quantum is " .. tostring(quantum) .. ", expected one above 0") end
  local units = base.plain(total) / quantum
  if units:round(0, "down") ~= units then
    fault(tostring(total) .. " is no whole number of " .. tostring(quantum),
      "round it first, or give a smaller quantum")
  end
  for position, count in ipairs(base.share(units, plain)) do
    local part = quantum * count
    result[keys[position]] = is_integer and part:to_integer() or like(total, part)
  end
  return result
end
