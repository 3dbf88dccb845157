return {
  name = "key-person", version = "1.0.0", api = 1,
  summary = {
    en = "Shows how much business depends on one of our people, and warns of it.",
    zh = "关键人依赖：一个人离开会带走多少业务",
  },
  requires = { "customer-data", "customer-visits", "orders", "sales-team" },
  reads = { "account", "attendee", "contact", "customer_visit", "opportunity", "order", "rep" },
  parameters = {
    basis = {
      type = "choice", default = "revenue",
      choices = {
        { name = "revenue", label = { en = "orders of the last months", zh = "近期订单额" } },
        { name = "pipeline", label = { en = "open opportunities", zh = "未结商机金额" } },
      },
      help = { en = "What the shares of the owners are of.", zh = "负责人占比的依据" },
    },
    max_share = {
      type = "percent", default = "40%", min = "0%", max = "100%",
      help = { en = "One owner with more than this is an alarm.", zh = "单个负责人占比高于此值预警" },
    },
    max_single = {
      type = "percent", default = "50%", min = "0%", max = "100%",
      help = {
        en = "More than this with accounts that only one of us visits is an alarm.",
        zh = "单线客户占比高于此值预警",
      },
    },
    months = {
      type = "integer", default = 12, min = 1, max = 60,
      help = { en = "Orders and visits of how many months.", zh = "统计最近多少个月的订单与拜访" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
    currency = {
      type = "currency",
      help = { en = "The currency of the amounts; the company's unless given.", zh = "金额币种，默认为公司币种" },
    },
  },
}
