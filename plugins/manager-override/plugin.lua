return {
  name = "manager-override", version = "1.0.0", api = 1,
  summary = {
    en = "Pays reps for their own deals, and managers for those of their teams.",
    zh = "销售按本人业绩、主管按团队业绩计提佣金",
  },
  requires = { "sales-team" },
  reads = { "opportunity", "rep" },
  parameters = {
    rate = {
      type = "percent", required = true, min = "0%", max = "100%",
      label = { en = "rate of own deals", zh = "本人佣金比例" },
      help = { en = "What reps get of their own deals, such as 5%.", zh = "本人成交的佣金比例，例如 5%" },
    },
    override_rate = {
      type = "percent", required = true, min = "0%", max = "100%",
      label = { en = "rate of the direct manager", zh = "直接主管提成比例" },
      help = {
        en = "What the direct manager gets of the same deals, such as 1%.",
        zh = "直接主管对团队成交的提成比例，例如 1%",
      },
    },
    levels = {
      type = "integer", default = 1, min = 1, max = 50,
      label = { en = "levels of managers", zh = "主管层级数" },
      help = {
        en = "How many levels of managers are paid; 1 is the direct one.",
        zh = "参与提成的主管层级数，1 为直接主管",
      },
    },
    upper_share = {
      type = "percent", default = "100%", min = "0%", max = "100%",
      label = { en = "share of each further level", zh = "上级主管份额" },
      help = {
        en = "The rate of each further level, as a share of that of the level below.",
        zh = "每上一级主管的比例占下一级比例的份额",
      },
    },
  },
}
