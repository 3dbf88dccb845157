return {
  name = "flat-commission", version = "1.0.0", api = 1,
  summary = {
    en = "Pays each rep the same rate on every won deal.",
    zh = "按固定比例对每笔成交计提佣金",
  },
  requires = { "sales-team" },
  reads = { "opportunity", "rep" },
  parameters = {
    rate = {
      type = "percent", required = true, min = "0%", max = "100%",
      label = { en = "rate", zh = "佣金比例" },
      help = { en = "The share of each deal that is paid, such as 7.25%.", zh = "佣金比例，例如 7.25%" },
    },
  },
}
