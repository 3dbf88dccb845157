-- The leads that wait for a decision: open, in an early stage, neither qualified nor disqualified.
local date = require "lunaria.date"

return function(params, crm)
  local is_early, waiting = {}, {}
  for stage in params.lead_stages:gmatch "[^,%s]+" do is_early[stage] = true end
  local open = crm.opportunities:where { outcome = "open", created_on = { le = crm.as_of } }
  for deal in open:select("key", "account", "owner", "created_on", "p_stage", "qualification"):each() do
    local is_decided = deal.qualification and deal.qualification ~= "open"
    if not is_decided and (not deal.p_stage or is_early[deal.p_stage]) then
      local days = date.days_between(deal.created_on, crm.as_of)
      if days > params.days then
        waiting[#waiting + 1] = { key = deal.key, account = deal.account, owner = deal.owner, days = days }
      end
    end
  end
  return waiting
end
