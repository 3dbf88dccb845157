-- S001-59: what is done about a lost customer, and what must be known before each step.
return workflow {
  name = "churn-case", object = "churn_case", field = "stage",
  initial = { "detected" },
  states = {
    { name = "detected", label = { en = "detected", zh = "已发现" } },
    { name = "interviewed", label = { en = "interviewed", zh = "已访谈" } },
    { name = "coded", label = { en = "cause coded", zh = "原因已归类" } },
    { name = "offered", label = { en = "offer made", zh = "已提出方案" } },
    { name = "won_back", label = { en = "won back", zh = "已赢回" } },
    { name = "closed", label = { en = "closed", zh = "已结案" } },
  },
  transitions = {
    { from = "detected", to = "interviewed", evidence = { "interviewed_on" } },
    { from = "interviewed", to = "coded", evidence = { "reason" } },
    { from = "coded", to = "offered", evidence = { "offer" } },
    { from = "offered", to = "won_back", evidence = { "ended_on" } },
    -- A case ends with what was learnt of it, wherever it stands.
    { from = { "detected", "interviewed", "coded", "offered" }, to = "closed", evidence = { "ended_on", "lesson" } },
  },
  skip = "reason", back = "reason",
}
