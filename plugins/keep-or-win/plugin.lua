return {
  name = "keep-or-win", version = "1.0.0", api = 1,
  summary = {
    en = "Compares what winning a new customer costs with what keeping an old one costs.",
    zh = "新老客户成本比较：开发新客户与维护老客户的费用",
  },
  requires = { "costs", "customer-data", "orders" },
  reads = { "cost", "order" },
  parameters = {
    benchmark = {
      type = "decimal", default = "5", min = "1",
      help = {
        en = "How many times as much a new customer costs, by the training deck on key accounts.",
        zh = "《大客户管理与销售》的倍数",
      },
    },
    benchmark_upkeep = {
      type = "decimal", default = "6", min = "1",
      help = { en = "The same by the training deck on customer management.", zh = "《客户管理》的倍数（维护费用为六分之一）" },
    },
    budget = {
      type = "money", default = "60000", min = "0",
      help = { en = "A budget, to see how many customers it keeps or wins.", zh = "预算：可维护或开发多少客户" },
    },
    months = {
      type = "integer", default = 12, min = 1, max = 60,
      help = { en = "Costs and orders of how many months.", zh = "统计最近多少个月" },
    },
    currency = {
      type = "currency",
      help = { en = "The currency of costs and orders; the company's unless given.", zh = "费用与订单币种，默认为公司币种" },
    },
  },
}
