return {
  name = "costs", version = "1.0.0", api = 1,
  summary = {
    en = "Declares what winning and serving a customer costs beside the goods: cost.",
    zh = "定义获取与服务客户的费用（cost 对象，不含货物成本）",
  },
  requires = { "sales-team" },
  objects = {
    cost = {
      label = { en = "cost", zh = "客户费用" },
      fields = {
        -- Empty for what was spent on no single customer, such as a fair.
        account = { type = "reference", to = "account", indexed = true, label = { en = "account", zh = "客户" } },
        opportunity = {
          type = "reference", to = "opportunity", indexed = true,
          label = { en = "opportunity", zh = "商机" },
        },
        owner = {
          type = "reference", to = "rep", must_exist = false, indexed = true,
          label = { en = "owner", zh = "负责人" },
        },
        incurred_on = { type = "date", required = true, indexed = true, label = { en = "incurred on", zh = "发生日期" } },
        type = {
          type = "choice",
          choices = {
            { name = "visit", label = { en = "visit", zh = "拜访" } },
            { name = "sample", label = { en = "sample", zh = "样品" } },
            { name = "order_handling", label = { en = "order handling", zh = "订单处理" } },
            { name = "logistics", label = { en = "logistics", zh = "物流" } },
            { name = "service", label = { en = "service", zh = "售后服务" } },
            { name = "finance", label = { en = "finance", zh = "资金占用" } },
            { name = "promotion", label = { en = "promotion", zh = "促销" } },
            { name = "fair", label = { en = "fair", zh = "展会" } },
            { name = "other", label = { en = "other", zh = "其他" } },
          },
          required = true, default = "other", label = { en = "type", zh = "费用类别" },
        },
        purpose = {
          type = "choice",
          choices = {
            { name = "acquisition", label = { en = "acquisition", zh = "获客" } },
            { name = "retention", label = { en = "retention", zh = "维系" } },
          },
          label = { en = "purpose", zh = "用途（开发或维护）" },
        },
        amount = { type = "money", required = true, label = { en = "amount", zh = "金额" } },
        note = { type = "text", label = { en = "note", zh = "备注" } },
      },
    },
  },
}
