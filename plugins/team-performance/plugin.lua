return {
  name = "team-performance", version = "1.0.0", api = 1,
  summary = {
    en = "Shows how far reps and teams are with their targets, what is forecast, and what closes the gap.",
    zh = "团队业绩：个人与团队目标完成率、预测与目标对比、缺口如何补",
  },
  requires = { "customer-data", "forecasts", "targets" },
  reads = { "account", "forecast", "opportunity", "rep", "target" },
  parameters = {
    period = {
      type = "period", label = { en = "period", zh = "期间" },
      help = { en = "The month, quarter or year; this quarter unless given.", zh = "月、季度或年，默认为本季度" },
    },
    best = {
      type = "percent", default = "50%", min = "0%", max = "100%", label = { en = "weight of best", zh = "乐观预测权重" },
      help = { en = "What of a best-case forecast counts.", zh = "乐观（best）预测计入的比例" },
    },
    pipeline = {
      type = "percent", default = "20%", min = "0%", max = "100%",
      label = { en = "weight of pipeline", zh = "漏斗预测权重" },
      help = { en = "What of a pipeline forecast counts.", zh = "漏斗（pipeline）预测计入的比例" },
    },
    yellow = {
      type = "percent", default = "90%", min = "0%", label = { en = "yellow from", zh = "黄灯下限" },
      help = { en = "From which pace a light is yellow and not red.", zh = "进度达到多少为黄灯，以下为红灯" },
    },
    green = {
      type = "percent", default = "100%", min = "0%", label = { en = "green from", zh = "绿灯下限" },
      help = { en = "From which pace a light is green.", zh = "进度达到多少为绿灯" },
    },
    limit = {
      type = "integer", default = 12, min = 1, max = 100,
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
  },
}
