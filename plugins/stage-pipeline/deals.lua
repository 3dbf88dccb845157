-- The deals in a currency that were made by the day the run looks from, open ones and those that were closed by it.
local fields = {
  "key", "account", "owner", "name", "p_stage", "c_stage", "amount", "currency", "outcome", "created_on",
  "expected_close", "closed_on", "stage_entered_on", "postponements",
}

return function(crm, currency)
  local names = {}
  for account in crm.accounts:select("key", "name"):each() do names[account.key] = account.name end
  local open, closed, others = {}, {}, {}
  for row in crm.opportunities:select(table.unpack(fields)):each() do
    -- Of a row only its own fields can be asked for; more is found out about a deal.
    local deal = { customer = names[row.account or ""] }
    for _, field in ipairs(fields) do deal[field] = row[field] end
    local is_made = not deal.created_on or deal.created_on <= crm.as_of
    if deal.outcome == "open" and is_made and deal.currency ~= currency then
      others[deal.currency] = (others[deal.currency] or 0) + 1
    elseif deal.outcome == "open" and is_made then
      open[#open + 1] = deal
    elseif deal.outcome ~= "open" and deal.currency == currency and deal.closed_on and deal.closed_on <= crm.as_of then
      closed[#closed + 1] = deal
    end
  end
  return open, closed, others
end
