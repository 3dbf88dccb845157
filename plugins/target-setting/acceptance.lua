-- S002-23: a target is issued, then accepted, or disputed with a reason.
local function has_reason(change)
  return change.reason ~= nil, "say why it is disputed: --reason"
end

return workflow {
  name = "target-acceptance", object = "target", field = "acceptance",
  initial = { "issued" },
  states = {
    { name = "issued", label = { en = "issued", zh = "已下达" } },
    { name = "accepted", label = { en = "accepted", zh = "已接受" } },
    { name = "disputed", label = { en = "disputed", zh = "有异议" } },
  },
  transitions = {
    { from = "issued", to = "accepted" },
    { from = { "issued", "accepted" }, to = "disputed", guard = has_reason },
    { from = "disputed", to = "accepted" },
    -- Issued anew, with another amount.
    { from = "disputed", to = "issued" },
  },
  skip = "free", back = "free",
}
