-- What the customers of a channel have paid with in the twelve months up to the day the report looks from.
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
  local receipts = crm.receipts:where {
    currency = params.amount:currency(), received_on = { ge = first, le = crm.as_of },
  }
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
  return sorted, first
end
