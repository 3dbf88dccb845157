return {
  name = "rolling-forecast", version = "1.0.0", api = 1,
  summary = {
    en = "Shows month by month what was forecast for the coming months, and how accurate it was.",
    zh = "滚动销售预测：逐月重做未来数月预测并衡量准确度",
  },
  requires = { "customer-data", "forecasts", "sales-team" },
  reads = { "account", "forecast", "opportunity", "rep" },
  parameters = {
    horizon = {
      type = "integer", default = 3, min = 1, max = 24,
      help = { en = "How many months each forecast looks ahead.", zh = "每次预测的月数" },
    },
    months = {
      type = "integer", default = 12, min = 1, max = 36,
      help = { en = "Over how many past months accuracy is measured.", zh = "衡量准确度的历史月数" },
    },
    lag = {
      type = "integer", default = 1, min = 0, max = 12,
      help = {
        en = "How many months before its month the forecast was made that is measured.",
        zh = "取提前几个月作出的预测来衡量",
      },
    },
    best = {
      type = "percent", default = "50%", min = "0%", max = "100%",
      help = { en = "The weight of what is called best case.", zh = "“乐观”类别的权重" },
    },
    pipeline = {
      type = "percent", default = "20%", min = "0%", max = "100%",
      help = { en = "The weight of what is called pipeline.", zh = "“漏斗”类别的权重" },
    },
    slips = {
      type = "integer", default = 2, min = 1,
      help = { en = "From how many postponements on a deal has slipped.", zh = "推迟成交几次即为拖延" },
    },
    accuracy = {
      type = "percent", default = "70%", min = "0%", max = "100%",
      help = { en = "Below which accuracy an alert is raised.", zh = "准确度低于该值即预警" },
    },
    owner = {
      type = "text",
      help = { en = "Only the forecasts of this owner.", zh = "仅此负责人的预测" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many deals are listed at most.", zh = "列出的最多商机数" },
    },
    currency = {
      type = "currency",
      help = { en = "The currency of the forecasts; the company's unless given.", zh = "预测币种，默认为公司币种" },
    },
  },
}
