-- The people of customers who are still there, and who of ours was in contact with them.
local date = require "lunaria.date"
local read_meetings = require "customer-visits.meetings"

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

  local after = date.add_days(crm.as_of, -params.window)
  for _, visit in ipairs(read_meetings(crm)) do
    for _, our in ipairs(visit.ours) do functions[our.key] = our.func or functions[our.key] end
    for _, contact in ipairs(visit.theirs) do
      local person = people[contact]
      if person then person.last = visit.on end
      for _, our in ipairs(person and visit.on > after and visit.ours or {}) do
        person.times[our.key] = (person.times[our.key] or 0) + 1
      end
    end
  end
  return accounts, functions
end
