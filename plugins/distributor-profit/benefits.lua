-- What our policies have promised distributors in the period: by account and line, for lines that nobody has entered.
return function(crm, currency, period)
  local found = {}
  local last = period.last < crm.as_of and period.last or crm.as_of
  local promised = crm.benefits:where { currency = currency, accrued_on = { ge = period.first, le = last } }
  for _, group in ipairs(promised:group_by("account", "type"):sum "accrued") do
    found[group.account] = found[group.account] or {}
    found[group.account][group.type] = group.sum
  end
  return found
end
