-- S001-65: what is done about a customer that costs more than it brings. Nobody is dropped without approval.
local is_strategic = require "strategic"

return workflow {
  name = "account-pruning", object = "account", field = "pruning",
  initial = { "candidate" },
  states = {
    { name = "candidate", label = { en = "candidate", zh = "候选" } },
    { name = "reprice", label = { en = "reprice", zh = "调价" } },
    { name = "reduce_service", label = { en = "reduce service", zh = "缩减服务" } },
    { name = "review", label = { en = "review", zh = "复核" } },
    { name = "drop", label = { en = "drop", zh = "淘汰" } },
    { name = "keep", label = { en = "keep", zh = "保留" } },
  },
  transitions = {
    { from = "candidate", to = "reprice" },
    { from = { "candidate", "reprice" }, to = "reduce_service" },
    { from = { "reprice", "reduce_service" }, to = "review" },
    {
      from = "review", to = "drop", evidence = { "pruning_approved_by" },
      guard = function(change)
        local account = change.record
        if is_strategic(account) then
          return false, { en = "it is a key account or a heavyweight", zh = "它是重点客户或重量级客户" }
        end
        return account.pruning_approved_by ~= account.owner,
          { en = "its owner cannot approve that it is dropped", zh = "客户负责人不能自行批准放弃" }
      end,
    },
    { from = { "candidate", "reprice", "reduce_service", "review" }, to = "keep" },
    { from = "keep", to = "candidate" },
  },
  skip = "refused", back = "free",
}
