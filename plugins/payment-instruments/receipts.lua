-- What the customers of a channel have paid with in the twelve months up to the day the report looks from; the
-- first of these days; and how many receipts are left out for their currency.
local date = require "lunaria.date"
local kit = require "lunaria.kit"

return function(params, crm)
  local none = money(0, params.amount:currency())
  local rows, by_key = {}, {}
  for account in crm.accounts:where({ channel = params.channel }):select("key", "name"):each() do
    by_key[account.key] = {
      key = account.key, name = account.name, total = none,
      cash = none, bank_acceptance = none, third_party_acceptance = none,
    }
  end
  local first = date.add_days(date.add_months(crm.as_of, -12), 1)
  local all, others = crm.receipts:where { received_on = { ge = first, le = crm.as_of } }, {}
  local receipts = all:where { currency = none:currency() }
  for _, group in ipairs(all:where({ currency = { ne = none:currency() } }):group_by("account", "currency"):count()) do
    if by_key[group.account or ""] then others[group.currency] = (others[group.currency] or 0) + group.count end
  end
  for _, group in ipairs(receipts:group_by("account", "instrument"):sum "amount") do
    local row = by_key[group.account or ""]
    if row and group.instrument then
      row[group.instrument] = row[group.instrument] + group.sum
      row.total = row.total + group.sum
    end
  end
  for _, row in pairs(by_key) do if not row.total:is_zero() then rows[#rows + 1] = row end end
  local sorted = {}
  for position, entry in ipairs(kit.rank(rows, "total")) do sorted[position] = entry.row end
  return sorted, first, others
end
