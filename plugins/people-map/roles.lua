-- The roles in buying, after Webster and Wind, in the order in which people take part, and what they are called.
local order = { "initiator", "user", "influencer", "decider", "approver", "buyer", "gatekeeper" }

local function labels(crm)
  local found = {}
  for position, role in ipairs(order) do found[position] = crm.contacts:label("buying_role", role) end
  return found
end

return { order = order, labels = labels, none = { en = "no role", zh = "角色未知" } }
