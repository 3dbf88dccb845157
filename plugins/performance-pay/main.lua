local incentive = require "lunaria.incentive"
local kit = require "lunaria.kit"
local satisfaction = require "satisfaction"
local scorecard = require "scorecard"
local scores = require "score"

local function serves(owner, crm) return crm.accounts:where({ owner = owner }):count() > 0 end

-- A run pays in one currency, and so must the bonus be.
local function check(params, payee)
  local currency = payee.zero:currency()
  if params.bonus:currency() == currency then return end
  refuse {
    en = "--bonus is " .. params.bonus .. ", and the run pays in " .. currency,
    zh = "--bonus 为 " .. params.bonus .. "，而本次计提的币种为 " .. currency,
  }
end

-- S004-20: a part of the bonus is fixed, the rest goes by the satisfaction of those whom the payee serves.
local satisfaction_bonus = incentive {
  name = "satisfaction-bonus",
  summary = { en = "Pays a bonus of which a part goes by customer satisfaction.", zh = "满意度奖金：奖金的一部分由客户满意度决定" },
  uses = { "bonus", "satisfaction_weight", "satisfaction_target", "factors", "responses" },
  deals = { select = {} },

  reward = function(payee, params, pay, crm)
    if not serves(payee.key, crm) then return end
    check(params, payee)
    local found = satisfaction(payee.key, payee.period, crm)
    local weighed = params.bonus * params.satisfaction_weight
    pay {
      rule = "fixed part", basis = params.bonus, rate = 1 - params.satisfaction_weight,
      amount = params.bonus - weighed,
    }
    if found.responses < params.responses then
      local rule = "responses: " .. found.responses .. ", fewer than " .. params.responses .. ", the factor is 1"
      return pay { rule = rule, basis = weighed, rate = 1, amount = weighed }
    end
    -- Cut off, so that what is below a bound never looks as if it had reached it.
    local reached = kit.ratio(found.share, params.satisfaction_target)
    local factor = params.factors:rate_at(reached)
    pay {
      rule = ("satisfaction %s%%, %s%% of the target"):format(
        (found.share * 100):round(1, "down"), (reached * 100):round(1, "down")),
      basis = weighed, rate = factor, amount = weighed * factor,
    }
  end,
  rules = {
    ["fixed part"] = { en = "fixed part", zh = "固定部分" },
    ["satisfaction {share}, {reached} of the target"] = {
      en = "by satisfaction: {share}, {reached} of the target", zh = "满意度部分：满意度 {share}，为目标的 {reached}",
    },
    ["responses: {count}, fewer than {least}, the factor is 1"] = {
      en = "by satisfaction: only {count} responses of {least} asked for, factor 1",
      zh = "满意度部分：仅 {count} 份回复，不足 {least} 份，系数按 1",
    },
  },
}

-- S004-42: the bonus by the grade of the score.
local performance_bonus = incentive {
  name = "performance-bonus",
  summary = { en = "Pays a bonus by the grade of results and process.", zh = "绩效奖金：按绩效等级发放" },
  uses = {
    "bonus", "satisfaction_target", "responses", "weights", "visits", "calls", "complaints", "cap", "grades",
    "grade_factors",
  },
  deals = { select = {} },

  reward = function(payee, params, pay, crm)
    if not serves(payee.key, crm) then return end
    check(params, payee)
    local own = scores.of(payee.key, payee.period, params, crm, payee.zero)
    if not own.score then
      local rule = "waits: no " .. table.concat(own.missing, ", ")
      return pay { rule = rule, basis = params.bonus, amount = params.bonus, held = true }
    end
    local factor = scores.factor(own.grade, params)
    pay {
      rule = ("grade %s, score %s"):format(own.grade, own.score:round(3, "down")), basis = params.bonus, rate = factor,
      amount = params.bonus * factor,
    }
  end,
  rules = {
    ["grade {grade}, score {score}"] = { en = "grade {grade}, score {score}", zh = "绩效等级 {grade}，得分 {score}" },
    ["waits: no {indicators}"] = { en = "waits: not known are {indicators}", zh = "待定：缺少指标数据 {indicators}" },
  },
}

return {
  satisfaction_bonus,
  performance_bonus,
  report {
    name = "performance-score",
    summary = { en = "Shows each rep's score, indicator by indicator.", zh = "绩效评分表：各销售代表的各项指标与等级" },
    uses = {
      "satisfaction_target", "responses", "weights", "visits", "calls", "complaints", "cap", "grades", "span",
    },
    run = scorecard,
  },
}
