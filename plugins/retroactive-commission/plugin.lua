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
      type = "choice", choices = { "month", "quarter", "half_year", "year" }, default = "quarter",
      help = { en = "Over what sales add up before the table begins anew.", zh = "业绩累计的周期" },
    },
    tiers = {
      type = "rate_table", required = true,
      help = {
        en = "From which sum on which rate holds for all of it, such as 0:1%,10000:2%.",
        zh = "各档起点与适用于全部业绩的比例",
      },
    },
  },
}
