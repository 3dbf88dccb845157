return {
  name = "targets", version = "1.0.0", api = 1,
  summary = {
    en = "Declares the object target: what a rep is to reach in a period.",
    zh = "定义销售目标（target 对象）：销售代表在一个期间内应完成的指标",
  },
  requires = { "sales-team" },
  objects = {
    target = {
      label = { en = "target", zh = "销售目标" },
      fields = {
        owner = {
          type = "reference", to = "rep", required = true, indexed = true, label = { en = "owner", zh = "负责人" },
        },
        metric = {
          type = "choice",
          choices = {
            { name = "bookings", label = { en = "bookings", zh = "签约额" } },
            { name = "margin", label = { en = "margin", zh = "毛利" } },
            { name = "collected", label = { en = "collected payments", zh = "回款" } },
            { name = "units", label = { en = "units", zh = "销量" } },
          },
          required = true,
          default = "bookings", label = { en = "metric", zh = "指标" },
        },
        first_day = { type = "date", required = true, label = { en = "first day", zh = "起始日" } },
        last_day = { type = "date", required = true, label = { en = "last day", zh = "截止日" } },
        -- Of bookings, margin and collected payments.
        amount = { type = "money", label = { en = "amount", zh = "目标金额" } },
        -- Of units.
        quantity = { type = "decimal", places = 3, label = { en = "quantity", zh = "目标数量" } },
      },
    },
  },
}
