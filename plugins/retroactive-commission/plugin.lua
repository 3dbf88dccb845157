return {
  name = "retroactive-commission", version = "1.0.0", api = 1,
  summary = {
    en = "Pays each rep the rate that the whole sum of a month, quarter or year has reached.",
    zh = "按月度、季度或年度累计业绩达到的档位，对全部业绩统一计提佣金",
  },
  requires = { "sales-team" },
  reads = { "opportunity", "rep" },
  parameters = {
    accumulate = {
      type = "choice",
      choices = {
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
      help = {
        en = "From which sum on which rate holds for all of it, such as 0:1%,10000:2%.",
        zh = "各档起点与适用于全部业绩的比例",
      },
    },
  },
}
