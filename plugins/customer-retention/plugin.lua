return {
  name = "customer-retention", version = "1.0.0", api = 1,
  summary = {
    en = "Shows which customers stay, leave and come, how long they stay and what they are worth in that time.",
    zh = "客户保持与流失：保持率、流失率、关系时长与客户终生价值",
  },
  requires = { "costs", "customer-data", "future-value", "lost-customers", "orders" },
  reads = { "account", "churn_case", "cost", "order", "rep" },
  parameters = {
    months = {
      type = "integer", default = 12, min = 1, max = 60,
      help = { en = "A customer without an order in so many months is not active.", zh = "多少个月内有订单视为活跃客户" },
    },
    good = {
      type = "percent", default = "10%", min = "0%", max = "100%",
      help = { en = "Churn below this is good.", zh = "流失率低于此值为良好" },
    },
    alert = {
      type = "percent", default = "30%", min = "0%", max = "100%",
      help = { en = "Churn above this is an alarm; in between it is normal.", zh = "流失率高于此值为预警，两者之间为正常" },
    },
    half_years = {
      type = "integer", default = 5, min = 1,
      help = { en = "In so many years half of the customers leave.", zh = "多少年内流失一半客户" },
    },
    target = {
      type = "percent", default = "10%", min = "0%", max = "100%",
      help = { en = "The target churn to compare with.", zh = "测算所用的目标流失率" },
    },
    gain = {
      type = "decimal", default = "2", min = "0",
      help = { en = "Profit rises by so much for each 1 less churn.", zh = "流失每减少 1，利润增加多少" },
    },
    gain_per = {
      type = "choice", default = "percent",
      choices = {
        { name = "percent", label = { en = "per cent of the churn", zh = "流失率的百分之一" } },
        { name = "point", label = { en = "percentage point", zh = "一个百分点" } },
      },
      help = { en = "What 1 less churn means.", zh = "“流失减少 1”的含义：相对百分比或百分点" },
    },
    before = {
      type = "percent", min = "0%", max = "100%",
      help = { en = "The churn before; that of the data unless given.", zh = "改善前的流失率，默认取自数据" },
    },
    after = {
      type = "percent", min = "0%", max = "100%",
      help = { en = "The churn after; half of that before unless given.", zh = "改善后的流失率，默认为改善前的一半" },
    },
    margin = {
      type = "money",
      help = { en = "A customer's margin in a year; that of the data unless given.", zh = "每家客户的年毛利，默认取自数据" },
    },
    variant = {
      type = "choice", default = "undiscounted",
      choices = {
        { name = "years", label = { en = "margin times years", zh = "年毛利×年数" } },
        { name = "undiscounted", label = { en = "undiscounted", zh = "不折现" } },
        { name = "now", label = { en = "first margin now", zh = "首期毛利在期初" } },
        { name = "after", label = { en = "first margin after a year", zh = "首期毛利在一年后" } },
      },
      help = { en = "How the lifetime value is calculated.", zh = "终生价值的算法" },
    },
    retention = {
      type = "percent", min = "0%", max = "100%",
      help = { en = "The retention in a year; that of the data unless given.", zh = "年保持率，默认取自数据" },
    },
    years = {
      type = "decimal", min = "0",
      help = { en = "The years of margin times years; 1 / churn unless given.", zh = "“年毛利×年数”的年数，默认为 1÷流失率" },
    },
    discount = {
      type = "percent", default = "0%", min = "0%",
      help = { en = "The discount rate of a year.", zh = "年折现率" },
    },
    cross_sell = {
      type = "money", default = "0",
      help = { en = "Margin of cross-sell in a year beside the margin.", zh = "年毛利之外的交叉销售毛利" },
    },
    referrals = {
      type = "decimal", min = "0",
      help = { en = "Referrals of a customer; those of the data unless given.", zh = "每家客户推荐的人数，默认取自数据" },
    },
    conversion = {
      type = "percent", default = "100%", min = "0%", max = "100%",
      help = {
        en = "How many of those referred buy; those of the data have bought.",
        zh = "被推荐者的成交比例；数据中的均已成交",
      },
    },
    referral_value = {
      type = "money",
      help = { en = "What one referred is worth; the same base unless given.", zh = "每家被推荐客户的价值，默认同基础价值" },
    },
    acquisition = {
      type = "money",
      help = { en = "What winning a customer costs; as in the data unless given.", zh = "每家新客户的开发费用，默认取自数据" },
    },
    by = {
      type = "choice", default = "segment",
      choices = {
        { name = "segment", label = { en = "segment", zh = "细分市场" } },
        { name = "industry", label = { en = "industry", zh = "行业" } },
        { name = "region", label = { en = "region", zh = "地区" } },
        { name = "channel", label = { en = "channel", zh = "渠道" } },
        { name = "owner", label = { en = "owner", zh = "负责人" } },
      },
      help = { en = "What groups of customers are made by.", zh = "客户分组依据" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
    currency = {
      type = "currency",
      help = { en = "The currency of orders and costs; the company's unless given.", zh = "订单与费用币种，默认为公司币种" },
    },
  },
}
