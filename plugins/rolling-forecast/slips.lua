-- The open deals whose expected close was moved at least so often, the largest first.
local kit = require "lunaria.kit"

return function(params, crm)
  local accounts = kit.index(crm.accounts:select("key", "name"):all())
  local rows = {}
  local slipped = crm.opportunities:where { outcome = "open", postponements = { ge = params.slips } }
  for deal in slipped:each() do
    local account = accounts[deal.account or ""]
    rows[#rows + 1] = {
      key = deal.key, account = account and account.name, owner = deal.owner, amount = deal.amount,
      postponements = deal.postponements, close = deal.expected_close, currency = deal.currency,
    }
  end
  table.sort(rows, function(left, right)
    if left.postponements ~= right.postponements then return left.postponements > right.postponements end
    return left.key < right.key
  end)
  return rows
end
