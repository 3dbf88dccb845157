-- What people call the analyses, the sections of a file and what is recorded of a visit.
return {
  target_definition = { en = "target definition", zh = "定义与选择" },
  customer_goals = { en = "customer goals", zh = "客户目标" }, annual_report = { en = "annual report", zh = "年报与财务" },
  value_chain = { en = "value chain", zh = "价值链" }, buying_process = { en = "buying process", zh = "采购流程" },
  buyer_pressure = { en = "buyer pressure", zh = "购买压力" },
  transaction_history = { en = "transaction history", zh = "交易往来" },
  competitiveness = { en = "competitiveness", zh = "竞争力比较" },
  profile = { en = "profile", zh = "客户概况" }, organisation = { en = "organisation", zh = "组织架构" },
  history = { en = "history", zh = "交易历史" }, needs = { en = "needs", zh = "需求" },
  rivals = { en = "rivals", zh = "竞争对手" }, plan = { en = "plan", zh = "客户计划" },
  risks = { en = "risks", zh = "风险" }, customer = { en = "customer", zh = "客户" }, day = { en = "day", zh = "日期" },
  people = { en = "people", zh = "人员" }, goal = { en = "goal", zh = "目标" },
  questions = { en = "questions", zh = "提问" }, answers = { en = "answers", zh = "答复" },
  commitments = { en = "commitments", zh = "承诺" }, next_step = { en = "next step and its day", zh = "下一步及日期" },
  evaluation = { en = "evaluation", zh = "评价" },
}
