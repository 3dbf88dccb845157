-- What the parts of the kit share. A part is given the kit and this table, in which the host has put
--   fault(message, hint)       raises an error that points at the plugin's line
--   exact(value, what)         the value as a decimal, or money as it is; `what` names it in the error
--   number(value, what)        the same, and money is refused
--   float(value, what)         the decimal of a binary number; nan and infinities are refused
--   kind(value)                "decimal", "money", "rate_table", or the type in Lua
--   tiers(table)               the tiers of a rate table as a list of from and rate
--   date(value, what)          refuses what is no date
--   share(units, weights)      a whole number of units by largest remainder, as a list of integers
--   hint(word, known)          " (did you mean '…'?)", or an empty text
--   shield(function)           the same function, whose errors point at its caller also after `return f()`
local kit, base = ...
local fault, kind = base.fault, base.kind

--- The value that says what is missing for a result. It is not a number, and never zero.
---@param missing string[] the names of what is missing
---@return table # { status = "insufficient_data", missing = { … } }
function kit.insufficient(missing)
  if type(missing) ~= "table" or next(missing) == nil then
    fault("insufficient takes a list of what is missing, found " .. kind(missing), 'kit.insufficient { "capacity" }')
  end
  local names = {}
  for position, name in ipairs(missing) do
    if type(name) ~= "string" then
      fault("item " .. position .. " of insufficient is " .. kind(name) .. ", expected the name of what is missing",
        'kit.insufficient { "capacity" }')
    end
    names[position] = name
  end
  if #names == 0 then
    fault("insufficient takes a list of names, found names with values", 'kit.insufficient { "capacity" }')
  end
  return { status = "insufficient_data", missing = names }
end

--- Whether a value says that data are missing.
---@param value any
---@return boolean
function kit.is_insufficient(value)
  return type(value) == "table" and rawget(value, "status") == "insufficient_data"
end

--- What a row lacks for a calculation: an insufficient value that names it, or nil if all of it is there.
---@param row table
---@param fields string[]
---@return table|nil
function kit.lacking(row, fields)
  base.expect("table", row, "the row")
  base.expect("table", fields, "the list of fields")
  base.list(fields, "the list of fields")
  local missing = {}
  for position, field in ipairs(fields) do
    base.expect("string", field, "field " .. position .. " of the list")
    if row[field] == nil then missing[#missing + 1] = field end
  end
  return #missing > 0 and kit.insufficient(missing) or nil
end

--- A part of a whole, exactly; nil and a reason where the whole is 0.
---@param part decimal|money|integer|string
---@param whole decimal|money|integer|string
---@return decimal|money|table|nil
---@return string|nil reason
function kit.ratio(part, whole)
  local gap = base.gap("part", part, "whole", whole)
  if gap then return gap end
  part, whole = base.exact(part, "the part"), base.exact(whole, "the whole")
  if whole:is_zero() then return nil, "division by zero: the whole is 0" end
  return part / whole
end

--- The exact number of a number with a point, such as a plain division gives: rounded to so many decimals.
--- 2.675 is taken as it is written. What is exact already, is rounded as it is.
---@param value any a number, also one with a fraction; a decimal; or a text
---@param places integer from -30 to 30; negative ones are before the point
---@param rounding string|nil "half_up" unless given
---@return decimal|table
function kit.rounded(value, places, rounding)
  local gap = base.gap("value", value)
  if gap then return gap end
  if kind(value) == "money" then
    fault("the value is money, expected a number", 'money is rounded to its currency: amount:round "half_up"')
  end
  if math.type(places) ~= "integer" then
    fault("the places are " .. kind(places) .. ", expected an integer", "kit.rounded(x, 2)")
  end
  local number = math.type(value) == "float" and base.float(value, "the value") or base.number(value, "the value")
  return number:round(places, rounding == nil and "half_up" or rounding)
end

--- A share as people write it in a sentence: 0.125 is "13%", and with one decimal "12.5%".
--- Zeros at the end are left out. Titles and texts take it; tables, metrics and charts have a type for it.
---@param share decimal|integer|string
---@param places integer|nil how many decimals it has at most, from 0 to 12; 0 unless given
---@param rounding string|nil "half_up" unless given
---@return string|table
function kit.percent(share, places, rounding)
  local gap = base.gap("share", share)
  if gap then return gap end
  if places ~= nil and (math.type(places) ~= "integer" or places < 0 or places > 12) then
    fault("the places are " .. base.show(places) .. ", expected an integer from 0 to 12", "kit.percent(share, 1)")
  end
  local shown = tostring((base.number(share, "the share") * 100):round(places or 0, rounding or "half_up"))
  if shown:find("E", 1, true) then
    fault("the share is " .. base.show(share) .. ", which has too many digits to be written out",
      "kit.percent takes a part of 1: 0.125 for 12.5%")
  end
  if shown:find(".", 1, true) then shown = shown:gsub("%.?0+$", "") end
  return shown .. "%"
end

--- An amount or a number as people write it in a sentence: with thousands separators, `1,300.00 CNY`.
--- Titles and texts take it; tables, metrics and charts write figures so by themselves. Round it first.
---@param value decimal|money|integer|string
---@return string|table
function kit.grouped(value)
  local gap = base.gap("value", value)
  if gap then return gap end
  local shown = tostring(base.exact(value, "the value"))
  if shown:find("%dE") then return shown end
  local sign, digits, rest = shown:match "^(%-?)(%d+)(.*)$"
  digits = digits:reverse():gsub("%d%d%d", "%0,"):reverse():gsub("^,", "")
  return sign .. digits .. rest
end

-- Names and values in turn; answers an insufficient value if one of the values is missing or insufficient itself.
function base.gap(...)
  local missing
  for position = 1, select("#", ...), 2 do
    local name, value = select(position, ...)
    if value == nil then
      missing = missing or {}
      missing[#missing + 1] = name
    elseif kit.is_insufficient(value) then
      missing = missing or {}
      for _, inner in ipairs(value.missing or { name }) do missing[#missing + 1] = inner end
    end
  end
  return missing and kit.insufficient(missing)
end

-- Refuses an argument of another type.
function base.expect(wanted, value, what)
  if type(value) == wanted then return end
  fault(what .. " is " .. kind(value) .. ", expected " .. (wanted == "string" and "a text" or "a " .. wanted))
end

-- Refuses what is no list: items under names, and holes, behind which nobody would look.
function base.list(list, what)
  base.expect("table", list, what)
  local count = #list
  for position in pairs(list) do
    if math.type(position) ~= "integer" then
      fault(what .. " has the name '" .. tostring(position) .. "' in it, expected items one after the other",
        "write { a, b, c }")
    end
    if position < 1 or position > count then
      fault(what .. " has an item " .. position .. " that does not follow the others, expected 1, 2, 3, …",
        "leave out what is nil")
    end
  end
  for position = 1, count do
    if list[position] == nil then
      fault(what .. " has a hole at " .. position .. ", expected items one after the other", "leave out what is nil")
    end
  end
end

-- What a number or an amount is counted in.
local function unit(value) return kind(value) == "money" and value:currency() or "plain numbers" end

-- Refuses a value in another unit than the first: an amount beside a number, or in another currency.
-- `first` holds the unit and the name of the first value, and is filled by the first call.
function base.same_unit(first, value, what)
  local found = unit(value)
  if first.unit == nil then first.unit, first.what = found, what end
  if found == first.unit then return end
  local function is(given) return given == "plain numbers" and "a plain number" or "in " .. given end
  fault(what .. " is " .. is(found) .. ", and " .. first.what .. " is " .. is(first.unit) .. "; expected one kind",
    "group by currency first, or convert to one; amount:number() gives the plain number")
end

-- Refuses entries of a table that are not known.
function base.allow(entries, known, what)
  for name in pairs(entries) do
    local is_known = false
    for _, other in ipairs(known) do is_known = is_known or other == name end
    if not is_known then
      fault(what .. " has no entry '" .. tostring(name) .. "'" .. base.hint(tostring(name), known),
        "expected " .. table.concat(known, ", "))
    end
  end
end

-- The items of a form with id, weight and must; an item without an id has its position.
function base.items(list, what, plural, known)
  base.list(list, "the list of " .. plural)
  local items, seen = {}, {}
  for position, entry in ipairs(list) do
    local name = what .. " " .. position
    local item = entry
    if type(entry) == "string" then item = { id = entry } end
    base.expect("table", item, name)
    local id = item.id == nil and position or item.id
    if type(id) ~= "string" and type(id) ~= "number" then fault("the id of " .. name .. " is " .. kind(id)) end
    if seen[id] then fault("two " .. plural .. " have the id '" .. id .. "'", "give each an id of its own") end
    seen[id] = true
    base.allow(item, known, name)
    local weight = base.number(item.weight == nil and 1 or item.weight, "the weight of " .. name)
    if weight <= 0 then
      fault("the weight of " .. name .. " is " .. tostring(weight) .. ", expected one above 0")
    end
    if item.must ~= nil and type(item.must) ~= "boolean" then
      fault("'must' of " .. name .. " is " .. kind(item.must) .. ", expected true or false")
    end
    items[position] = { id = id, weight = weight, must = item.must == true }
  end
  return items
end

-- Refuses a value for something that is not asked.
function base.known(values, items, what)
  local ids, known = {}, {}
  for position, item in ipairs(items) do
    ids[item.id], known[position] = true, tostring(item.id)
  end
  for id in pairs(values) do
    if not ids[id] then
      fault("there is " .. what .. " for '" .. tostring(id) .. "', which is not asked"
        .. base.hint(tostring(id), known), "the ids are " .. table.concat(known, ", "))
    end
  end
end

-- An amount as a number; a number as it is.
function base.plain(value) return kind(value) == "money" and value:number() or value end
