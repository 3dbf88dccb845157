local currencies = require "customer-data.currencies"
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local read_team = require "team"
local views = require "views"

local function show_head(out, crm, period, reps, share)
  local none = money(0, crm.currency)
  local target, won, reached, without = none, none, 0, 0
  for _, row in ipairs(reps) do
    won = won + row.won
    if row.target then target = target + row.target else without = without + 1 end
    if row.attained and row.attained >= decimal(1) then reached = reached + 1 end
  end
  local attained = kit.ratio(won, target)
  local reached_share = attained and kit.percent(attained) or "-"
  local count = #reps - without
  if share:is_zero() then
    out:title { en = period.label .. " has not begun", zh = period.label .. " 尚未开始" }
  else
    out:title {
      en = period.label .. ": " .. reached_share .. " of the target, reached by " .. reached .. " of "
        .. counted(count, "rep"),
      zh = period.label .. "：完成目标 " .. reached_share .. "，" .. count .. " 人中 " .. reached .. " 人达标",
    }
  end
  out:metric({ en = "target", zh = "目标" }, target)
  out:metric({ en = "won up to " .. crm.as_of, zh = "截至 " .. crm.as_of .. " 已签约" }, won)
  local is_ahead = won > target
  out:metric(is_ahead and { en = "ahead of the target", zh = "超额" } or { en = "behind the target", zh = "缺口" },
    is_ahead and won - target or target - won)
  out:metric({ en = "share of the time that is over", zh = "时间已过" }, share, { type = "percent", places = 0 })
  if without > 0 then
    out:text {
      en = "Without a target for " .. period.label .. ", and yet with bookings: " .. counted(without, "rep") .. ".",
      zh = without .. " 人有业绩而没有 " .. period.label .. " 的目标。",
    }
  end
end

local function show_rules(out, params, period)
  out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
  local best, pipeline = kit.percent(params.best, 2), kit.percent(params.pipeline, 2)
  local green, yellow = kit.percent(params.green, 2), kit.percent(params.yellow, 2)
  out:text {
    en = "Targets of bookings for " .. period.first .. " to " .. period.last .. ", or those of its months together; "
      .. "won are the deals closed in it. Pace is the attainment over the share of days that are over: green from "
      .. green .. ", yellow from " .. yellow .. ". Expected is what is won in months that are over, and in the "
      .. "others the manager's last forecast: commit, " .. best .. " of best, " .. pipeline .. " of pipeline, and "
      .. "at least what is won.",
    zh = "目标为 " .. period.first .. " 至 " .. period.last .. " 的签约目标，或各月目标之和；业绩为期间成交的商机。进度＝完成率÷已过天数占比，"
      .. green .. " 起绿灯，" .. yellow .. " 起黄灯。预计＝已结束月份的业绩＋其余月份主管最近一次预测（承诺＋乐观×" .. best
      .. "＋漏斗×" .. pipeline .. "，不低于已签约）。",
  }
end

-- What has to do with the period in other currencies; a deal is either won or open.
local function show_currencies(out, crm, period)
  local inside = { first_day = { ge = period.first }, last_day = { le = period.last } }
  local last = period.last < crm.as_of and period.last or crm.as_of
  local won = crm.opportunities:where { outcome = "won", closed_on = { ge = period.first, le = last } }
  local open = crm.opportunities:where { outcome = "open", expected_close = { le = period.last } }
  currencies.say(out, {
    target = currencies.count(crm.targets:where(inside):where { metric = "bookings" }, crm.currency),
    forecast = currencies.count(crm.forecasts:where(inside):where { made_on = { le = crm.as_of } }, crm.currency),
    opportunity = currencies.count(open, crm.currency, currencies.count(won, crm.currency)),
  })
end

return report {
  run = function(params, crm, out)
    local period = params.period or date.period(crm.as_of, "quarter")
    local reps, teams, share, rest = read_team(crm, params, period)
    show_currencies(out, crm, period)
    local with_target = 0
    for _, row in ipairs(reps) do if row.target then with_target = with_target + 1 end end
    if with_target == 0 then
      out:title { en = "Team performance in " .. period.label, zh = period.label .. " 团队业绩" }
      return out:text {
        en = "Insufficient data: nobody has a target of bookings in " .. crm.currency .. " for " .. period.label
          .. ", or for each of its months.",
        zh = "数据不足：没有人有 " .. period.label .. "（或其各月）的 " .. crm.currency .. " 签约目标。",
      }
    end
    show_head(out, crm, period, reps, share)
    if not rest:is_zero() then
      local amount = kit.grouped(rest)
      out:text {
        en = "Not in these figures: " .. amount .. " won by managers, by owners who are not kept as reps, or by "
          .. "nobody.",
        zh = "未计入：主管本人、非在册人员或无负责人的已签约 " .. amount .. "。",
      }
    end
    views.reps(out, reps, params.limit)
    if #teams > 0 then views.teams(out, teams, params.limit) end
    views.closing(out, crm, period, reps, params)
    show_rules(out, params, period)
  end,
}
