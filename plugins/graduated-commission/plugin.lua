return {
  name = "graduated-commission", version = "1.0.0", api = 1,
  summary = {
    en = "Pays each rep a rate that rises with what they booked in the quarter.",
    zh = "按季度累计业绩阶梯计提佣金",
  },
  requires = { "sales-team" },
  reads = { "opportunity", "rep" },
  parameters = {
    tiers = {
      type = "rate_table", required = true,
      help = { en = "Lower bound and rate of each slice, such as 0:3%,50000:5%.", zh = "各档下限与比例" },
    },
  },
}
