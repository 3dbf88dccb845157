local date = require "lunaria.date"

-- Takes "1.2" or "1.2@2025-07-01..2025-09-30" apart; an error where it is neither.
local function terms(text)
  local number, first, last = text:match "^(.-)%s*@%s*(%d+%-%d+%-%d+)%.%.(%d+%-%d+%-%d+)$"
  -- Reading a day refuses one that no calendar has.
  if first and date.days_between(first, last) < 0 then error "the last day is before the first" end
  return { multiplier = decimal(number or text), first = first, last = last }
end

-- Reads "GTX Pro:1.2,MG Special:0.8" into a table of terms by name; `option` is for messages.
local function read(text, option)
  local multipliers = {}
  for piece in text:gmatch "[^,]+" do
    local name, rest = piece:match "^%s*(.-)%s*:%s*([^:]-)%s*$"
    local is_sound, own = pcall(terms, rest)
    if not name or name == "" or not is_sound or own.multiplier < 0 then
      refuse {
        en = option .. ": found '" .. piece .. "', expected a name and a multiplier, such as GTX Pro:1.2, "
          .. "or GTX Pro:1.2@2025-01-01..2025-06-30",
        zh = option .. "：“" .. piece .. "”无效，应为名称与系数，例如 GTX Pro:1.2 或 GTX Pro:1.2@2025-01-01..2025-06-30",
      }
    end
    if multipliers[name] then
      refuse {
        en = option .. ": '" .. name .. "' is there twice, expected each name once",
        zh = option .. "：“" .. name .. "”出现两次，每个名称应只有一次",
      }
    end
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
      refuse {
        en = ("%s: nothing has the %s '%s', expected one of %s"):format(option, field, name, table.concat(known, ", ")),
        zh = ("%s：没有%s为“%s”的记录，应为以下之一：%s"):format(
          option, records:label(field).zh, name, table.concat(known, "、")),
      }
    end
  end
end

-- The multipliers of a parameter by the values of a field.
return function(text, option, field, records)
  local multipliers = read(text or "", option)
  check(multipliers, option, field, records)
  return multipliers
end
