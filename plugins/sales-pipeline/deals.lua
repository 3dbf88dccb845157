-- The open deals in a currency that were made by the day the report looks from, each with its `age` in days and the
-- name of its account; then how many are open in each other currency.
local date = require "lunaria.date"

return function(crm, currency)
  local names = {}
  for account in crm.accounts:select("key", "name"):each() do names[account.key] = account.name end
  local deals, others = {}, {}
  local open = crm.opportunities:where { outcome = "open" }
  local fields = { "key", "account", "owner", "stage", "amount", "currency", "created_on", "expected_close" }
  for deal in open:select(table.unpack(fields)):each() do
    local is_made = not deal.created_on or deal.created_on <= crm.as_of
    if is_made and deal.currency == currency then
      deals[#deals + 1] = {
        key = deal.key, account = names[deal.account or ""], owner = deal.owner, stage = deal.stage,
        amount = deal.amount, created_on = deal.created_on, expected_close = deal.expected_close,
        age = deal.created_on and date.days_between(deal.created_on, crm.as_of),
      }
    elseif is_made then
      others[deal.currency] = (others[deal.currency] or 0) + 1
    end
  end
  return deals, others
end
