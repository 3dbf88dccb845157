return {
  name = "forecasts", version = "1.0.0", api = 1,
  summary = {
    en = "Declares what was expected of a period, and when it was expected: forecast.",
    zh = "定义销售预测及其作出日期（forecast 对象）",
  },
  requires = { "sales-team" },
  objects = {
    -- Never changed afterwards: a new month has new forecasts for the same periods.
    forecast = {
      label = { en = "forecast", zh = "销售预测" },
      fields = {
        made_on = { type = "date", required = true, indexed = true, label = { en = "made on", zh = "预测日期" } },
        owner = {
          type = "reference", to = "rep", required = true, indexed = true,
          label = { en = "owner", zh = "负责人" },
        },
        first_day = { type = "date", required = true, label = { en = "first day", zh = "起始日" } },
        last_day = { type = "date", required = true, label = { en = "last day", zh = "截止日" } },
        category = {
          type = "choice",
          choices = {
            { name = "commit", label = { en = "commit", zh = "承诺" } },
            { name = "best", label = { en = "best case", zh = "乐观" } },
            { name = "pipeline", label = { en = "pipeline", zh = "漏斗" } },
          },
          required = true, default = "commit",
          label = { en = "category", zh = "预测类别" },
        },
        amount = { type = "money", required = true, label = { en = "amount", zh = "金额" } },
      },
    },
  },
}
