-- S001-06: who takes part, and who wins which prize.
local kit = require "lunaria.kit"

-- Those with a target above 0 and what they have sold, verified alone, by a day if one is given; then the names of
-- those without a target.
local function entrants(period, params, crm, as_of)
  local sold = crm.sellouts:where {
    sold_on = period, verified_on = as_of and { le = as_of } or { is_empty = false }, contact = { is_empty = false },
  }
  if params.product then sold = sold:where { product = params.product } end
  local units, people, without, employers = {}, {}, {}, {}
  for account in crm.accounts:select("key", "name"):each() do employers[account.key] = account.name end
  for _, group in ipairs(sold:group_by("contact"):sum "quantity") do units[group.contact] = group.sum end
  for contact in crm.contacts:select("key", "name", "account", "sellout_target"):each() do
    local own, target = units[contact.key], contact.sellout_target
    if target and target > 0 then
      own = own or decimal(0)
      people[#people + 1] = {
        key = contact.key, name = contact.name, account = contact.account, units = own, target = target,
        employer = employers[contact.account], attained = own / target,
      }
    elseif own then
      without[#without + 1] = contact.key
    end
  end
  return people, without
end

-- Reads "300,200,100", or the bounds of leagues.
local function numbers(text, option, make)
  local list = {}
  for piece in text:gmatch "[^,]+" do
    local ok, number = pcall(make, piece:match "^%s*(.-)%s*$")
    if not ok then
      refuse {
        en = option .. ": found '" .. piece .. "', expected a number",
        zh = option .. "：“" .. piece .. "”无效，应为数字",
      }
    end
    list[#list + 1] = number
  end
  if #list == 0 then
    refuse { en = option .. " is empty, expected numbers", zh = option .. " 为空，应为数字" }
  end
  return list
end

-- The people of one league by rank, each with `prize`: who shares a rank shares the mean of the prizes it covers. To
-- the cent the parts add up to the prizes, which the mean would not.
local function award(people, params, none)
  local prizes, ranked = numbers(params.prizes, "--prizes", money), kit.rank(people, "attained")
  local first = 1
  while first <= #ranked do
    local last, sum, weights = first, none, {}
    while last < #ranked and ranked[last + 1].rank == ranked[first].rank do last = last + 1 end
    for position = first, last do
      sum = sum + (prizes[position] or none)
      weights[#weights + 1] = 1
    end
    local parts = sum:allocate(weights)
    for position = first, last do
      local wins = ranked[position].value >= params.least
      ranked[position].prize = wins and parts[position - first + 1] or none
    end
    first = last + 1
  end
  return ranked
end

-- A list of leagues with people in them: `from`, the least target, and `people`, ranked.
local function leagues(people, params, none)
  local bands, by_bound = {}, {}
  for position, bound in ipairs(numbers(params.leagues, "--leagues", decimal)) do
    bands[position] = { from = bound, label = position }
  end
  for _, person in ipairs(people) do
    local position = kit.band(person.target, bands)
    if not position then
      refuse {
        en = ("the target of '%s' is %s, below all leagues; begin --leagues at 0"):format(person.key, person.target),
        zh = ("“%s”的目标为 %s，低于所有组别；请让 --leagues 从 0 起"):format(person.key, person.target),
      }
    end
    by_bound[position] = by_bound[position] or {}
    table.insert(by_bound[position], person)
  end
  local list = {}
  for position, band in ipairs(bands) do
    if by_bound[position] then
      list[#list + 1] = { from = band.from, people = award(by_bound[position], params, none) }
    end
  end
  return list
end

return { entrants = entrants, leagues = leagues }
