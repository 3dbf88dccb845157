return {
  name = "lost-customers", version = "1.0.0", api = 1,
  summary = {
    en = "Keeps a case for each lost customer: why it left, what was learnt, and whom to win back first.",
    zh = "流失客户档案：流失原因、经验教训与赢回计划",
  },
  requires = { "customer-data", "orders", "sales-team" },
  reads = { "account", "churn_case", "order" },
  writes = { "account" },
  workflows = { "churn_case.stage" },
  parameters = {
    interview_days = {
      type = "integer", default = 14, min = 1,
      help = { en = "The interview is to be held within so many days.", zh = "应在多少天内完成访谈" },
    },
    controllable = {
      type = "text", default = "price,inconvenience,core_service,staff,response,competition,ethics",
      help = {
        en = "The reasons that can be acted upon, with commas between them.",
        zh = "可控的流失原因，用逗号分隔",
      },
    },
    lost_rate = {
      type = "percent", default = "40%", min = "0%", max = "100%",
      help = { en = "The odds of winning back a lost customer.", zh = "赢回流失客户的成功率" },
    },
    new_rate = {
      type = "percent", default = "5%", min = "0%", max = "100%",
      help = { en = "The odds of winning a new customer.", zh = "开发新客户的成功率" },
    },
    tries = {
      type = "integer", default = 30, min = 1,
      help = { en = "From so many ended tries the odds are your own.", zh = "已结束的尝试达到多少次后采用自有成功率" },
    },
    cost = {
      type = "money", default = "2000", min = "0",
      help = { en = "What a try costs.", zh = "每次尝试的费用" },
    },
    budget = {
      type = "money", default = "10000", min = "0",
      help = { en = "What may be spent on tries.", zh = "可用预算" },
    },
    due_days = {
      type = "integer", default = 30, min = 1,
      help = { en = "A try is to be made within so many days.", zh = "赢回行动的期限（天）" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
    currency = {
      type = "currency",
      help = { en = "The currency of orders and cases; the company's unless given.", zh = "订单与档案币种，默认为公司币种" },
    },
  },
  objects = {
    churn_case = {
      label = { en = "churn case", zh = "流失档案" },
      fields = {
        account = {
          type = "reference", to = "account", required = true, indexed = true,
          label = { en = "account", zh = "客户" },
        },
        -- Who finds out why: the best reps, so the training deck has it.
        owner = {
          type = "reference", to = "rep", must_exist = false, indexed = true, label = { en = "owner", zh = "负责人" },
        },
        stage = {
          type = "choice", default = "detected",
          choices = {
            { name = "detected", label = { en = "detected", zh = "已发现" } },
            { name = "interviewed", label = { en = "interviewed", zh = "已访谈" } },
            { name = "coded", label = { en = "cause coded", zh = "原因已归类" } },
            { name = "offered", label = { en = "offer made", zh = "已提出方案" } },
            { name = "won_back", label = { en = "won back", zh = "已赢回" } },
            { name = "closed", label = { en = "closed", zh = "已结案" } },
          },
          label = { en = "stage", zh = "阶段" },
        },
        detected_on = { type = "date", required = true, indexed = true, label = { en = "detected on", zh = "发现日期" } },
        interviewed_on = { type = "date", label = { en = "interviewed on", zh = "访谈日期" } },
        ended_on = { type = "date", label = { en = "ended on", zh = "结案日期" } },
        reason = {
          type = "choice",
          choices = {
            { name = "price", label = { en = "price", zh = "价格" } },
            { name = "inconvenience", label = { en = "inconvenience", zh = "不方便" } },
            { name = "core_service", label = { en = "core service failure", zh = "核心服务失误" } },
            { name = "staff", label = { en = "service staff failure", zh = "服务人员失误" } },
            { name = "response", label = { en = "response to failure", zh = "失误后的反应" } },
            { name = "competition", label = { en = "competition", zh = "竞争" } },
            { name = "ethics", label = { en = "ethics", zh = "伦理道德" } },
            { name = "involuntary", label = { en = "involuntary", zh = "非自愿" } },
          },
          label = { en = "main reason", zh = "主要原因" },
        },
        other_reasons = { type = "text", label = { en = "other reasons", zh = "其他原因" } },
        lost_value = { type = "money", label = { en = "value lost in a year", zh = "流失的年销售额" } },
        offer = { type = "text", label = { en = "offer", zh = "赢回方案" } },
        lesson = { type = "text", label = { en = "lesson", zh = "教训" } },
      },
    },
  },
  fields = {
    account = {
      churn_reason = {
        type = "choice",
        choices = {
          { name = "price", label = { en = "price", zh = "价格" } },
          { name = "inconvenience", label = { en = "inconvenience", zh = "不方便" } },
          { name = "core_service", label = { en = "core service failure", zh = "核心服务失误" } },
          { name = "staff", label = { en = "service staff failure", zh = "服务人员失误" } },
          { name = "response", label = { en = "response to failure", zh = "失误后的反应" } },
          { name = "competition", label = { en = "competition", zh = "竞争" } },
          { name = "ethics", label = { en = "ethics", zh = "伦理道德" } },
          { name = "involuntary", label = { en = "involuntary", zh = "非自愿" } },
        },
        label = { en = "churn reason", zh = "流失原因" },
      },
    },
  },
}
