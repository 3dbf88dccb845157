return {
  name = "targets", version = "1.1.0", api = 1,
  summary = {
    en = "Declares what is to be reached in a period: target of a rep, account_target of a customer.",
    zh = "定义一个期间内应完成的目标：销售代表的 target 与客户的 account_target",
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
        -- What it is a part of: the year of a quarter, the manager's target of a rep's.
        parent = { type = "reference", to = "target", indexed = true, label = { en = "parent", zh = "上级目标" } },
      },
    },
    account_target = {
      label = { en = "target of an account", zh = "客户目标" },
      fields = {
        account = {
          type = "reference", to = "account", required = true, indexed = true,
          label = { en = "account", zh = "客户" },
        },
        -- Our sales to the customer, our margin on them, or the profit the customer itself makes with our goods.
        metric = {
          type = "choice",
          choices = {
            { name = "sales", label = { en = "sales", zh = "销售额" } },
            { name = "margin", label = { en = "margin", zh = "毛利" } },
            { name = "customer_profit", label = { en = "customer profit", zh = "客户利润" } },
          },
          required = true, default = "sales",
          label = { en = "metric", zh = "指标" },
        },
        first_day = { type = "date", required = true, label = { en = "first day", zh = "起始日" } },
        last_day = { type = "date", required = true, label = { en = "last day", zh = "截止日" } },
        amount = { type = "money", required = true, label = { en = "amount", zh = "目标金额" } },
        parent = {
          type = "reference", to = "account_target", indexed = true,
          label = { en = "parent", zh = "上级目标" },
        },
      },
    },
  },
}
