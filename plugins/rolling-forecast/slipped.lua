-- The open deals whose close was moved to a later day again and again, most often first.
local kit = require "lunaria.kit"

return function(params, crm, currency)
  local names, rows = {}, {}
  for account in crm.accounts:select("key", "name"):each() do names[account.key] = account.name end
  local open = crm.opportunities:where { outcome = "open", currency = currency, postponements = { ge = params.slips } }
  if params.owner then open = open:where { owner = params.owner } end
  local fields = { "key", "account", "owner", "amount", "expected_close", "postponements", "created_on" }
  for deal in open:select(table.unpack(fields)):each() do
    if not deal.created_on or deal.created_on <= crm.as_of then
      local row = { customer = names[deal.account or ""] }
      for _, field in ipairs(fields) do row[field] = deal[field] end
      rows[#rows + 1] = row
    end
  end
  local ranked = {}
  for position, entry in ipairs(kit.rank(rows, "postponements")) do ranked[position] = entry.row end
  return ranked
end
