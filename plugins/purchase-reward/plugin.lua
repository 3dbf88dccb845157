return {
  name = "purchase-reward", version = "1.0.0", api = 1,
  summary = {
    en = "Rewards distributors by the volume they take, graduated or retroactive.",
    zh = "进货奖励：按经销商进货量分档计奖（累进或全额）",
  },
  requires = { "orders", "receivables", "targets" },
  reads = { "account", "account_target", "invoice", "order", "receipt" },
  parameters = {
    tiers = {
      type = "rate_table",
      default = { { from = 0, rate = "1%" }, { from = 100000, rate = "2%" }, { from = 300000, rate = "3%" } },
      label = { en = "tiers", zh = "奖励档位" },
      help = { en = "Lower bound and rate of each tier, such as 0:1%,100000:2%.", zh = "各档下限与比例" },
    },
    mode = {
      type = "choice",
      choices = {
        { name = "graduated", label = { en = "each slice at its own rate", zh = "分段累进" } },
        { name = "retroactive", label = { en = "all at the rate reached", zh = "达到后全额适用" } },
      },
      default = "graduated",
      label = { en = "how tiers apply", zh = "计奖方式" },
      help = {
        en = "Whether a rate holds for the purchases above its bound, or for all of them once it is reached.",
        zh = "graduated：各档只适用于超出部分；retroactive：达到后适用于全部进货额",
      },
    },
    accumulate = {
      type = "choice",
      choices = {
        { name = "month", label = { en = "month", zh = "月度" } },
        { name = "quarter", label = { en = "quarter", zh = "季度" } },
        { name = "half_year", label = { en = "half year", zh = "半年" } },
        { name = "year", label = { en = "year", zh = "年度" } },
      },
      default = "quarter",
      label = { en = "reward period", zh = "计奖周期" },
      help = { en = "Over what purchases add up before the tiers begin anew.", zh = "进货额累计的周期" },
    },
    gate = {
      type = "percent", min = "0%",
      label = { en = "least attainment", zh = "最低目标完成率" },
      help = { en = "Nothing below this part of the target; no such gate unless given.", zh = "低于该目标完成率不计奖，默认不设" },
    },
    by_collection = {
      type = "boolean", default = false,
      label = { en = "paid by collection days", zh = "按回款天数兑付" },
      help = { en = "Whether late payment lowers the reward.", zh = "是否按平均回款天数打折兑付" },
    },
    collection = {
      type = "rate_table",
      default = {
        { from = 0, rate = "100%" }, { from = 15, rate = "80%" }, { from = 30, rate = "50%" },
        { from = 45, rate = "0%" },
      },
      label = { en = "payout by collection days", zh = "回款天数兑付比例" },
      help = {
        en = "Beyond which average of days which part is paid out; 15 days are still paid as the first tier says.",
        zh = "平均回款天数超过该天数后的兑付比例；恰为 15 天仍按前一档",
      },
    },
    near = {
      type = "percent", default = "20%", min = "0%",
      label = { en = "near the next tier", zh = "接近下一档" },
      help = { en = "Which part of the next bound may be missing for it to be in reach.", zh = "距下一档不超过该比例视为有望达到" },
    },
    channel = {
      type = "text", default = "distributor",
      label = { en = "channel", zh = "渠道" },
      help = { en = "The channel of the accounts that take part.", zh = "参与奖励的客户渠道" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      label = { en = "rows", zh = "行数" },
      help = { en = "How many rows the outlook has at most.", zh = "进度表的最多行数" },
    },
  },
}
