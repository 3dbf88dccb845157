return {
  name = "prime-time", version = "1.0.0", api = 1,
  summary = {
    en = "Shows whether the best hours go to the best customers, and how often reps cross territories in a day.",
    zh = "黄金时段：最佳时段是否用于最佳客户，以及一天内跨区域往返次数",
  },
  requires = { "customer-data", "customer-visits", "purchase-matrix" },
  reads = { "account", "customer_visit", "rep" },
  parameters = {
    windows = {
      type = "text", default = "09:30-11:30,14:00-16:00", label = { en = "prime time", zh = "黄金时段" },
      help = { en = "The best hours of a day.", zh = "一天中最佳的拜访时段" },
    },
    best = {
      type = "text", default = "H,A", label = { en = "best classes", zh = "最佳客户类别" },
      help = { en = "The classes that prime time is meant for.", zh = "黄金时段应留给哪些类别" },
    },
    target = {
      type = "percent", default = "60%", min = "0%", max = "100%", label = { en = "target", zh = "目标占比" },
      help = { en = "The share of prime time that is to go to them.", zh = "黄金时段用于最佳客户的目标占比" },
    },
    months = {
      type = "integer", default = 3, min = 1, max = 120, label = { en = "months looked back", zh = "回看月数" },
      help = { en = "Visits of so many months are counted.", zh = "统计近几个月的拜访" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows a list has at most.", zh = "列表的最多行数" },
    },
  },
}
