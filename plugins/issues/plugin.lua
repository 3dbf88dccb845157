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
          type = "choice",
          choices = {
            { name = "quality", label = { en = "quality", zh = "质量" } },
            { name = "delivery", label = { en = "delivery", zh = "交期" } },
            { name = "service", label = { en = "service", zh = "服务" } },
            { name = "price", label = { en = "price", zh = "价格" } },
            { name = "billing", label = { en = "billing", zh = "开票结算" } },
            { name = "other", label = { en = "other", zh = "其他" } },
          },
          required = true, default = "other", label = { en = "type", zh = "问题类别" },
        },
        severity = {
          type = "choice",
          choices = {
            { name = "low", label = { en = "low", zh = "低" } },
            { name = "medium", label = { en = "medium", zh = "中" } },
            { name = "high", label = { en = "high", zh = "高" } },
            { name = "critical", label = { en = "critical", zh = "严重" } },
          },
          required = true, default = "medium",
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
