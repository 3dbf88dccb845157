return {
  name = "future-value", version = "1.0.0", api = 1,
  summary = {
    en = "Forecasts what each customer will buy, by a simple rule or by BG/NBD and Gamma-Gamma.",
    zh = "预测客户的未来价值：简易规则，或 BG/NBD 与 Gamma-Gamma 模型",
  },
  requires = { "customer-data", "orders" },
  reads = { "account", "order", "purchase_history" },
  parameters = {
    model = {
      type = "choice", default = "simple",
      choices = {
        { name = "simple", label = { en = "rate, horizon and silence", zh = "下单频率×期限×活跃概率" } },
        { name = "bg_nbd", label = { en = "BG/NBD and Gamma-Gamma", zh = "BG/NBD 与 Gamma-Gamma" } },
      },
      help = { en = "What forecasts the orders.", zh = "预测所用模型" },
    },
    horizon_days = {
      type = "integer", default = 365, min = 1,
      help = { en = "How many days ahead.", zh = "预测未来多少天" },
    },
    months = {
      type = "integer", default = 24, min = 1, max = 120,
      help = { en = "The simple rule looks at the orders of so many months.", zh = "简易规则统计最近多少个月的订单" },
    },
    orders = {
      type = "integer", default = 4, min = 2,
      help = { en = "The simple rule needs so many days with orders.", zh = "简易规则至少需要多少个下单日" },
    },
    silence = {
      type = "text", default = "1:100%,2:50%,3:20%,else:5%",
      help = {
        en = "How likely a customer is active, up to so many times its usual gap of silence.",
        zh = "沉默时长为通常间隔的多少倍以内，活跃概率是多少",
      },
    },
    source = {
      type = "choice", default = "orders",
      choices = {
        { name = "orders", label = { en = "orders", zh = "订单" } },
        { name = "histories", label = { en = "imported histories", zh = "导入的购买记录" } },
      },
      help = { en = "What purchase-model is fitted to.", zh = "purchase-model 的拟合数据" },
    },
    unit_days = {
      type = "integer", default = 7, min = 1,
      help = { en = "The days of a unit of time of the model.", zh = "模型时间单位的天数" },
    },
    least = {
      type = "integer", default = 20, min = 2,
      help = { en = "The model is fitted to so many customers that have bought again.", zh = "至少多少家重复购买的客户才拟合模型" },
    },
    r = {
      type = "decimal",
      help = {
        en = "BG/NBD's r, in place of a fit; with alpha, a and b.", zh = "BG/NBD 参数 r（与 alpha、a、b 一起指定则不拟合）",
      },
    },
    alpha = { type = "decimal", help = { en = "BG/NBD's alpha.", zh = "BG/NBD 参数 alpha" } },
    a = { type = "decimal", help = { en = "BG/NBD's a.", zh = "BG/NBD 参数 a" } },
    b = { type = "decimal", help = { en = "BG/NBD's b.", zh = "BG/NBD 参数 b" } },
    frequency = {
      type = "integer", min = 0,
      help = { en = "A customer to ask about: how often it has bought again.", zh = "查询单个客户：重复购买次数 x" },
    },
    recency = {
      type = "decimal", min = "0",
      help = { en = "When it bought last, in units after the first purchase.", zh = "首次至最近购买的时间 t_x（单位时间）" },
    },
    age = {
      type = "decimal", min = "0",
      help = { en = "How long ago the first purchase is, in units.", zh = "首次购买至今的时间 T（单位时间）" },
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
  objects = {
    -- A customer of whom nothing is known but how often, when and for how much it has bought.
    purchase_history = {
      plural = "purchase_histories", label = { en = "purchase history", zh = "购买记录摘要" },
      fields = {
        frequency = { type = "integer", required = true, label = { en = "repeat purchases", zh = "重复购买次数" } },
        recency = { type = "decimal", required = true, label = { en = "last purchase after", zh = "最近购买时点" } },
        age = { type = "decimal", required = true, label = { en = "watched for", zh = "观察时长" } },
        mean = { type = "decimal", label = { en = "mean of a repeat purchase", zh = "重复购买平均金额" } },
      },
    },
  },
  fields = {
    account = {
      future_value = { type = "money", label = { en = "expected sales", zh = "预期销售额" } },
      value_quadrant = {
        type = "choice",
        choices = {
          { name = "keep", label = { en = "keep: high, and will be", zh = "保住：过去高、未来高" } },
          { name = "revive", label = { en = "revive: high, and will not be", zh = "挽回：过去高、未来低" } },
          { name = "grow", label = { en = "grow: low, and will be high", zh = "培育：过去低、未来高" } },
          { name = "low", label = { en = "low in both", zh = "过去与未来均低" } },
        },
        label = { en = "value quadrant", zh = "价值象限" },
      },
    },
  },
}
