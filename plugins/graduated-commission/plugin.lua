return {
  name = "graduated-commission", version = "1.0.0", api = 1,
  summary = {
    en = "Pays each rep a rate that rises with what they booked in a quarter, month or year.",
    zh = "按季度、月度或年度累计业绩阶梯计提佣金",
  },
  requires = { "sales-team" },
  reads = { "opportunity", "rep" },
  parameters = {
    accumulate = {
      type = "choice",
      choices = {
        { name = "deal", label = { en = "each deal by itself", zh = "逐笔" } },
        { name = "month", label = { en = "month", zh = "月度" } },
        { name = "quarter", label = { en = "quarter", zh = "季度" } },
        { name = "half_year", label = { en = "half year", zh = "半年" } },
        { name = "year", label = { en = "year", zh = "年度" } },
      },
      default = "quarter",
      label = { en = "accumulation", zh = "累计周期" },
      help = { en = "Over what sales add up before the table begins anew.", zh = "业绩累计的周期" },
    },
    tiers = {
      type = "rate_table", required = true,
      label = { en = "tiers", zh = "提成档位" },
      help = { en = "Lower bound and rate of each slice, such as 0:3%,50000:5%.", zh = "各档下限与比例" },
    },
  },
}
