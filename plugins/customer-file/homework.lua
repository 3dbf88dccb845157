-- What is to be known before a top manager is met.
return {
  background = { en = "background", zh = "背景履历" }, goals = { en = "goals", zh = "目标" },
  worries = { en = "worries", zh = "忧虑" }, decision_power = { en = "decision power", zh = "决策权限" },
  circle = { en = "circle", zh = "圈子" }, interests = { en = "interests", zh = "兴趣" },
  rival_ties = { en = "ties to rivals", zh = "与对手的关系" }, value_message = { en = "value message", zh = "价值主张" },
  sponsor = { en = "sponsor", zh = "引荐人" }, next_step = { en = "next step", zh = "下一步" },
}
