local function ask(id, en, zh, help)
  return { id = id, type = "yes_no", ask = { en = en, zh = zh }, help = help }
end

return form {
  name = "relationship-evidence", object = "contact", label = { en = "evidence of a relationship", zh = "关系证据表" },
  questions = {
    ask("known", "Do we know what this person does, and does this person know us?", "我们了解此人的职责、此人也认识我们吗？"),
    ask("regular", "Are we in regular contact?", "有经常性接触吗？"),
    ask("approves", "Has this person said that our offer suits?", "此人明确表示认可我方方案吗？"),
    ask("supports", "Does this person speak for us before colleagues?", "此人在内部为我方说话吗？"),
    ask("coach", "Does this person tell us how to win?", "此人主动指点我方如何成交吗？", {
      en = "Who decides, what rivals offer, what to do next.", zh = "谁决策、对手报价、下一步该怎么做。",
    }),
  },
}
