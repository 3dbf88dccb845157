-- Figures over lists, and lists in order and in groups.
local kit, base = ...
local fault, exact, kind = base.fault, base.exact, base.kind

-- What a field of a row is: by name, by a function, or the item itself.
local function value_of(row, field, position)
  if field == nil then return row end
  if type(field) == "function" then return field(row) end
  base.expect("table", row, "item " .. position .. " of the list")
  return row[field]
end

-- The values that are there, as decimals or money, and how many are missing. A list may have holes.
local function values(list, field)
  base.expect("table", list, "the list")
  if field ~= nil and type(field) ~= "function" then base.expect("string", field, "the field") end
  local last = math.type(list.n) == "integer" and list.n or 0
  for position in pairs(list) do
    if math.type(position) == "integer" and position > 0 then
      if position > last then last = position end
    elseif position ~= "n" then
      fault("the list has the name '" .. tostring(position) .. "' in it, expected values one after the other",
        "write { 1, 2, 3 }, or collect them: for _, value in pairs(…) do list[#list + 1] = value end")
    end
  end
  if last > 10000000 then fault("the list ends at " .. last .. ", expected at most 10000000 items") end
  local found, missing, first = {}, 0, {}
  for position = 1, last do
    local value = list[position]
    if value ~= nil then value = value_of(value, field, position) end
    if value == nil or kit.is_insufficient(value) then
      missing = missing + 1
    else
      local what = type(field) == "string" and "'" .. field .. "' of item " .. position
        or "item " .. position .. " of the list"
      value = exact(value, what)
      base.same_unit(first, value, what)
      found[#found + 1] = value
    end
  end
  return found, missing
end

local function nothing(field) return kit.insufficient { type(field) == "string" and field or "values" } end

local function total_of(found)
  local total = found[1]
  for position = 2, #found do total = total + found[position] end
  return total
end

local function sorted(found)
  table.sort(found, function(left, right) return left < right end)
  return found
end

-- The value a share of the way along a sorted list; between two places it is in proportion.
local function at_share(found, share)
  local place = share * (#found - 1)
  local below = place:round(0, "floor")
  local position = below:to_integer() + 1
  local low, high = found[position], found[position + 1]
  local rest = place - below
  if high == nil or rest:is_zero() then return low end
  return low + (high - low) * rest
end

--- The sum of what is there. Where nothing is there, the sum is insufficient data and not 0.
---@param list table values, or rows
---@param field string|function|nil what is summed of a row
---@return decimal|money|table sum
---@return integer missing # how many had no value
function kit.sum(list, field)
  local found, missing = values(list, field)
  if #found == 0 then return nothing(field), missing end
  return total_of(found), missing
end

--- The arithmetic mean of what is there.
---@param list table values, or rows
---@param field string|function|nil
---@return decimal|money|table mean
---@return integer missing
function kit.mean(list, field)
  local found, missing = values(list, field)
  if #found == 0 then return nothing(field), missing end
  return total_of(found) / #found, missing
end

--- The middle value of what is there; of an even number, the mean of the two middle ones.
---@param list table values, or rows
---@param field string|function|nil
---@return decimal|money|table median
---@return integer missing
function kit.median(list, field)
  local found, missing = values(list, field)
  if #found == 0 then return nothing(field), missing end
  return at_share(sorted(found), decimal "0.5"), missing
end

--- The value below which a share of what is there lies. Between two values it lies in proportion: the n values stand
--- at 0, 1/(n-1), 2/(n-1), …, 1 (definition 7 of Hyndman and Fan; PERCENTILE.INC of spreadsheets).
---@param list table values, or rows
---@param share decimal|string|integer 0% to 100%
---@param field string|function|nil
---@return decimal|money|table quantile
---@return integer missing
function kit.quantile(list, share, field)
  share = base.fraction(share, "the share")
  local found, missing = values(list, field)
  if #found == 0 then return nothing(field), missing end
  return at_share(sorted(found), share), missing
end

-- The rows with a value, each with its key; and those without.
local function entries_of(rows, field, what)
  base.list(rows, "the list of rows")
  if field ~= nil and type(field) ~= "function" then base.expect("string", field, "the field") end
  local entries, others, first = {}, {}, {}
  for position, row in ipairs(rows) do
    local value = value_of(row, field, position)
    local key = position
    if type(row) == "table" then
      key = row.key
      if type(key) ~= "string" and type(key) ~= "number" then
        fault("item " .. position .. " of " .. what .. " has no key, by which equal ones are put in order",
          'select "key", too, or give each item a key')
      end
    end
    if value == nil or kit.is_insufficient(value) then
      others[#others + 1] = row
    else
      local name = "the value of '" .. key .. "'"
      value = exact(value, name)
      base.same_unit(first, value, name)
      entries[#entries + 1] = { row = row, key = key, position = position, value = value }
    end
  end
  return entries, others
end

-- Keys in order: numbers first, then texts.
local function comes_first(left, right)
  if left.key == right.key then return left.position < right.position end
  if type(left.key) ~= type(right.key) then return type(left.key) == "number" end
  return left.key < right.key
end

local function by_value(entries, is_rising)
  table.sort(entries, function(left, right)
    if left.value == right.value then return comes_first(left, right) end
    if is_rising then return left.value < right.value end
    return right.value < left.value
  end)
end

--- Rows in order of a value. Equal values stand in order of their keys and share a rank: 1, 2, 2, 4.
---@param rows table rows with a key, or values
---@param field string|function|nil
---@param order string|nil "falling" (unless given) or "rising"
---@return table[] ranked # rank, row, key, value
---@return table rest # the rows without a value, in their order
function kit.rank(rows, field, order)
  if order ~= nil and order ~= "falling" and order ~= "rising" then
    fault("the order is " .. base.show(order) .. ", expected \"falling\" or \"rising\"")
  end
  local entries, rest = entries_of(rows, field, "the list")
  by_value(entries, order == "rising")
  local ranked = {}
  for position, entry in ipairs(entries) do
    local before = entries[position - 1]
    local rank = before and before.value == entry.value and ranked[position - 1].rank or position
    ranked[position] = { rank = rank, row = entry.row, key = entry.key, value = entry.value }
  end
  return ranked, rest
end

--- Rows in order of a value, without their ranks; those without a value come last, in their order.
---@param rows table rows with a key, or values
---@param field string|function|nil
---@param order string|nil "falling" (unless given) or "rising"
---@return table sorted a new list
function kit.sorted(rows, field, order)
  local ranked, rest = kit.rank(rows, field, order)
  local list = {}
  for position, entry in ipairs(ranked) do list[position] = entry.row end
  return table.move(rest, 1, #rest, #list + 1, list)
end

--- The first items of a list, and how many there are behind them.
---@param list table
---@param count integer how many at most, from 0
---@return table first a new list
---@return integer more
function kit.first(list, count)
  base.list(list, "the list")
  if math.type(count) ~= "integer" or count < 0 then
    fault("the count is " .. base.show(count) .. ", expected an integer from 0", "kit.first(rows, params.limit)")
  end
  local last = math.min(#list, count)
  return table.move(list, 1, last, 1, {}), #list - last
end

--- PARETO: rows from the largest value to the smallest, with the shares they add up to.
--- Where all values are 0, there are no shares of value. A value below 0 is refused: with it, the shares would rise
--- above 100% and fall again.
---@param rows table rows with a key, or values
---@param field string|function|nil
---@return table[] entries # row, key, value, position, count_share, value_share (both cumulative)
---@return decimal|money|table total
---@return table rest # the rows without a value, in their order
function kit.pareto(rows, field)
  local entries, rest = entries_of(rows, field, "the list")
  if #entries == 0 then return {}, nothing(field), rest end
  by_value(entries, false)
  local least = entries[#entries]
  if least.value < least.value * 0 then
    fault("the value of '" .. least.key .. "' is " .. tostring(least.value) .. ", expected 0 or more",
      "net returns against sales first, and list apart what stays below 0")
  end
  local found = {}
  for position, entry in ipairs(entries) do found[position] = entry.value end
  local total, sum, list = total_of(found), nil, {}
  for position, entry in ipairs(entries) do
    if sum == nil then sum = entry.value else sum = sum + entry.value end
    list[position] = {
      row = entry.row, key = entry.key, value = entry.value, position = position,
      count_share = decimal(position) / #entries, value_share = not total:is_zero() and sum / total or nil,
    }
  end
  return list, total, rest
end

-- What rows are grouped by: a text, an integer or a boolean.
local function group_key(row, field, position)
  local value = value_of(row, field, position)
  if value == nil or type(value) == "string" or type(value) == "boolean" or math.type(value) == "integer" then
    return value
  end
  fault("item " .. position .. " of the list has " .. kind(value) .. " to go by, expected a text or an integer",
    "group by a function: function(row) return tostring(row.amount) end")
end

--- Rows by what a field of them is.
---@param rows table
---@param field string|function
---@return table groups # lists of rows, by the value; `pairs` gives them in order
---@return table rest # the rows without a value
function kit.group(rows, field)
  base.list(rows, "the list of rows")
  if type(field) ~= "function" then base.expect("string", field, "the field") end
  local groups, rest = {}, {}
  for position, row in ipairs(rows) do
    local key = group_key(row, field, position)
    if key == nil then
      rest[#rest + 1] = row
    else
      groups[key] = groups[key] or {}
      table.insert(groups[key], row)
    end
  end
  return groups, rest
end

--- Rows by a field that each has a value of its own in.
---@param rows table
---@param field string|function|nil "key" unless given
---@return table index # rows, by the value
function kit.index(rows, field)
  base.list(rows, "the list of rows")
  if field == nil then field = "key" end
  if type(field) ~= "function" then base.expect("string", field, "the field") end
  local index = {}
  for position, row in ipairs(rows) do
    local key = group_key(row, field, position)
    if key == nil then fault("item " .. position .. " of the list has nothing to be found by") end
    if index[key] ~= nil then
      fault("two items of the list have '" .. tostring(key) .. "' to be found by, expected each once",
        "kit.group makes lists of them")
    end
    index[key] = row
  end
  return index
end
