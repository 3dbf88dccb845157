-- The visits that were made after a day, or all of them, in order of their days. Each with `account`, `on`, and who
-- took part: `ours`, with `key` and perhaps `func`, and `theirs`, the keys of contacts.
return function(crm, after)
  local visits, list = {}, {}
  local made = crm.customer_visits:where { visited_on = { le = crm.as_of } }
  if after then made = made:where { visited_on = { gt = after } } end
  for visit in made:select("key", "account", "contact", "owner", "visited_on"):order_by("visited_on"):each() do
    local entry = { account = visit.account, on = visit.visited_on, ours = { { key = visit.owner } }, theirs = {} }
    if visit.contact then entry.theirs[1] = visit.contact end
    visits[visit.key], list[#list + 1] = entry, entry
  end
  for attendee in crm.attendees:select("visit", "contact", "colleague", "function"):each() do
    local entry = visits[attendee.visit]
    if entry and attendee.contact then table.insert(entry.theirs, attendee.contact) end
    if entry and attendee.colleague then
      table.insert(entry.ours, { key = attendee.colleague, func = attendee["function"] })
    end
  end
  return list
end
