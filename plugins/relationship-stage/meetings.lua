-- The visits after a day, each with `account`, `on`, and who took part: `ours` and `theirs`.
return function(crm, after)
  local visits, list = {}, {}
  local made = crm.customer_visits:where { visited_on = { gt = after, le = crm.as_of } }
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
