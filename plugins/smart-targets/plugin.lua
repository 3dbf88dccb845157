return {
  name = "smart-targets", version = "1.0.0", api = 1,
  summary = {
    en = "Checks targets: specific, measurable, achievable, relevant, time-bound.",
    zh = "目标制定原则（SMART）检查：具体、可衡量、可实现、相关、有时限",
  },
  requires = { "customer-data", "sales-team", "target-setting", "targets" },
  reads = { "opportunity", "rep", "target" },
  parameters = {
    growth = {
      type = "percent", default = "50%", min = "0%", label = { en = "most growth", zh = "增长上限" },
      help = { en = "A target that grows by more over the year before is not achievable.", zh = "比上年增长超过多少视为不可实现" },
    },
    from = {
      type = "date", label = { en = "from", zh = "起始日" },
      help = { en = "Targets that begin on this day or later; today unless given.", zh = "只看该日及以后开始的目标，默认为当日" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows a list has at most.", zh = "列表的最多行数" },
    },
  },
  fields = {
    target = { smart_score = { type = "percent", label = { en = "SMART score", zh = "SMART 得分" } } },
  },
}
