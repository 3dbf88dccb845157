return {
  name = "purchase-behaviour", version = "1.0.0", api = 1,
  summary = {
    en = "Scores customers by recency, frequency and revenue, and finds products that are bought together.",
    zh = "购买行为：RFM 评分与产品关联",
  },
  requires = { "customer-data", "orders" },
  reads = { "account", "order", "order_line" },
  parameters = {
    months = {
      type = "integer", default = 12, min = 1, max = 60,
      help = { en = "Orders of how many months.", zh = "统计最近多少个月的订单" },
    },
    recency_days = {
      type = "text", default = "30,90,180,365",
      help = {
        en = "With fewer than 5 customers: up to so many days since the last order score 5, 4, 3, 2.",
        zh = "客户不足 5 家时：距最近下单天数不超过这些值依次得 5、4、3、2 分",
      },
    },
    frequencies = {
      type = "text", default = "12,6,3,2",
      help = { en = "Likewise: from so many orders on score 5, 4, 3, 2.", zh = "同上：订单数达到这些值依次得 5、4、3、2 分" },
    },
    revenues = {
      type = "text", default = "500000,100000,50000,10000",
      help = { en = "Likewise: from so much revenue on score 5, 4, 3, 2.", zh = "同上：销售额达到这些值依次得 5、4、3、2 分" },
    },
    segments = {
      type = "text", default = "champion R4+ F4+ M4+, at_risk R2- F3+, new R4+ F1, lost R1 F2-",
      help = {
        en = "Which scores make which segment; 4+ is 4 or more, 2- is 2 or less. The first that fits counts.",
        zh = "各分群的评分条件：4+ 为 4 分及以上，2- 为 2 分及以下；取第一个符合的分群",
      },
    },
    baskets = {
      type = "integer", default = 5, min = 1,
      help = { en = "In how many orders two products must be together.", zh = "两种产品至少同时出现在多少张订单中" },
    },
    min_lift = {
      type = "decimal", default = "1", min = "0",
      help = { en = "Only a lift above this is suggested.", zh = "提升度高于此值才推荐" },
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
  fields = {
    account = {
      rfm_code = { type = "text", label = { en = "RFM code", zh = "RFM 编码" } },
      rfm_segment = {
        type = "choice",
        choices = {
          { name = "champion", label = { en = "champion", zh = "冠军客户" } },
          { name = "at_risk", label = { en = "at risk", zh = "风险客户" } },
          { name = "new", label = { en = "new", zh = "新客户" } }, { name = "lost", label = { en = "lost", zh = "流失客户" } },
          { name = "other", label = { en = "other", zh = "其他" } },
        },
        label = { en = "RFM segment", zh = "RFM 分群" },
      },
    },
  },
}
