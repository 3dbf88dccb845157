return {
  name = "distributor-profit", version = "1.0.0", api = 1,
  summary = {
    en = "Shows what distributors earn with our goods against plan and target, and why.",
    zh = "经销商盈利：经营我方产品的利润、与计划和目标的差距及其原因",
  },
  requires = { "customer-data", "distributors", "issues", "orders", "receivables", "targets" },
  reads = {
    "account", "account_target", "action", "answer", "assessment", "benefit", "distributor_figure", "invoice", "issue",
    "order", "promotion", "receipt",
  },
  parameters = {
    period = {
      type = "period",
      label = { en = "period", zh = "期间" },
      help = {
        en = "Such as 2025-Q4; unless given, the latest period that is over on the day of --as-of.",
        zh = "例如 2025-Q4；默认取 --as-of 当日已结束的最近一期",
      },
    },
    per = {
      type = "choice",
      choices = {
        { name = "month", label = { en = "month", zh = "月" } },
        { name = "quarter", label = { en = "quarter", zh = "季度" } },
        { name = "half_year", label = { en = "half year", zh = "半年" } },
        { name = "year", label = { en = "year", zh = "年" } },
      },
      default = "quarter",
      label = { en = "length of the period", zh = "期间长度" },
      help = { en = "How long that latest period is.", zh = "最近一期的长度" },
    },
    account = {
      type = "text",
      label = { en = "distributor", zh = "经销商" },
      help = {
        en = "The key of one distributor; all of them unless given.",
        zh = "某一家经销商的编号；默认为全部经销商",
      },
    },
    channel = {
      type = "text", default = "distributor",
      label = { en = "channel", zh = "渠道" },
      help = {
        en = "Accounts of this channel are distributors, and those for which there are figures.",
        zh = "该渠道的客户以及有账目的客户视为经销商",
      },
    },
    operating = {
      type = "text",
      -- The six rewards, and what it earns by selling at a higher price.
      default =
      "prepayment_interest,purchase_reward,monthly_rebate,quarterly_rebate,annual_rebate,year_end_reward,markup_profit",
      label = { en = "lines of operating profit", zh = "经营利润科目" },
      help = {
        en = "The lines that are operating profit, with commas between them.",
        zh = "计入经营利润的科目，用逗号分隔",
      },
    },
    support = {
      type = "text", default = "storage_subsidy,transport_subsidy,venue_fee,promotion_gifts,newspaper_ads",
      label = { en = "lines of support", zh = "费用支持科目" },
      help = { en = "The lines that are our support of expenses.", zh = "计入厂家费用支持的科目，用逗号分隔" },
    },
    expenses = {
      type = "text", default = "storage,transport,wages,office,tax,entertainment",
      label = { en = "lines of expenses", zh = "费用科目" },
      help = { en = "The lines that are the distributor's expenses.", zh = "计入经销商支出的科目，用逗号分隔" },
    },
    absent = {
      type = "choice",
      choices = {
        { name = "insufficient", label = { en = "insufficient data", zh = "数据不足" } },
        { name = "zero", label = { en = "nothing", zh = "按零计" } },
      },
      default = "insufficient",
      label = { en = "a line without an entry is", zh = "无记录的科目" },
      help = {
        en = "What an income or expense line without any entry means; capital and revenue must be there.",
        zh = "收入或费用科目没有记录时如何处理；销售收入与资金占用科目必须有记录",
      },
    },
    benefits = {
      type = "boolean", default = true,
      label = { en = "benefits complete the books", zh = "用政策兑现补全账目" },
      help = {
        en = "Whether a reward, rebate or support without an entry is what our policies promised for the period.",
        zh = "没有记录的奖励、返利与支持是否按本期政策应兑现金额计",
      },
    },
    change = {
      type = "percent", default = "10%", min = "0%",
      label = { en = "change of a lever", zh = "变动幅度" },
      help = { en = "By how much each line is changed to see what moves most.", zh = "测算杠杆时各科目的变动幅度" },
    },
    flag = {
      type = "percent", default = "10%", min = "0%",
      label = { en = "flag beyond", zh = "偏差警戒线" },
      help = {
        en = "A figure that differs from plan by more than so much of the plan is flagged.",
        zh = "与计划相差超过该比例即标出",
      },
    },
    sales_reached = {
      type = "percent", default = "100%", min = "0%",
      label = { en = "sales reached from", zh = "销售达标线" },
      help = { en = "From this attainment on the sales target is reached.", zh = "销售目标完成率达到多少视为达标" },
    },
    profit_reached = {
      type = "percent", default = "80%", min = "0%",
      label = { en = "profit reached from", zh = "利润达标线" },
      help = {
        en = "Below this attainment of profit, sales that are reached are a warning.",
        zh = "销售达标而利润完成率低于该比例时预警",
      },
    },
    days = {
      type = "integer", default = 14, min = 0,
      label = { en = "days for an action", zh = "行动期限（天）" },
      help = { en = "In how many days proposed actions are due.", zh = "建议的行动多少天内完成" },
    },
    review_months = {
      type = "integer", default = 3, min = 1,
      label = { en = "months between reviews", zh = "生意回顾间隔（月）" },
      help = {
        en = "A distributor without a business review for so many months is overdue.",
        zh = "超过多少个月未做生意回顾视为逾期",
      },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      label = { en = "rows", zh = "行数" },
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
    currency = {
      type = "currency",
      label = { en = "currency", zh = "币种" },
      help = {
        en = "The currency of the figures; the company's unless given.",
        zh = "账目币种，默认为公司币种",
      },
    },
  },
}
