local appraisal = require "appraisal"
local currencies = require "customer-data.currencies"
local kit = require "lunaria.kit"
local views = require "views"

-- A row for each distributor with a plan, the lowest hit first; then the keys of those without one.
local function by_distributor(params, crm, period, list, none)
  local groups, scores = kit.group(list, "account"), appraisal.scores(crm, period)
  local rows, without = {}, {}
  for account in crm.accounts:select("key", "name", "owner", "channel", "status"):each() do
    local own = groups[account.key]
    local is_meant = params.account == account.key or account.channel == params.channel and account.status == "active"
    if own then
      local row = appraisal.appraise(own, none)
      row.key, row.name, row.owner, row.score = account.key, account.name, account.owner, scores[account.key]
      rows[#rows + 1] = row
    elseif is_meant and (not params.account or params.account == account.key) then
      without[#without + 1] = account.key
    end
  end
  local sorted = kit.sorted(rows, "hit", "rising")
  return sorted, without
end

return report {
  name = "earning-appraisal",
  summary = { en = "Shows what the earning plans of distributors have brought in.", zh = "经销商盈利考核" },
  run = function(params, crm, out)
    if params.account and not crm.accounts:get(params.account) then
      refuse { en = "there is no account '" .. params.account .. "'", zh = "没有客户“" .. params.account .. "”" }
    end
    local none = money(0, params.currency or crm.currency)
    local period = appraisal.period_of(params, crm.as_of)
    local list = appraisal.actions(params, crm, period)
    currencies.show(out, none:currency(), { earning_action = appraisal.inside(params, crm, period) })
    local rows, without = by_distributor(params, crm, period, list, none)
    local all = appraisal.appraise(list, none)
    views.head(out, all, period)
    if #rows > 0 then views.distributors(out, rows, params.limit) end
    if all.known > 0 then views.questions(out, crm, list, none) end
    if params.account and #list > 0 then views.actions(out, list, params.limit) end
    views.missing(out, rows, without)
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "Actions that lie within " .. period.first .. " to " .. period.last .. ". Hit = actual effects / expected "
        .. "effects, of the actions whose actual effect is known. The plan is the share of its four questions that are "
        .. "answered, by the last form earning-plan of the period.",
      zh = "取 " .. period.first .. " 至 " .. period.last .. " 期间的行动。达成率 = 实际影响/预期影响，只计已有实际结果的行动。"
        .. "计划完整度为本期最近一份 earning-plan 表单中四个问题的完成比例。",
    }
  end,
}
