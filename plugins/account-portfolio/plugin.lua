return {
  name = "account-portfolio", version = "1.0.0", api = 1,
  summary = {
    en = "Shows which accounts sales come from, how that has changed in a year, and who is about to leave.",
    zh = "客户组合：销售额来自哪些客户、同比变化与流失风险",
  },
  requires = { "customer-data", "orders" },
  reads = { "account", "order" },
  parameters = {
    top = {
      type = "percent", default = "20%", min = "1%", max = "100%",
      help = { en = "How many of the accounts are the top.", zh = "头部客户占客户数的比例" },
    },
    a = {
      type = "percent", default = "80%", min = "0%", max = "100%",
      help = { en = "Accounts that make the first so much of sales are A.", zh = "A 类客户的累计销售占比" },
    },
    b = {
      type = "percent", default = "95%", min = "0%", max = "100%",
      help = { en = "Accounts that make the rest up to so much are B.", zh = "B 类客户的累计销售占比" },
    },
    decline = {
      type = "percent", default = "30%", min = "0%", max = "100%",
      help = { en = "An account whose sales fell by so much is falling.", zh = "销售额同比下降多少视为下滑" },
    },
    silence = {
      type = "decimal", default = "2", min = "1",
      help = {
        en = "An account that has not ordered for so many times its usual gap is silent.",
        zh = "超过通常下单间隔（中位数）多少倍未下单视为沉默",
      },
    },
    orders = {
      type = "integer", default = 4, min = 2,
      help = { en = "The usual gap is known from so many days with orders on.", zh = "至少多少个下单日才计算下单间隔" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
    currency = {
      type = "currency",
      help = { en = "The currency of the orders; the company's unless given.", zh = "订单币种，默认为公司币种" },
    },
  },
}
