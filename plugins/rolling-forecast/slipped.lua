-- The open deals whose close was moved to a later day again and again, most often first; then how many are left out for
-- their currency.
local currencies = require "customer-data.currencies"
local kit = require "lunaria.kit"

return function(params, crm, currency)
  local names, rows = {}, {}
  for account in crm.accounts:select("key", "name"):each() do names[account.key] = account.name end
  local all = crm.opportunities:where {
    outcome = "open", owner = params.owner, postponements = { ge = params.slips },
  }
  local fields = { "key", "account", "owner", "amount", "expected_close", "postponements", "created_on" }
  for deal in all:where({ currency = currency }):select(table.unpack(fields)):each() do
    if not deal.created_on or deal.created_on <= crm.as_of then
      local row = { customer = names[deal.account or ""] }
      for _, field in ipairs(fields) do row[field] = deal[field] end
      rows[#rows + 1] = row
    end
  end
  local ranked = {}
  for position, entry in ipairs(kit.rank(rows, "postponements")) do ranked[position] = entry.row end
  return ranked, currencies.count_made(all, crm.as_of, currency)
end
