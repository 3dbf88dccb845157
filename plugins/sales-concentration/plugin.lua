return {
  name = "sales-concentration", version = "1.0.0", api = 1,
  summary = {
    en = "Shows how far ahead of the rest the best customers are, and where more could be sold.",
    zh = "销售集中度：头部与其余客户的差距、尾部潜力与客户占有率",
  },
  requires = { "customer-data", "orders" },
  reads = { "account", "order" },
  parameters = {
    top = {
      type = "percent", default = "20%", min = "1%", max = "100%",
      help = { en = "How many of the accounts are the top.", zh = "头部客户占客户数的比例" },
    },
    target_share = {
      type = "percent", default = "80%", min = "0%", max = "100%",
      help = { en = "Which part of sales the top should make.", zh = "头部客户的目标销售占比" },
    },
    include_zero = {
      type = "boolean", default = false,
      help = { en = "Whether accounts without sales count.", zh = "是否计入无销售额的客户" },
    },
    trade = {
      type = "choice", default = "retail",
      choices = {
        { name = "retail", label = { en = "retail", zh = "零售业" } },
        { name = "restaurant", label = { en = "restaurants", zh = "餐饮业" } },
        { name = "hotel", label = { en = "hotels", zh = "酒店业" } },
      },
      help = { en = "The trade to compare with.", zh = "用于对比的行业" },
    },
    retail = {
      type = "decimal", default = "16", min = "1",
      help = { en = "Best to rest in retail.", zh = "零售业：头部与其余客户之比" },
    },
    restaurant = {
      type = "decimal", default = "13", min = "1",
      help = { en = "Best to rest in restaurants.", zh = "餐饮业：头部与其余客户之比" },
    },
    hotel = {
      type = "decimal", default = "5", min = "1",
      help = { en = "Best to rest in hotels.", zh = "酒店业：头部与其余客户之比" },
    },
    market = {
      type = "money",
      help = { en = "The size of the market in a year, for the market share.", zh = "市场年规模，用于计算市场占有率" },
    },
    months = {
      type = "integer", default = 12, min = 1, max = 60,
      help = { en = "Sales of how many months.", zh = "统计最近多少个月的销售额" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
    currency = {
      type = "currency",
      help = { en = "The currency of orders; the company's unless given.", zh = "订单币种，默认为公司币种" },
    },
  },
}
