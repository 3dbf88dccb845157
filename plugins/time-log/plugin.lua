return {
  name = "time-log", version = "1.0.0", api = 1,
  summary = {
    en = "Declares what reps spend their time on: time_log.",
    zh = "定义销售人员的时间记录（time_log 对象）",
  },
  requires = { "customer-visits", "sales-team" },
  objects = {
    time_log = {
      label = { en = "time log", zh = "时间记录" },
      fields = {
        owner = {
          type = "reference", to = "rep", required = true, indexed = true,
          label = { en = "owner", zh = "记录人" },
        },
        worked_on = { type = "date", required = true, indexed = true, label = { en = "worked on", zh = "工作日期" } },
        activity = {
          type = "choice",
          choices = {
            { name = "selling", label = { en = "selling", zh = "销售" } },
            { name = "travel", label = { en = "travel", zh = "路途" } },
            { name = "preparation", label = { en = "preparation", zh = "准备" } },
            { name = "service", label = { en = "service", zh = "服务" } },
            { name = "administration", label = { en = "administration", zh = "行政事务" } },
            { name = "meeting", label = { en = "meeting", zh = "内部会议" } },
            { name = "training", label = { en = "training", zh = "培训" } },
            { name = "disturbance", label = { en = "disturbance", zh = "被打扰" } },
            { name = "other", label = { en = "other", zh = "其他" } },
          },
          required = true, default = "other", label = { en = "activity", zh = "活动" },
        },
        -- Of the selling process a company names itself, such as needs or offer.
        phase = { type = "text", label = { en = "phase", zh = "销售阶段" } },
        minutes = { type = "integer", required = true, label = { en = "minutes", zh = "分钟" } },
        account = { type = "reference", to = "account", indexed = true, label = { en = "account", zh = "客户" } },
        opportunity = {
          type = "reference", to = "opportunity", indexed = true,
          label = { en = "opportunity", zh = "商机" },
        },
        visit = { type = "reference", to = "customer_visit", label = { en = "visit", zh = "拜访" } },
        note = { type = "text", label = { en = "note", zh = "备注" } },
      },
    },
  },
}
