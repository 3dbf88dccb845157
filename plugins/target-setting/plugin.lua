return {
  name = "target-setting", version = "1.0.0", api = 1,
  summary = {
    en = "From the past to a target: demand forecast, volume target, its parts, and the quotas of reps.",
    zh = "目标制定：需求预测、上量目标、目标分解与销售任务下达",
  },
  requires = { "customer-data", "orders", "sales-team", "targets" },
  reads = { "account", "order", "order_line", "rep", "target" },
  workflows = { "target.acceptance" },
  parameters = {
    total = {
      type = "money", min = "0", label = { en = "total", zh = "总量" },
      help = {
        en = "A total that is given: of the forecast, of the breakdown and of the quotas.",
        zh = "给定总量，用于预测、分解与任务下达",
      },
    },
    length = {
      type = "choice",
      choices = {
        { name = "month", label = { en = "months", zh = "按月" } },
        { name = "quarter", label = { en = "quarters", zh = "按季" } },
      },
      default = "month", label = { en = "periods", zh = "期间" },
      help = { en = "Whether demand is forecast by months or by quarters.", zh = "按月还是按季预测" },
    },
    method = {
      type = "choice",
      choices = {
        { name = "best", label = { en = "the one with the lowest error", zh = "误差最小者" } },
        { name = "seasonal", label = { en = "seasonal index and trend", zh = "季节指数与趋势" } },
        { name = "moving_ratio", label = { en = "ratio to moving average", zh = "移动平均比率" } },
        { name = "naive", label = { en = "last year again", zh = "沿用去年" } },
        { name = "moving_average", label = { en = "moving average", zh = "移动平均" } },
      },
      default = "best", label = { en = "method", zh = "方法" },
      help = { en = "How demand is forecast.", zh = "预测方法" },
    },
    window = {
      type = "integer", default = 3, min = 1, max = 24, label = { en = "periods averaged", zh = "移动平均期数" },
      help = { en = "How many periods the moving average takes.", zh = "移动平均取多少期" },
    },
    base = {
      type = "money", min = "0", label = { en = "base", zh = "基数" },
      help = { en = "Sales of the year before; the orders of twelve months unless given.", zh = "上年销售额，默认取近 12 个月订单" },
    },
    forecast = {
      type = "money", min = "0", label = { en = "forecast", zh = "预测" },
      help = { en = "Demand expected; that of demand-forecast unless given.", zh = "预期需求，默认取 demand-forecast 的结果" },
    },
    capacity = {
      type = "money", min = "0", label = { en = "capacity", zh = "产能上限" },
      help = { en = "What can be made and delivered in a year; no bound unless given.", zh = "年产能上限，未给出则不限制" },
    },
    room = {
      type = "money", min = "0", label = { en = "room", zh = "增长空间" },
      help = {
        en = "What customers buy elsewhere; category_spend less sales unless given.",
        zh = "客户向他人采购的金额，默认为同类产品年采购额减销售额",
      },
    },
    ambition = {
      type = "percent", default = "10%", min = "0%", label = { en = "ambition", zh = "增长目标" },
      help = { en = "The growth over the base that is wanted.", zh = "希望比基数增长多少" },
    },
    levels = {
      type = "text", default = "product,channel", label = { en = "levels", zh = "分解层级" },
      help = {
        en = "By what a target is broken down, in order: product, channel, region, industry, segment, owner.",
        zh = "目标按什么分解及顺序：product、channel、region、industry、segment、owner",
      },
    },
    alpha = {
      type = "percent", default = "60%", min = "0%", max = "100%", label = { en = "weight of the base", zh = "基数权重" },
      help = { en = "What the share of the base counts; potential has the rest.", zh = "基数占比的权重，其余为潜力权重" },
    },
    floor = {
      type = "percent", default = "-10%", min = "-100%", label = { en = "least growth", zh = "最低增长" },
      help = { en = "No quota grows by less than this.", zh = "任务增长下限" },
    },
    cap = {
      type = "percent", default = "40%", min = "-100%", label = { en = "most growth", zh = "最高增长" },
      help = { en = "No quota grows by more than this.", zh = "任务增长上限" },
    },
    planner = {
      type = "text", label = { en = "planner", zh = "目标负责人" },
      help = { en = "Who enters targets and agrees on their parts.", zh = "由谁录入目标并商定分解" },
    },
    days = {
      type = "integer", default = 14, min = 1, label = { en = "days to agree", zh = "商定期限（天）" },
      help = { en = "Within how many days targets are agreed on.", zh = "应在多少天内商定" },
    },
    limit = {
      type = "integer", default = 12, min = 1, max = 100,
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
  },
  fields = {
    target = {
      acceptance = {
        type = "choice",
        choices = {
          { name = "issued", label = { en = "issued", zh = "已下达" } },
          { name = "accepted", label = { en = "accepted", zh = "已接受" } },
          { name = "disputed", label = { en = "disputed", zh = "有异议" } },
        },
        label = { en = "acceptance", zh = "接受状态" },
      },
    },
  },
}
