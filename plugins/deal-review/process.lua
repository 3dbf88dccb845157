-- S002-37: a meeting is over once it has yielded what it must.
local check = require "outputs"

local function is_complete(change, params, crm)
  local result = check(params, crm.review_outputs:where({ review = change.key }):all())
  if result.pass then return true end
  return false, "without owner and day: " .. table.concat(result.missing, ", ")
end

return workflow {
  object = "deal_review", field = "status",
  states = { "planned", "held", "closed", "cancelled" }, initial = { "planned", "held" },
  uses = { "outputs" },
  transitions = {
    { from = "planned", to = "held", evidence = { "held_on" } },
    { from = "held", to = "closed", evidence = { "minutes" }, guard = is_complete },
    { from = "planned", to = "cancelled" },
  },
}
