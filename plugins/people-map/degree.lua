-- How well we know each person: 0 unknown, 1 known, 2 regular contact, 3 approves, 4 supports, 5 coach.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local read_people = require "people"
local read_sheets = require "customer-data.sheets"

local levels = { "known", "regular", "approves", "supports", "coach" }

local function times_met(person)
  local most = 0
  for _, times in pairs(person.times) do most = math.max(most, times) end
  return most
end

-- What the records show; a coach they do not show.
local function shown(person, params)
  return {
    known = person.title ~= nil or person["function"] ~= nil, regular = times_met(person) >= params.knot,
    approves = (person.attitude or 0) >= 1, supports = (person.attitude or 0) >= 2,
  }
end

-- The level of which, and of all below, there is evidence. What is ticked counts before what records show.
local function level_of(person, sheet, params)
  local evidence = shown(person, params)
  for position, level in ipairs(levels) do
    local ticked = sheet and sheet.answers[level]
    local holds = ticked == "yes" or ticked == nil and evidence[level]
    if not holds then return position - 1 end
  end
  return #levels
end

-- The same after silence: one less, and not below 1.
local function decayed(level, last, as_of, params)
  if level < 2 or not last or date.days_between(last, as_of) < params.silence then return level end
  return level - 1
end

-- Lists of people by account, each with `degree` and `before`, what it would be without silence.
local function read(crm, params)
  local accounts = read_people(crm, params)
  local sheets = read_sheets(crm, "relationship-evidence")
  for _, people in pairs(accounts) do
    for _, person in ipairs(people) do
      local sheet = sheets[person.key]
      person.before = level_of(person, sheet, params)
      person.degree = decayed(person.before, person.last or sheet and sheet.date, crm.as_of, params)
    end
  end
  return accounts
end

-- The degree of an account: that of its people, by influence; then the names of those whose influence is not known.
local function of_account(people)
  local sum, weights, lacking = 0, 0, {}
  for _, person in ipairs(people) do
    if person.influence then
      sum, weights = sum + person.degree * person.influence, weights + person.influence
    else
      lacking[#lacking + 1] = person.name
    end
  end
  if weights == 0 then return kit.insufficient { "influence" }, lacking end
  return kit.ratio(sum, weights), lacking
end

return { read = read, of_account = of_account, levels = levels }
