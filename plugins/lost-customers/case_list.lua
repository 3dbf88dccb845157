-- The cases that were known on the day looked from, the oldest first, each with the name of its account and what was
-- lost: the case's own figure, or else what the account bought in the twelve months before its last order. Then what is
-- left out for its currency.
local currencies = require "customer-data.currencies"
local date = require "lunaria.date"

local function bought(crm, account, currency, on, others)
  local all = crm.orders:where { account = account, ordered_on = { le = on } }
  currencies.count(all, currency, others)
  local orders = all:where { currency = currency }
  local last = orders:max "ordered_on"
  if not last then return nil end
  return orders:where({ ordered_on = { gt = date.add_months(last, -12) } }):sum "amount"
end

return function(params, crm)
  local currency = params.currency or crm.currency
  local cases, others = {}, { case = {}, order = {} }
  for case in crm.churn_cases:where({ detected_on = { le = crm.as_of } }):order_by("detected_on"):each() do
    local account = crm.accounts:select("key", "name", "owner"):get(case.account)
    case.name = account.name
    case.who = case.owner or account.owner or false
    -- Where its stage is not entered, a case begins.
    case.stage = case.stage or "detected"
    local own = case.lost_value
    if own and own:currency() == currency then
      case.lost = own
    else
      if own then others.case[own:currency()] = (others.case[own:currency()] or 0) + 1 end
      case.lost = bought(crm, case.account, currency, case.detected_on, others.order) or false
    end
    case.is_open = case.stage ~= "won_back" and case.stage ~= "closed"
    cases[#cases + 1] = case
  end
  return cases, others
end
