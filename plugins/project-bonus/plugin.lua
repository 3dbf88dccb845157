return {
  name = "project-bonus", version = "1.0.0", api = 1,
  summary = {
    en = "Shares the bonus pool of a won project among its team, and pays it as the customer pays.",
    zh = "项目奖金包：按角色权重与贡献系数分配，随回款发放",
  },
  requires = { "customer-data", "deal-team", "orders", "receivables", "sales-team" },
  reads = { "invoice", "opportunity", "order", "receipt", "rep", "team_member" },
  parameters = {
    rate = {
      type = "percent", default = "5%", min = "0%", max = "100%",
      label = { en = "pool rate", zh = "奖金包比例" },
      help = { en = "The share of the base that makes the pool.", zh = "奖金包占计提基数的比例" },
    },
    base = {
      type = "choice",
      choices = {
        { name = "margin", label = { en = "margin", zh = "毛利" } },
        { name = "amount", label = { en = "contract amount", zh = "合同金额" } },
      },
      default = "margin",
      label = { en = "base", zh = "计提基数" },
      help = { en = "What the pool is a share of.", zh = "奖金包的计提基数" },
    },
    grades = {
      type = "rate_table", default = { { from = 0, rate = "100%" } },
      label = { en = "grade factor", zh = "项目等级系数" },
      help = {
        en = "From which contract amount on the pool is multiplied with what, such as 0:100%,1000000:120%.",
        zh = "按合同金额放大奖金包的系数，例如 0:100%,1000000:120%",
      },
    },
    hold_back = {
      type = "percent", default = "0%", min = "0%", max = "100%",
      label = { en = "hold-back", zh = "验收前预留" },
      help = { en = "The part of what is due that waits for acceptance.", zh = "应发部分中待验收后发放的比例" },
    },
    leaver = {
      type = "choice",
      choices = {
        { name = "keep", label = { en = "keeps the share", zh = "保留份额" } },
        { name = "forfeit", label = { en = "forfeits what is collected later", zh = "离开后回款部分不再发放" } },
      },
      default = "forfeit",
      label = { en = "who leaves the team", zh = "中途退出者" },
      help = {
        en = "What becomes of the share of a member who has left: nobody else gets it.", zh = "退出成员的份额如何处理，不转给他人",
      },
    },
    since = {
      type = "date",
      label = { en = "projects since", zh = "方案起始日" },
      help = { en = "Only projects won on this day or later.", zh = "只计该日及以后赢单的项目" },
    },
  },
  fields = {
    opportunity = {
      accepted_on = { type = "date", label = { en = "accepted on", zh = "验收日期" } },
    },
  },
}
