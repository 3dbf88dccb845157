-- Takes "1.2" or "1.2@2025-07-01..2025-09-30" apart; an error where it is neither.
local function terms(text)
  local number, first, last = text:match "^(.-)%s*@%s*(%d+%-%d+%-%d+)%.%.(%d+%-%d+%-%d+)$"
  return { multiplier = decimal(number or text), first = first, last = last }
end

-- Reads "GTX Pro:1.2,MG Special:0.8" into a table of terms by name; `option` is for messages.
local function read(text, option)
  local multipliers = {}
  for piece in text:gmatch "[^,]+" do
    local name, rest = piece:match "^%s*(.-)%s*:%s*([^:]-)%s*$"
    local is_sound, own = pcall(terms, rest)
    if not name or name == "" or not is_sound or own.multiplier < 0 then
      refuse(option .. ": found '" .. piece .. "', expected a name and a multiplier, such as GTX Pro:1.2")
    end
    if multipliers[name] then refuse(option .. ": '" .. name .. "' is there twice, expected each name once") end
    multipliers[name] = own
  end
  return multipliers
end

-- Refuses a name that is nowhere in the data: a slip of the pen would quietly pay the plain rate.
local function check(multipliers, option, field, records)
  for name in pairs(multipliers) do
    if not records:where({ [field] = name }):select("key"):first() then
      local known = {}
      for _, group in ipairs(records:group_by(field):count()) do table.insert(known, group[field]) end
      refuse(
        option .. ": nothing has the " .. field .. " '" .. name .. "', expected one of " .. table.concat(known, ", "))
    end
  end
end

-- The multipliers of a parameter by the values of a field.
return function(text, option, field, records)
  local multipliers = read(text or "", option)
  check(multipliers, option, field, records)
  return multipliers
end
