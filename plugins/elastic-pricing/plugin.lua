return {
  name = "elastic-pricing", version = "1.0.0", api = 1,
  summary = {
    en = "Prices by quantity, customer class and payment, with a floor below which a price needs approval.",
    zh = "弹性定价：按数量、客户等级与付款方式定价，低于底价须审批",
  },
  requires = { "customer-data", "orders" },
  reads = { "account", "order", "order_line", "rep" },
  parameters = {
    breaks = {
      type = "rate_table",
      default = { { from = 0, rate = "0%" }, { from = 100, rate = "5%" }, { from = 500, rate = "8%" } },
      label = { en = "quantity breaks", zh = "数量折扣" },
      help = { en = "From which quantity on all units have which discount.", zh = "达到该数量后全部数量适用的折扣" },
    },
    classes = {
      type = "text", default = "A:2%",
      label = { en = "discount by class", zh = "等级折扣" },
      help = { en = "The discount of each class of customers, such as A:2%,B:1%.", zh = "各客户等级的折扣，例如 A:2%,B:1%" },
    },
    payment = {
      type = "percent", default = "3%", min = "0%", max = "100%",
      label = { en = "discount for payment in advance", zh = "预付折扣" },
      help = { en = "What who pays in advance gets.", zh = "预付款客户的折扣" },
    },
    minimum_margin = {
      type = "percent", default = "40%", min = "0%",
      label = { en = "least margin on cost", zh = "最低加成率" },
      help = { en = "The floor is the cost and this part of it.", zh = "底价 = 成本 ×（1 + 该比例）" },
    },
    limits = {
      type = "text", default = "0%,5%,10%",
      label = { en = "approval limits", zh = "审批权限" },
      help = {
        en = "How far below the floor approval of level 1, 2, 3 and so on begins.", zh = "低于底价多少时由第 1、2、3 级审批",
      },
    },
    list = {
      type = "money", default = "100", min = "0.01",
      label = { en = "list price", zh = "标价" }, help = { en = "Of a quote: the list price.", zh = "报价：标价" },
    },
    quantity = {
      type = "decimal", default = "100", min = "0",
      label = { en = "quantity", zh = "数量" }, help = { en = "Of a quote: the quantity.", zh = "报价：数量" },
    },
    class = {
      type = "text",
      label = { en = "class", zh = "客户等级" }, help = { en = "Of a quote: the customer's class.", zh = "报价：客户等级" },
    },
    prepaid = {
      type = "boolean", default = false,
      label = { en = "paid in advance", zh = "预付" },
      help = { en = "Of a quote: whether it is paid in advance.", zh = "报价：是否预付" },
    },
    cost = {
      type = "money", min = "0",
      label = { en = "cost", zh = "成本" }, help = { en = "Of a quote: the cost of a unit.", zh = "报价：单位成本" },
    },
    span = {
      type = "period",
      label = { en = "span", zh = "检查期间" },
      help = { en = "Whose orders are reviewed; the running quarter unless given.", zh = "检查该期间的订单，默认为当前季度" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      label = { en = "rows", zh = "行数" },
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
  },
  fields = {
    account = {
      price_class = { type = "text", label = { en = "price class", zh = "价格等级" } },
      pays_in_advance = { type = "boolean", label = { en = "pays in advance", zh = "预付款" } },
    },
  },
}
