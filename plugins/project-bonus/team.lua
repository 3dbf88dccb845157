-- Who shares the pool of a project, and with which weight: role weight times contribution.

-- A list, in order of the reps' keys, of `rep`, `weight` and `left_on`; or nil and whose weight is missing.
return function(deal, crm)
  local members, index = {}, {}
  local found = crm.team_members:where { opportunity = deal.key }
  for record in found:select("rep", "weight", "contribution", "left_on"):order_by("rep"):each() do
    if not record.weight then return nil, record.rep end
    local weight = record.weight * (record.contribution or decimal(1))
    local own = index[record.rep]
    if own then
      own.weight, own.left_on = own.weight + weight, own.left_on and record.left_on
    else
      own = { rep = record.rep, weight = weight, left_on = record.left_on }
      members[#members + 1], index[record.rep] = own, own
    end
  end
  return members
end
