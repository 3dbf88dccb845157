return {
  name = "visit-rules", version = "1.0.0", api = 1,
  summary = {
    en = "How often each class of customers is visited, whether there is time for it, and who was forgotten.",
    zh = "拜访规则：各类客户的拜访频率、时间测算与漏访检查",
  },
  requires = { "customer-data", "customer-visits", "purchase-matrix" },
  reads = { "account", "customer_visit", "rep" },
  parameters = {
    frequencies = {
      type = "text", default = "A:2-3,B:1,C:2/3", label = { en = "visits a month", zh = "每月拜访次数" },
      help = {
        en = "Visits a month by class, least to most: A:2-3. C:2/3 is 2 in 3 months. H goes as A unless named.",
        zh = "各类客户每月拜访次数（最少-最多），如 A:2-3；C:2/3 为 3 个月 2 次；H 未列出时同 A",
      },
    },
    months = {
      type = "integer", default = 3, min = 1, max = 24, label = { en = "months looked back", zh = "回看月数" },
      help = { en = "Visits of so many months are counted.", zh = "统计近几个月的拜访" },
    },
    modes = {
      type = "text", label = { en = "modes that count", zh = "计入的拜访方式" },
      help = { en = "Which modes count, such as face,video; all unless given.", zh = "计入哪些方式，如 face,video；默认全部" },
    },
    hours = {
      type = "decimal", default = "2", min = "0.1", label = { en = "hours per visit", zh = "每次拜访小时数" },
      help = { en = "Hours that a visit takes, travel included.", zh = "每次拜访所需小时数（含路程）" },
    },
    capacity = {
      type = "decimal", default = "132", min = "0", label = { en = "hours per rep", zh = "每人每月小时数" },
      help = { en = "Hours that a rep has for selling in a month.", zh = "每位销售代表每月可用于拜访的小时数" },
    },
    month = {
      type = "period", label = { en = "month planned", zh = "计划月份" },
      help = { en = "The month that visit-plan plans; the next one unless given.", zh = "visit-plan 计划的月份，默认为下月" },
    },
    intervals = {
      type = "text", default = "A:30,B:60,C:90", label = { en = "days between visits", zh = "回访间隔（天）" },
      help = {
        en = "Days from one contact to the return visit by class; H goes as A unless named.",
        zh = "各类客户回访间隔天数；H 未列出时同 A",
      },
    },
    due_by = {
      type = "choice",
      choices = {
        { name = "intervals", label = { en = "the intervals", zh = "按间隔天数" } },
        { name = "frequencies", label = { en = "the least frequency", zh = "按最低频率" } },
      },
      default = "intervals", label = { en = "return visits go by", zh = "回访依据" },
      help = {
        en = "Whether return visits go by --intervals or by the least of --frequencies, a month taken as 30 days.",
        zh = "回访按 --intervals，还是按 --frequencies 的最低频率（每月按 30 天计）",
      },
    },
    horizon = {
      type = "integer", default = 30, min = 1, max = 365, label = { en = "days planned", zh = "计划天数" },
      help = { en = "Return visits that fall due within so many days are planned.", zh = "安排未来多少天内到期的回访" },
    },
    per_day = {
      type = "integer", default = 3, min = 1, max = 50, label = { en = "visits a day", zh = "每日上限" },
      help = { en = "The most return visits of a rep on a day.", zh = "每位销售代表每天最多回访次数" },
    },
    holidays = {
      type = "text", label = { en = "holidays", zh = "节假日" },
      help = {
        en = "Days on which nothing is planned: 2026-01-01,2026-02-16.", zh = "不安排拜访的日期，如 2026-01-01,2026-02-16",
      },
    },
    critical = {
      type = "text", default = "H,A", label = { en = "critical classes", zh = "严重级别的类别" },
      help = { en = "Classes whose under-visited accounts are critical.", zh = "哪些类别的漏访为严重级别" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
  },
}
