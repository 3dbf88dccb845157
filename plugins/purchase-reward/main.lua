local incentive = require "lunaria.incentive"
local outlook = require "outlook"
local reward = require "reward"

return {
  incentive {
    name = "purchase-reward",
    uses = { "tiers", "mode", "accumulate", "gate", "by_collection", "collection", "channel" },
    period = function(params) return params.accumulate end,
    payees = { object = "account", where = function(params) return { channel = params.channel } end },
    deals = false,

    reward = function(payee, params, pay, crm)
      reward(payee.key, payee.period, params, pay, crm, payee.zero)
    end,
    rules = {
      ["{slice}"] = { en = "purchases {slice}", zh = "进货额 {slice}" },
      ["{slice}, collected in {days} days"] = {
        en = "purchases {slice}, collected in {days} days", zh = "进货额 {slice}，平均回款 {days} 天",
      },
      ["{slice}, waits: {reason}"] = { en = "purchases {slice}, waits: {reason}", zh = "进货额 {slice}，待定：{reason}" },
      ["all at the rate reached"] = { en = "all purchases at the rate reached", zh = "全部进货额按达到的比例" },
      ["all at the rate reached, collected in {days} days"] = {
        en = "all purchases at the rate reached, collected in {days} days", zh = "全部进货额按达到的比例，平均回款 {days} 天",
      },
      ["all at the rate reached, waits: {reason}"] = {
        en = "all purchases at the rate reached, waits: {reason}", zh = "全部进货额按达到的比例，待定：{reason}",
      },
      ["no target of sales for {period}"] = { en = "no target of sales for {period}", zh = "{period} 无销售目标" },
      ["the target for {period} is 0"] = { en = "the target for {period} is 0", zh = "{period} 的目标为 0" },
      ["nothing was collected, so that the days are not known"] = {
        en = "nothing was collected, so that the days are not known", zh = "期内无回款，回款天数未知",
      },
      ["target attained to {percent}, below the gate"] = {
        en = "target attained to {percent}, below the gate", zh = "目标完成率 {percent}，未达最低要求",
      },
      ["more came back than was ordered"] = { en = "more came back than was ordered", zh = "退货多于进货" },
    },
  },
  report {
    name = "purchase-reward-outlook",
    summary = {
      en = "Shows how far each distributor is from the next tier of the purchase reward.", zh = "进货奖励进度：各经销商距下一档还差多少",
    },
    run = outlook,
  },
}
