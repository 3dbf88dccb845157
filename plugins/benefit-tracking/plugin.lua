return {
  name = "benefit-tracking", version = "1.0.0", api = 1,
  summary = {
    en = "Follows what was promised to distributors until it is paid, and whether the accounts agree.",
    zh = "政策兑现跟踪与对账：应兑现、已兑现、未兑现与对账差异",
  },
  requires = { "customer-data", "distributors" },
  reads = { "account", "benefit", "reconciliation" },
  parameters = {
    days = {
      type = "integer", default = 30, min = 0,
      label = { en = "days to pay", zh = "兑现期限（天）" },
      help = { en = "What is unpaid for more days is late.", zh = "超过该天数仍未兑现视为逾期" },
    },
    reconcile_days = {
      type = "integer", default = 31, min = 1,
      label = { en = "days to reconcile", zh = "对账周期（天）" },
      help = { en = "Accounts that were reconciled more days ago are late.", zh = "距上次对账超过该天数视为逾期" },
    },
    critical = {
      type = "money", default = "5000", min = "0",
      label = { en = "critical amount", zh = "严重金额" },
      help = { en = "From which amount unpaid an alert is critical.", zh = "未兑现金额达到该值时预警为严重" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      label = { en = "rows", zh = "行数" },
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
  },
}
