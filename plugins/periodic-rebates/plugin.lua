return {
  name = "periodic-rebates", version = "1.0.0", api = 1,
  summary = {
    en = "Pays distributors monthly, quarterly and annual rebates and a year-end reward for reaching their targets.",
    zh = "月返、季返、年返与年终奖励：经销商达成目标即返利",
  },
  requires = { "orders", "targets" },
  reads = { "account", "account_target", "order" },
  parameters = {
    monthly_rate = {
      type = "percent", default = "1%", min = "0%",
      label = { en = "monthly rebate", zh = "月返比例" },
      help = { en = "The share of a month's sales; 0% for none.", zh = "月返占当月销售额的比例，0% 为不设" },
    },
    monthly_gate = {
      type = "percent", default = "100%", min = "0%",
      label = { en = "monthly gate", zh = "月返门槛" },
      help = { en = "The part of the month's target that must be reached.", zh = "月度目标最低完成率" },
    },
    quarterly_rate = {
      type = "percent", default = "1.5%", min = "0%",
      label = { en = "quarterly rebate", zh = "季返比例" },
      help = { en = "The share of a quarter's sales; 0% for none.", zh = "季返占当季销售额的比例，0% 为不设" },
    },
    quarterly_gate = {
      type = "percent", default = "100%", min = "0%",
      label = { en = "quarterly gate", zh = "季返门槛" },
      help = { en = "The part of the quarter's target that must be reached.", zh = "季度目标最低完成率" },
    },
    annual_rate = {
      type = "percent", default = "0%", min = "0%",
      label = { en = "annual rebate", zh = "年返比例" },
      help = { en = "The share of a year's sales; 0%, none, unless given.", zh = "年返占全年销售额的比例，默认 0%（不设）" },
    },
    annual_gate = {
      type = "percent", default = "100%", min = "0%",
      label = { en = "annual gate", zh = "年返门槛" },
      help = { en = "The part of the year's target that must be reached.", zh = "年度目标最低完成率" },
    },
    year_end_rate = {
      type = "percent", default = "0%", min = "0%",
      label = { en = "year-end reward, share", zh = "年终奖励比例" },
      help = { en = "The share of the year's sales; 0%, none, unless given.", zh = "年终奖励占全年销售额的比例，默认 0%（不设）" },
    },
    year_end_sum = {
      type = "money", min = "0",
      label = { en = "year-end reward, sum", zh = "年终奖励金额" },
      help = { en = "A fixed sum instead of a share.", zh = "固定金额，代替比例" },
    },
    year_end_gate = {
      type = "percent", default = "100%", min = "0%",
      label = { en = "year-end gate", zh = "年终奖励门槛" },
      help = { en = "The part of the year's target that must be reached.", zh = "年终奖励要求的年度目标最低完成率" },
    },
    stacking = {
      type = "boolean", default = true,
      label = { en = "kinds add up", zh = "各类返利可叠加" },
      help = {
        en = "Without it only the kind that pays most in the paid period is paid.",
        zh = "各类返利是否叠加；设为 false 时，所结算期间内只兑现金额最高的一类",
      },
    },
    channel = {
      type = "text", default = "distributor",
      label = { en = "channel", zh = "渠道" },
      help = { en = "The channel of the accounts that take part.", zh = "参与返利的客户渠道" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      label = { en = "rows", zh = "行数" },
      help = { en = "How many rows the outlook has at most.", zh = "进度表的最多行数" },
    },
  },
}
