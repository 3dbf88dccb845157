-- S000-20: who is to be visited first. The more influence, the less support and the longer without a visit, the higher.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local read_meetings = require "customer-visits.meetings"

-- The last day on which each contact was visited, as the one called on or as one who took part.
local function last_visits(crm)
  local last = {}
  for _, visit in ipairs(read_meetings(crm)) do
    for _, contact in ipairs(visit.theirs) do last[contact] = visit.on end
  end
  return last
end

-- p = 0.5·influence + 0.3·(6 − support) + 0.2·min(days / 30, 5), or what is missing for it.
local function priority(person, params)
  local gap = kit.lacking(person, { "influence", "support", "days" })
  if gap then return nil, gap end
  local spans = decimal(person.days) / params.span
  if spans > params.spans then spans = params.spans end
  return params.influence * person.influence + params.support * (6 - person.support) + params.silence * spans
end

-- The people of an owner's customers, in lists of a third each, rounded up; equal ones in order of their keys.
local function divide(people)
  local ranked = kit.rank(people, "priority")
  local first, second = (#ranked + 2) // 3, (2 * #ranked + 2) // 3
  for position, entry in ipairs(ranked) do
    entry.row.list = position <= first and "first" or position <= second and "second" or "reserve"
  end
end

local function owners(params, crm)
  local found = {}
  for account in crm.accounts:select("key", "name", "owner", "status"):each() do
    local is_wanted = not params.owner or params.owner == account.owner
    if is_wanted and account.status ~= "lost" and account.status ~= "dropped" then found[account.key] = account end
  end
  return found
end

-- People with `priority` and `list`, each owner's by themselves; then those for whom data are missing. The attitude of
-- -2 to 2 is a support of 1 to 5.
local function read(params, crm)
  local accounts, last = owners(params, crm), last_visits(crm)
  local people, unknown = {}, {}
  for contact in crm.contacts:each() do
    local account = accounts[contact.account or ""]
    if account and not (contact.left_on and contact.left_on <= crm.as_of) then
      local since = last[contact.key] or params.never == "since_known" and contact.created_on or nil
      local person = {
        key = contact.key, name = contact.name, account = account.name, owner = account.owner or "",
        influence = contact.influence, support = contact.attitude and contact.attitude + 3, last = last[contact.key],
        days = since and since <= crm.as_of and date.days_between(since, crm.as_of) or nil,
      }
      local value, gap = priority(person, params)
      person.priority, person.missing = value, gap and gap.missing
      local list = value and people or unknown
      list[#list + 1] = person
    end
  end
  for _, own in pairs((kit.group(people, "owner"))) do divide(own) end
  return people, unknown
end

return { read = read }
