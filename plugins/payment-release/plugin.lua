return {
  name = "payment-release", version = "1.0.0", api = 1,
  summary = {
    en = "Pays the commission on a won deal as the customer pays its invoices.",
    zh = "成交时计提佣金，按客户回款进度发放",
  },
  requires = { "sales-team", "receivables" },
  reads = { "opportunity", "rep", "invoice", "receipt" },
  parameters = {
    rate = {
      type = "percent", required = true, min = "0%", max = "100%",
      label = { en = "rate", zh = "佣金比例" },
      help = { en = "The commission on each won deal, such as 5%.", zh = "每笔成交的佣金比例，例如 5%" },
    },
    since = {
      type = "date",
      label = { en = "deals since", zh = "方案起始日" },
      help = {
        en = "Only deals won on this day or later, for a plan that begins with them.",
        zh = "只计该日及以后成交的商机（方案的起始日）",
      },
    },
  },
}
