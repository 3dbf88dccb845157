return {
  name = "performance-pay", version = "1.0.0", api = 1,
  summary = {
    en = "Scores reps by results and process, and pays bonuses by the score or by customer satisfaction.",
    zh = "绩效奖金：按结果与过程指标评分定级，并将客户满意度计入奖金",
  },
  requires = { "customer-visits", "issues", "sales-team", "surveys", "targets" },
  reads = {
    "account", "customer_visit", "issue", "opportunity", "rep", "survey_answer", "survey_question", "survey_response",
    "target",
  },
  parameters = {
    bonus = {
      type = "money", default = "10000", min = "0",
      label = { en = "base bonus", zh = "奖金基数" },
      help = { en = "What each payee gets in a period when all is as planned.", zh = "每人每期的奖金基数" },
    },
    satisfaction_weight = {
      type = "percent", default = "30%", min = "0%", max = "100%",
      label = { en = "part by satisfaction", zh = "满意度权重" },
      help = { en = "The part of the bonus that satisfaction decides.", zh = "奖金中由满意度决定的部分" },
    },
    satisfaction_target = {
      type = "percent", default = "80%", min = "1%", max = "100%",
      label = { en = "target of satisfaction", zh = "满意度目标" },
      help = { en = "The share of answers 4 and 5 of 5 that is asked for.", zh = "5 分制中 4 分及以上答案的目标占比" },
    },
    factors = {
      type = "rate_table",
      default = {
        { from = 0, rate = "0%" }, { from = "0.8", rate = "50%" }, { from = "0.9", rate = "80%" },
        { from = 1, rate = "100%" }, { from = "1.1", rate = "120%" },
      },
      label = { en = "factor by satisfaction", zh = "满意度系数" },
      help = {
        en = "From which part of the target on which factor counts.", zh = "满意度达到目标的各档对应的系数",
      },
    },
    responses = {
      type = "integer", default = 5, min = 1,
      label = { en = "least responses", zh = "最少回复数" },
      help = { en = "Satisfaction of fewer responses says nothing.", zh = "回复数少于该值时满意度不作数" },
    },
    weights = {
      type = "text", default = "sales:40%,satisfaction:20%,visits:20%,calls:20%",
      label = { en = "weights", zh = "指标权重" },
      help = {
        en = "The weights of sales, satisfaction, visits, calls and complaints; 100% together.",
        zh = "各指标权重，合计 100%：sales 销售额、satisfaction 满意度、visits 拜访、calls 电话、complaints 投诉",
      },
    },
    visits = {
      type = "decimal", default = "4", min = "0.001",
      label = { en = "target of visits", zh = "拜访目标（次）" },
      help = { en = "How many visits face to face a period should see.", zh = "每期面访次数目标" },
    },
    calls = {
      type = "decimal", default = "2", min = "0.001",
      label = { en = "target of calls", zh = "电话目标（次）" },
      help = { en = "How many calls a period should see.", zh = "每期电话沟通次数目标" },
    },
    complaints = {
      type = "decimal", default = "2", min = "0",
      label = { en = "target of complaints", zh = "投诉上限（件）" },
      help = { en = "How many complaints a period may see; fewer are better.", zh = "每期投诉件数目标，越少越好" },
    },
    cap = {
      type = "decimal", default = "1.2", min = "0",
      label = { en = "cap of an indicator", zh = "单项封顶" },
      help = { en = "At most so much of a target counts.", zh = "单项完成率计分上限" },
    },
    grades = {
      type = "text", default = "1.1:S,1.0:A,0.9:B,0.8:C,0:D",
      label = { en = "grades", zh = "等级划分" },
      help = { en = "From which score on which grade.", zh = "得分达到该值对应的等级" },
    },
    grade_factors = {
      type = "text", default = "S:150%,A:120%,B:100%,C:60%,D:0%",
      label = { en = "bonus by grade", zh = "等级奖金系数" },
      help = { en = "What the base bonus is multiplied with.", zh = "各等级的奖金系数" },
    },
    span = {
      type = "period",
      label = { en = "span", zh = "考核期间" },
      help = { en = "What the score looks at; the running quarter unless given.", zh = "评分报告的期间，默认为当前季度" },
    },
  },
}
