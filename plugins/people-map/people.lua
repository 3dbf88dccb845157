-- The people of customers who are still there, and who of ours was in contact with them.
local date = require "lunaria.date"

local fields = {
  "key", "name", "title", "function", "account", "reports_to", "key_contact", "level", "buying_role", "influence",
  "attitude", "left_on",
}

-- Lists of contacts by account; each with `last`, the day of the last contact, and `times`: how often each of ours was
-- in contact within the window. Then what each of ours does.
return function(crm, params)
  local people, accounts, functions = {}, {}, {}
  for row in crm.contacts:select(table.unpack(fields)):each() do
    if row.account and not (row.left_on and row.left_on <= crm.as_of) then
      local person = { times = {} }
      for _, field in ipairs(fields) do person[field] = row[field] end
      people[row.key] = person
      accounts[row.account] = accounts[row.account] or {}
      table.insert(accounts[row.account], person)
    end
  end
  for rep in crm.reps:select("key", "role"):each() do functions[rep.key] = rep.role end

  local visits = {}
  local made = crm.customer_visits:where { visited_on = { le = crm.as_of } }
  for visit in made:select("key", "contact", "owner", "visited_on"):each() do
    visits[visit.key] = { on = visit.visited_on, ours = { visit.owner }, theirs = { visit.contact } }
  end
  for attendee in crm.attendees:select("visit", "contact", "colleague", "function"):each() do
    local visit = visits[attendee.visit]
    if visit and attendee.contact then table.insert(visit.theirs, attendee.contact) end
    if visit and attendee.colleague then
      table.insert(visit.ours, attendee.colleague)
      functions[attendee.colleague] = attendee["function"] or functions[attendee.colleague]
    end
  end
  local after = date.add_days(crm.as_of, -params.window)
  for _, visit in pairs(visits) do
    for _, contact in ipairs(visit.theirs) do
      local person = people[contact]
      if person and visit.on > (person.last or "") then person.last = visit.on end
      for _, our in ipairs(person and visit.on > after and visit.ours or {}) do
        person.times[our] = (person.times[our] or 0) + 1
      end
    end
  end
  return accounts, functions
end
