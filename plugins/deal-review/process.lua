-- S002-37: a meeting is over once it has yielded what it must.
local check = require "outputs"

local function is_complete(change, params, crm)
  local result = check(params, crm.review_outputs:where({ review = change.key }):all())
  if result.pass then return true end
  local labels = {}
  for position, kind in ipairs(result.missing) do
    labels[position] = (crm.review_outputs:label("kind", kind) or { zh = kind }).zh
  end
  return false, {
    en = "without owner and day: " .. table.concat(result.missing, ", "),
    zh = "缺少负责人或期限：" .. table.concat(labels, "、"),
  }
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
