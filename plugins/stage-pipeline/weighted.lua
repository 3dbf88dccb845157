-- S002-08: the report for Monday morning: pipeline, weighted forecast, stuck deals, and what is to be done.
local currencies = require "customer-data.currencies"
local danger = require "danger_view"
local date = require "lunaria.date"
local funnel = require "funnel"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local read_deals = require "deals"
local read_moves = require "moves"
local stages = require "stages"
local views = require "pipeline_views"
local watch = require "watch"
local weighing = require "weighing"

local function show_gaps(out, signed, without, deals)
  local no_amount = weighing.chosen(deals, function(deal) return not deal.amount end)
  local no_day = weighing.chosen(deals, function(deal) return not deal.expected_close end)
  local function say(count, one, many, zh)
    if count == 0 then return end
    out:text { en = counted(count, "open deal " .. one, "open deals " .. many), zh = count .. " 个未结商机" .. zh }
  end
  say(#without, "has no project stage and is left out.", "have no project stage and are left out.",
    "未填项目阶段，未计入。")
  say(#signed, "is in P7, which is signed, and still open: set its outcome.",
    "are in P7, which is signed, and still open: set their outcome.", "已到 P7（签约后）而结果仍为未结，请更新结果。")
  say(#no_amount, "has no amount: it counts as a deal, and weighs nothing.",
    "have no amount: they count as deals, and weigh nothing.", "缺金额：计入商机数，不计入金额。")
  say(#no_day, "has no expected close: it is in no month.", "have no expected close: they are in no month.",
    "缺预计成交日期：未计入各月。")
end

local semantics = {
  column = { en = "holds in the stage", zh = "处于该阶段即取该值" },
  completed = { en = "holds once the stage is completed", zh = "完成该阶段后才取该值" },
}

local function show_rule(out, params, period, speed)
  local holds = semantics[params.semantics]
  out:heading { en = "How it was calculated", zh = "计算口径" }
  out:text {
    en = "Weighted is amount x probability (" .. params.probabilities .. ", each " .. holds.en
      .. "). Coverage is what should close by " .. period.last .. " against the target less what is won. Late "
      .. "deals are in no month. Own win rates are those of deals closed so far, from " .. params.cases .. " on.",
    zh = "加权金额＝金额×概率（" .. params.probabilities .. "，" .. holds.zh .. "）。覆盖率＝" .. period.last
      .. " 前应成交金额÷（目标－已签）。逾期商机不计入任何月份。历史赢单率至少需 " .. params.cases .. " 个已结商机。",
  }
  if speed then
    out:text {
      en = "Velocity: open deals x their mean amount x win rate " .. kit.percent(speed.rate) .. " / cycle of "
        .. speed.cycle:round(1, "half_up") .. " days, both of the last " .. params.months .. " months.",
      zh = "销售速度＝未结商机数×平均金额×赢单率 " .. kit.percent(speed.rate) .. "÷平均周期 " .. speed.cycle:round(1, "half_up")
        .. " 天（近 " .. params.months .. " 个月）。",
    }
  end
end

local function show_target(out, sums, period)
  local function metric(en, zh, value, look) out:metric({ en = en, zh = zh }, value, look) end
  metric("target of " .. period.label, period.label .. " 目标", sums.target)
  metric("won of it", "其中已签", sums.won)
  local gap = sums.target and sums.target - sums.won - sums.weighted_due
  if gap and gap < gap * 0 then
    metric("ahead after the weighted pipeline", "加权后超额", (-gap):round "half_up")
  else
    metric("gap after the weighted pipeline", "加权后缺口", gap and gap:round "half_up")
  end
  metric("coverage", "覆盖率", sums.coverage, { type = "percent", places = 0 })
  metric("weighted coverage", "加权覆盖率", sums.weighted_coverage, { type = "percent", places = 0 })
end

local function title(out, crm, deals, period, sums)
  local late = #weighing.chosen(deals, function(deal) return deal.is_late end)
  local en = counted(#deals, "deal") .. " open, " .. late .. " of them late"
  local zh = #deals .. " 个未结商机，其中 " .. late .. " 个逾期"
  if sums.weighted_coverage then
    local share = kit.percent(sums.weighted_coverage)
    en = "the weighted pipeline covers " .. share .. " of what " .. period.label .. " needs; " .. en
    zh = "加权漏斗覆盖 " .. period.label .. " 所需的 " .. share .. "；" .. zh
  end
  out:title { en = "Pipeline on " .. crm.as_of .. ": " .. en, zh = crm.as_of .. " 销售漏斗：" .. zh }
end

return report {
  name = "weighted-pipeline",
  summary = {
    en = "Weights the open deals by project stage, and says what is missing, what is stuck and what to do.",
    zh = "加权销售漏斗：按项目阶段加权、目标缺口、滞留项目与本周待办",
  },
  uses = {
    "probabilities", "semantics", "period", "months", "cases", "stuck_factor", "stuck_cases", "stuck_days",
    "silent_days", "slips", "contacts", "thin_above", "warn", "critical", "limit", "currency",
  },
  run = function(params, crm, out)
    local currency = params.currency or crm.currency
    local none = money(0, currency)
    local open, closed, others = read_deals(crm, currency)
    local deals, signed, without = weighing.weigh(open, params, crm.as_of)
    currencies.say(out, { opportunity = others })
    if #deals == 0 then
      out:title { en = "Pipeline on " .. crm.as_of, zh = crm.as_of .. " 销售漏斗" }
      out:text {
        en = "Insufficient data: there are no open deals in " .. currency .. " with a project stage from P0 to P6.",
        zh = "数据不足：没有 " .. currency .. " 且处于 P0–P6 的未结商机。",
      }
      return show_gaps(out, signed, without, deals)
    end
    local period = params.period or date.period(date.add_days(crm.as_of, 1), "quarter")
    local moves, targets = read_moves(crm, "p_stage"), weighing.targets(crm, period, currency)
    local won = weighing.chosen(closed, function(deal)
      return deal.outcome == "won" and deal.closed_on >= period.first and deal.closed_on <= period.last
    end)
    local due = weighing.due(deals, period)
    local sums = { won = weighing.total(won, "amount", none), weighted_due = weighing.total(due, "weighted", none) }
    for _, amount in pairs(targets) do sums.target = (sums.target or none) + amount end
    local needed = sums.target and sums.target - sums.won
    if needed and needed > none then
      sums.coverage = weighing.total(due, "amount", none) / needed
      sums.weighted_coverage = sums.weighted_due / needed
    end
    local speed, parts = weighing.velocity(deals, closed, crm.as_of, params.months, none)

    title(out, crm, deals, period, sums)
    out:metric({ en = "open", zh = "未结金额" }, weighing.total(deals, "amount", none))
    out:metric({ en = "weighted", zh = "加权金额" }, weighing.total(deals, "weighted", none):round "half_up")
    local late = weighing.chosen(deals, function(deal) return deal.is_late end)
    out:metric({ en = "open and late", zh = "未结且逾期" }, weighing.total(late, "amount", none))
    show_target(out, sums, period)
    out:metric({ en = "velocity per day", zh = "销售速度（每天）" }, speed and speed:round "half_up")
    local all = table.move(closed, 1, #closed, #deals + 1, table.move(deals, 1, #deals, 1, {}))
    views.by_stage(out, crm, deals, funnel.analysis(all, moves, stages.project, none, params.cases), params, none)
    views.by_month(out, deals, crm.as_of, none)
    views.by_owner(out, due, won, targets, period, params.limit, none)
    views.late(out, deals, crm.as_of, params.limit, none)
    local found, unjudged = watch(params, crm, deals, closed, moves)
    danger.show(out, crm, found, deals, unjudged, params.limit)
    show_rule(out, params, period, parts)
    danger.rule(out, params, unjudged.limits)
    show_gaps(out, signed, without, deals)
  end,
}
