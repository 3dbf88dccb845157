-- S000-26: the visits with what they take of prime time, and what each owner makes of it.
local date = require "lunaria.date"
local hours = require "hours"
local kit = require "lunaria.kit"

-- Visits with a start and a length; then how many lack one of them.
local function read(params, crm)
  local spans = hours.read(params.windows)
  local accounts = kit.index(crm.accounts:select("key", "region", "visit_class"):all())
  local from = date.add_months(date.add_days(crm.as_of, 1), -params.months)
  local best = "," .. params.best:gsub("%s", "") .. ","
  local visits, lacking = {}, 0
  local made = crm.customer_visits:where { visited_on = { ge = from, le = crm.as_of } }
  for visit in made:select("key", "account", "owner", "mode", "visited_on", "started_at", "minutes"):each() do
    if visit.started_at and visit.minutes then
      local account = accounts[visit.account]
      local start = hours.minute(visit.started_at)
      visits[#visits + 1] = {
        key = visit.key, owner = visit.owner, day = visit.visited_on, start = start, minutes = visit.minutes,
        mode = visit.mode, region = account.region, class = account.visit_class or "-",
        prime = hours.inside(spans, start, visit.minutes),
        is_best = best:find("," .. (account.visit_class or "-") .. ",", 1, true) ~= nil,
      }
    else
      lacking = lacking + 1
    end
  end
  return visits, lacking
end

-- How often the region changes from one visit in person to the next on the same day; then the days with such visits.
local function crossings(visits)
  local crossed, days = 0, 0
  for _, own in pairs((kit.group(visits, function(visit) return visit.owner .. visit.day end))) do
    table.sort(own, function(left, right)
      if left.start == right.start then return left.key < right.key end
      return left.start < right.start
    end)
    local region, is_day
    for _, visit in ipairs(own) do
      if visit.mode == "face" and visit.region then
        is_day = true
        if region and visit.region ~= region then crossed = crossed + 1 end
        region = visit.region
      end
    end
    if is_day then days = days + 1 end
  end
  return crossed, days
end

-- Prime minutes in all and with the best customers, their share, days in the field and crossings.
local function figures(visits)
  local prime, best = 0, 0
  for _, visit in ipairs(visits) do
    prime = prime + visit.prime
    if visit.is_best then best = best + visit.prime end
  end
  local crossed, days = crossings(visits)
  return {
    prime = prime, best = best, share = (kit.ratio(best, prime)), days = days, crossings = crossed,
    a_day = (kit.ratio(crossed, days)),
  }
end

return { read = read, figures = figures }
