-- S001-24: the five advices that can be checked.
return form {
  name = "profit-care", object = "account", scoring = "check",
  label = { en = "Care for the distributor's profit", zh = "经销商利润保障检查" },
  questions = {
    {
      id = "benefits", type = "yes_no",
      ask = { en = "Do we know which benefits the distributor expects?", zh = "是否清楚客户期望得到哪些利益？" },
    },
    {
      id = "measures", type = "yes_no",
      ask = {
        en = "Are the measures listed that secure them, and do they work?", zh = "是否列出保障客户利益的措施，且措施有效？",
      },
    },
    {
      id = "harm", type = "yes_no",
      ask = { en = "Do we know when we hurt its benefits?", zh = "是否清楚我们在哪些情况下损害了客户利益？" },
    },
    {
      id = "targets", type = "yes_no",
      ask = {
        en = "Are there profit targets for the year and the months beside the sales targets, with a strategy?",
        zh = "是否在销售目标之外制定了年度、月度利润目标并据此制定策略？",
      },
    },
    {
      id = "analysis", type = "yes_no",
      ask = {
        en = "Is the attainment of profit analysed together with that of sales?",
        zh = "分析销售完成率时是否同时分析利润完成率？",
      },
    },
  },
}
