-- What the parts of the kit share. A part is given the kit and this table, in which the host has put
--   fault(message, hint)       raises an error that points at the plugin's line
--   exact(value, what)         the value as a decimal, or money as it is; `what` names it in the error
--   number(value, what)        the same, and money is refused
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
  local missing = {}
  for _, field in ipairs(fields) do
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
  base.expect("table", list, "the list of " .. plural)
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
