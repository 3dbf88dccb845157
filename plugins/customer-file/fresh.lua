-- A checklist whose items count while there is fresh evidence of them.
local kit = require "lunaria.kit"

-- Takes item ids, the day of the newest evidence by id (false where an item does not apply), and the day after which
-- evidence is fresh. Answers the score, and the lists `missing`, of which there is nothing, and `stale`.
local function check(ids, days, after)
  local answers, stale, absent = {}, {}, {}
  for _, id in ipairs(ids) do
    local day = days[id]
    if day == false then
      answers[id] = "na"
    elseif day and day > after then
      answers[id] = "yes"
    else
      answers[id] = "no"
      table.insert(day and stale or absent, id)
    end
  end
  local result = kit.check(ids, answers)
  return { score = result.score, missing = absent, stale = stale, ids = ids, days = days, after = after }
end

-- Evidence of an item on a day, if there is none that is newer.
local function add(days, id, day)
  if day > (days[id] or "") then days[id] = day end
end

-- What a sheet says: a yes is evidence of its day, and "na" takes an item out.
local function add_sheet(days, sheet)
  for id, answer in pairs(sheet and sheet.answers or {}) do
    if answer == "yes" then add(days, id, sheet.date) end
    if answer == "na" and not days[id] then days[id] = false end
  end
end

return { check = check, add = add, add_sheet = add_sheet }
