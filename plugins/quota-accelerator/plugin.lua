return {
  name = "quota-accelerator", version = "1.0.0", api = 1,
  summary = {
    en = "Pays each rep a rate that rises with the part of the quota that is attained.",
    zh = "按配额完成率加速计提佣金",
  },
  requires = { "sales-team", "targets" },
  reads = { "opportunity", "rep", "target" },
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
      label = { en = "quota period", zh = "配额周期" },
      help = {
        en = "How long a quota lasts: the targets of this length count.",
        zh = "配额的周期：只采用该周期的目标",
      },
    },
    basis = {
      type = "choice",
      choices = {
        { name = "graduated", label = { en = "each to the sales above its bound", zh = "各档只适用于超出部分" } },
        { name = "retroactive", label = { en = "to all sales once reached", zh = "达到后适用于全部业绩" } },
      },
      default = "graduated",
      label = { en = "rates apply", zh = "计提方式" },
      help = {
        en = "Whether a rate holds for the sales above its bound, or for all sales once it is reached.",
        zh = "graduated：各档只适用于超出部分；retroactive：达到后适用于全部业绩",
      },
    },
    rate = {
      type = "percent", min = "0%",
      label = { en = "base rate", zh = "基础比例" },
      help = {
        en = "The rate up to the quota; --multipliers say how it rises.",
        zh = "基础比例，由 --multipliers 放大",
      },
    },
    multipliers = {
      type = "rate_table",
      label = { en = "multipliers by attainment", zh = "完成率倍率" },
      help = {
        en = "From which multiple of the quota on the rate is multiplied with what, such as 0:100%,1:150%,1.5:200%.",
        zh = "各档起点（配额的倍数）与对基础比例的倍率，例如 0:100%,1:150%,1.5:200%",
      },
    },
    rates = {
      type = "rate_table",
      label = { en = "rates by attainment", zh = "完成率档位" },
      help = {
        en = "From which multiple of the quota on which rate holds: 0:3%,1:5%,1.5:6%; instead of the two.",
        zh = "各档起点（配额的倍数）与比例，例如 0:3%,1:5%,1.5:6%",
      },
    },
    without_target = {
      type = "choice",
      choices = {
        { name = "refuse", label = { en = "refuse the run", zh = "拒绝计算" } },
        { name = "nothing", label = { en = "pay nothing", zh = "不计提" } },
        { name = "first_rate", label = { en = "pay the first rate", zh = "按第一档比例" } },
      },
      default = "refuse",
      label = { en = "without a target", zh = "无目标时" },
      help = {
        en = "What a rep with sales but without a target is paid; unless told, the run is refused.",
        zh = "有业绩而无目标的销售代表如何计提；默认拒绝计算",
      },
    },
  },
}
