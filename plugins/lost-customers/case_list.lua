-- The cases that were known on the day looked from, the oldest first, each with the name of its account and what was
-- lost: the case's own figure, or else what the account bought in the twelve months before its last order.
local date = require "lunaria.date"

local function bought(crm, account, currency, on)
  local orders = crm.orders:where { account = account, currency = currency, ordered_on = { le = on } }
  local last = orders:max "ordered_on"
  if not last then return nil end
  return orders:where({ ordered_on = { gt = date.add_months(last, -12) } }):sum "amount"
end

return function(params, crm)
  local currency = params.currency or crm.currency
  local cases = {}
  for case in crm.churn_cases:where({ detected_on = { le = crm.as_of } }):order_by("detected_on"):each() do
    local account = crm.accounts:select("key", "name", "owner"):get(case.account)
    case.name = account.name
    case.who = case.owner or account.owner or false
    local own = case.lost_value
    case.lost = own and own:currency() == currency and own or bought(crm, case.account, currency, case.detected_on)
      or false
    case.is_open = case.stage ~= "won_back" and case.stage ~= "closed"
    cases[#cases + 1] = case
  end
  return cases
end
