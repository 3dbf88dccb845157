return {
  name = "issues", version = "1.0.0", api = 1,
  summary = {
    en = "Declares what customers complain about and how long it takes to settle it: issue.",
    zh = "定义客户问题与投诉（issue 对象）",
  },
  requires = { "orders", "sales-team" },
  objects = {
    issue = {
      label = { en = "issue", zh = "客户问题" },
      fields = {
        account = {
          type = "reference", to = "account", required = true, indexed = true,
          label = { en = "account", zh = "客户" },
        },
        contact = { type = "reference", to = "contact", label = { en = "contact", zh = "联系人" } },
        order = { type = "reference", to = "order", indexed = true, label = { en = "order", zh = "订单" } },
        owner = {
          type = "reference", to = "rep", must_exist = false, indexed = true,
          label = { en = "owner", zh = "负责人" },
        },
        type = {
          type = "choice", choices = { "quality", "delivery", "service", "price", "billing", "other" },
          required = true, default = "other", label = { en = "type", zh = "问题类别" },
        },
        severity = {
          type = "choice", choices = { "low", "medium", "high", "critical" }, required = true, default = "medium",
          label = { en = "severity", zh = "严重程度" },
        },
        subject = { type = "text", label = { en = "subject", zh = "主题" } },
        opened_on = { type = "date", required = true, label = { en = "opened on", zh = "提出日期" } },
        first_reply_on = { type = "date", label = { en = "first reply on", zh = "首次回复日期" } },
        -- Empty while it is open.
        closed_on = { type = "date", label = { en = "closed on", zh = "解决日期" } },
        reopened = { type = "integer", label = { en = "times reopened", zh = "重新提出次数" } },
      },
    },
  },
}
