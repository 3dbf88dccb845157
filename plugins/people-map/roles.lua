-- The roles in buying, after Webster and Wind, and what people call them.
return {
  { name = "initiator", en = "initiator", zh = "发起者" }, { name = "user", en = "user", zh = "使用者" },
  { name = "influencer", en = "influencer", zh = "影响者" }, { name = "decider", en = "decider", zh = "决策者" },
  { name = "approver", en = "approver", zh = "批准者" }, { name = "buyer", en = "buyer", zh = "采购者" },
  { name = "gatekeeper", en = "gatekeeper", zh = "把关者" },
}
