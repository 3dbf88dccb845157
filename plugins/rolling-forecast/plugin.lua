return {
  name = "rolling-forecast", version = "1.0.0", api = 1,
  summary = {
    en = "Shows what was forecast each month, how well it was hit, and which deals slip again and again.",
    zh = "滚动销售预测：逐月预测、预测准确率与一再推迟的商机",
  },
  requires = { "customer-data", "forecasts", "sales-team" },
  reads = { "account", "forecast", "opportunity", "rep" },
  parameters = {
    best = {
      type = "percent", default = "50%", min = "0%", max = "100%", label = { en = "weight of best", zh = "best 权重" },
      help = { en = "What of a best-case forecast counts.", zh = "best（较乐观）预测计入的比例" },
    },
    pipeline = {
      type = "percent", default = "20%", min = "0%", max = "100%",
      label = { en = "weight of pipeline", zh = "pipeline 权重" },
      help = { en = "What of a pipeline forecast counts.", zh = "pipeline（可能）预测计入的比例" },
    },
    horizon = {
      type = "integer", default = 3, min = 1, max = 24, label = { en = "months ahead", zh = "预测月数" },
      help = { en = "How many months each forecast reaches, its own among them.", zh = "每次预测覆盖的月数（含当月）" },
    },
    months = {
      type = "integer", default = 12, min = 1, max = 60, label = { en = "months looked back", zh = "回看月数" },
      help = { en = "Forecasts of so many months are shown and measured.", zh = "统计近几个月的预测" },
    },
    lag = {
      type = "integer", default = 1, min = 0, max = 23, label = { en = "lag", zh = "提前月数" },
      help = { en = "Accuracy is that of forecasts made so many months before.", zh = "准确率按提前几个月的预测计算" },
    },
    accuracy = {
      type = "percent", default = "80%", min = "0%", max = "100%", label = { en = "least accuracy", zh = "最低准确率" },
      help = { en = "Below this accuracy an alert is raised.", zh = "准确率低于多少报警" },
    },
    slips = {
      type = "integer", default = 2, min = 1, label = { en = "postponements", zh = "推迟次数" },
      help = { en = "From so many postponements on a deal slips.", zh = "预计成交推迟多少次视为一再推迟" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows a list has at most.", zh = "列表的最多行数" },
    },
  },
}
