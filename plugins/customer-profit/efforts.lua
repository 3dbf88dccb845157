-- S001-63: where effort goes, beside where profit comes from.
local by_account = require("orders.bought").by_account
local kit = require "lunaria.kit"
local profits = require "profits"

local function minutes(crm, span)
  local found = {}
  local visits = crm.customer_visits:where { visited_on = { ge = span.from, lt = span.to } }
  for _, field in ipairs { "minutes", "travel_minutes" } do
    for account, sum in pairs(by_account(visits, "sum", field)) do found[account] = (found[account] or 0) + sum end
  end
  return found
end

-- Who brings a loss is over-served with any effort, and with none that was recorded.
local function served(account, params, none)
  if account.profit < none then return "over" end
  if not account.times then return account.effort:is_zero() and "even" or "over" end
  return account.times > params.over and "over" or account.times < params.under and "under" or "even"
end

-- The customers by profit with `effort`, shares of effort and of what is above zero of profit, and `served`: "over",
-- "under" or "even"; the share of effort of the top, its gap to the target, and how many are the top. Nothing where
-- there are no customers or no effort.
return function(params, crm, span)
  local customers, left_out = profits.read(params, crm, span)
  local none = money(0, params.currency or crm.currency)
  local spent = params.effort == "minutes" and minutes(crm, span)
  local effort, gained = spent and decimal(0) or none, none
  for _, account in ipairs(customers) do
    account.effort = spent and decimal(spent[account.key] or 0) or account.cost
    effort = effort + account.effort
    if account.profit > none then gained = gained + account.profit end
  end
  if #customers == 0 or effort:is_zero() or gained:is_zero() then return nil, left_out end
  local ranked = kit.rank(customers, "profit")
  local count = profits.part(params.top, #ranked)
  local at_top = effort * 0
  for position, entry in ipairs(ranked) do
    local account = entry.row
    if position <= count then at_top = at_top + account.effort end
    account.effort_share = kit.ratio(account.effort, effort)
    account.profit_share = kit.ratio(account.profit, gained)
    account.times = account.profit > none and kit.ratio(account.effort_share, account.profit_share) or false
    account.served = served(account, params, none)
  end
  local share = kit.ratio(at_top, effort)
  return { ranked = ranked, count = count, share = share, gap = share - params.effort_target }, left_out
end
