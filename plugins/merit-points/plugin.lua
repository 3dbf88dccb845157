return {
  name = "merit-points", version = "1.0.0", api = 1,
  summary = {
    en = "Rewards good key-account work with points, and deducts points in reviewed cases.",
    zh = "激励与问责：按积分奖励客户工作，问责须经复核并听取申辩",
  },
  requires = { "sales-team" },
  reads = { "account", "merit_event", "opportunity", "rep" },
  parameters = {
    points = {
      type = "text", default = "retention:20,growth:15,no_overdue:10,complaint:-10,breach:-30",
      label = { en = "points", zh = "积分规则" },
      help = { en = "The points of each kind of event.", zh = "各类事项的积分" },
    },
    mode = {
      type = "choice",
      choices = {
        { name = "pool", label = { en = "a pool, shared by points", zh = "奖金池按积分分配" } },
        { name = "bands", label = { en = "a sum by points reached", zh = "按积分档位定额" } },
      },
      default = "pool",
      label = { en = "reward", zh = "奖励方式" },
      help = { en = "Whether a pool is shared or points reach a sum.", zh = "pool：奖金池按积分分配；bands：按积分档位定额" },
    },
    pool = {
      type = "money", default = "10000", min = "0.01",
      label = { en = "pool", zh = "奖金池" },
      help = { en = "What is shared by the points above 0.", zh = "按正积分分配的总额" },
    },
    bands = {
      type = "text", default = "20:500,50:1500,100:4000",
      label = { en = "sums by points", zh = "积分档位" },
      help = { en = "From how many points on which sum is paid.", zh = "达到该积分的奖励金额" },
    },
    span = {
      type = "period",
      label = { en = "span", zh = "统计期间" },
      help = { en = "Whose events the overview counts; the running quarter unless given.", zh = "总览的期间，默认为当前季度" },
    },
  },
  objects = {
    merit_event = {
      label = { en = "merit or failure", zh = "奖惩事项" },
      fields = {
        rep = {
          type = "reference", to = "rep", required = true, indexed = true, label = { en = "rep", zh = "销售代表" },
        },
        account = { type = "reference", to = "account", label = { en = "account", zh = "客户" } },
        kind = {
          type = "choice",
          choices = {
            { name = "retention", label = { en = "customer kept", zh = "客户保留" } },
            { name = "growth", label = { en = "customer grown", zh = "客户增长" } },
            { name = "no_overdue", label = { en = "nothing overdue", zh = "无逾期货款" } },
            { name = "complaint", label = { en = "complaint", zh = "客户投诉" } },
            { name = "breach", label = { en = "breach of a rule", zh = "违规" } },
          },
          required = true, label = { en = "kind", zh = "事项" },
        },
        happened_on = { type = "date", required = true, label = { en = "happened on", zh = "发生日期" } },
        note = { type = "text", label = { en = "note", zh = "说明" } },
        -- Of a failure: both must be there before it counts.
        heard_on = { type = "date", label = { en = "heard on", zh = "听取申辩日期" } },
        reviewed_on = { type = "date", label = { en = "reviewed on", zh = "复核日期" } },
      },
    },
  },
}
