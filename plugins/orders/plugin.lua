return {
  name = "orders", version = "1.0.0", api = 1,
  summary = {
    en = "Declares what customers buy: order and order_line.",
    zh = "定义客户订单及其明细（order 与 order_line 对象）",
  },
  requires = { "receivables", "sales-team" },
  objects = {
    order = {
      label = { en = "order", zh = "订单" },
      fields = {
        account = {
          type = "reference", to = "account", required = true, indexed = true,
          label = { en = "account", zh = "客户" },
        },
        opportunity = {
          type = "reference", to = "opportunity", indexed = true,
          label = { en = "opportunity", zh = "商机" },
        },
        -- Orders of people who have left are kept.
        owner = {
          type = "reference", to = "rep", must_exist = false, indexed = true,
          label = { en = "owner", zh = "负责人" },
        },
        ordered_on = { type = "date", required = true, indexed = true, label = { en = "ordered on", zh = "下单日期" } },
        -- Negative for goods that came back.
        amount = { type = "money", required = true, label = { en = "amount", zh = "金额" } },
        margin = { type = "money", label = { en = "margin", zh = "毛利" } },
        channel = { type = "text", label = { en = "channel", zh = "渠道" } },
      },
    },
    -- One product of an order; the amounts of the lines add up to that of the order.
    order_line = {
      label = { en = "order line", zh = "订单明细" },
      fields = {
        order = {
          type = "reference", to = "order", required = true, indexed = true,
          label = { en = "order", zh = "订单" },
        },
        product = { type = "text", required = true, indexed = true, label = { en = "product", zh = "产品" } },
        quantity = { type = "decimal", places = 3, label = { en = "quantity", zh = "数量" } },
        list_price = { type = "money", label = { en = "list price", zh = "标价" } },
        price = { type = "money", label = { en = "price", zh = "成交单价" } },
        amount = { type = "money", required = true, label = { en = "amount", zh = "金额" } },
        margin = { type = "money", label = { en = "margin", zh = "毛利" } },
      },
    },
  },
  fields = {
    invoice = {
      order = { type = "reference", to = "order", indexed = true, label = { en = "order", zh = "订单" } },
    },
  },
}
