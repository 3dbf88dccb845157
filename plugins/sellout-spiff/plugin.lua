return {
  name = "sellout-spiff", version = "1.0.0", api = 1,
  summary = {
    en = "Rewards the sales people of distributors for what they sell on of a product, with the employer's consent.",
    zh = "客户业务员激励：按经核实的分销量奖励经销商业务员，须经其公司同意",
  },
  requires = { "distributors" },
  reads = { "account", "contact", "sellout" },
  parameters = {
    product = {
      type = "text",
      label = { en = "product", zh = "产品" },
      help = { en = "Only sell-out of this product counts; all unless given.", zh = "只计该产品，默认全部" },
    },
    per_unit = {
      type = "money", default = "2", min = "0",
      label = { en = "per unit", zh = "每件奖励" },
      help = { en = "What each unit pays.", zh = "每件奖励" },
    },
    minimum = {
      type = "decimal", default = "50", min = "0",
      label = { en = "minimum units", zh = "起点销量" },
      help = { en = "Who sells fewer units is paid nothing.", zh = "低于该销量不奖励" },
    },
    bonus_tiers = {
      type = "text", default = "100:100",
      label = { en = "bonus by units", zh = "达标奖档位" },
      help = { en = "Units and the bonus for them, such as 100:100,200:250.", zh = "销量与达标奖，例如 100:100,200:250" },
    },
    bonus_mode = {
      type = "choice",
      choices = {
        { name = "highest", label = { en = "the highest reached", zh = "只取最高档" } },
        { name = "all", label = { en = "all that are reached", zh = "各档累加" } },
      },
      default = "highest",
      label = { en = "which bonus", zh = "达标奖计法" },
      help = { en = "Whether the highest bonus is paid or all of them.", zh = "highest：只取最高档；all：各档累加" },
    },
    cap = {
      type = "money", default = "500", min = "0",
      label = { en = "cap per person", zh = "每人上限" },
      help = { en = "The most that one person is paid.", zh = "每人奖励上限" },
    },
    budget = {
      type = "money", default = "5000", min = "0",
      label = { en = "budget", zh = "预算" },
      help = { en = "What the campaign may cost, for the overview.", zh = "活动预算，用于总览" },
    },
    campaign = {
      type = "period",
      label = { en = "campaign", zh = "活动期间" },
      help = { en = "The days of the overview; the running quarter unless given.", zh = "总览的期间，默认为当前季度" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      label = { en = "rows", zh = "行数" },
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
  },
  fields = {
    account = {
      -- Without it the distributor's people are paid nothing: nobody is rewarded behind the back of the employer.
      staff_incentive_consent_on = {
        type = "date", label = { en = "consent to staff incentives on", zh = "同意业务员激励日期" },
      },
    },
  },
}
