-- S001-59: where each case stands, which interviews are late, and what was learnt.
local currencies = require "customer-data.currencies"
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local read_cases = require "case_list"

local order = { "detected", "interviewed", "coded", "offered", "won_back", "closed" }

-- How many days the interview came, or is, after it should have been held; nil if it is in time.
local function days_late(case, params, as_of)
  local due = date.add_days(case.detected_on, params.interview_days)
  local on = case.interviewed_on
  if not on then
    if not case.is_open then return nil end
    on = as_of
  end
  local late = date.days_between(due, on)
  return late > 0 and late or nil
end

local columns = {
  { name = "key", title = { en = "case", zh = "档案" } }, { name = "name", title = { en = "account", zh = "客户" } },
  { name = "who", field = "churn_case.owner" }, { name = "stage", field = "churn_case.stage" },
  { name = "detected_on", field = "churn_case.detected_on", type = "date" },
  { name = "late", title = { en = "interview late by days", zh = "访谈逾期天数" }, type = "integer" },
  { name = "reason", field = "churn_case.reason" },
  { name = "lost", title = { en = "lost in a year", zh = "流失年销售额" }, type = "money" },
}

return report {
  name = "lost-cases", uses = { "interview_days", "limit", "currency" },
  summary = { en = "Shows the cases of lost customers, late interviews and lessons.", zh = "流失档案进度、逾期访谈与教训" },
  run = function(params, crm, out)
    local cases, others = read_cases(params, crm)
    currencies.say(out, others)
    if #cases == 0 then
      out:title { en = "Cases of lost customers", zh = "流失档案" }
      out:text {
        en = "Insufficient data: there are no cases; make one for each lost customer: lunaria set churn_case …",
        zh = "数据不足：没有流失档案。请为每个流失客户建档：lunaria set churn_case …",
      }
      return
    end
    local open, late, won, count = {}, 0, 0, {}
    for _, case in ipairs(cases) do
      local days = days_late(case, params, crm.as_of)
      count[case.stage] = (count[case.stage] or 0) + 1
      if days then late = late + 1 end
      if case.stage == "won_back" then won = won + 1 end
      if case.is_open then
        open[#open + 1] = {
          key = case.key, name = case.name, who = case.who or nil, stage = case.stage, late = days,
          detected_on = case.detected_on, reason = case.reason, lost = case.lost or nil,
        }
      end
    end
    out:title {
      en = counted(#open, "case") .. " open, " .. counted(won, "customer") .. " won back, "
        .. counted(late, "interview") .. " late",
      zh = #open .. " 份档案未结，已赢回 " .. won .. " 家，" .. late .. " 次访谈逾期",
    }
    local names, counts = {}, {}
    for position, stage in ipairs(order) do
      names[position], counts[position] = crm.churn_cases:label("stage", stage), count[stage] or 0
    end
    out:chart {
      kind = "bar", title = { en = "Cases by stage", zh = "各阶段档案数" }, categories = names,
      series = { { values = counts } },
    }
    if #open > 0 then
      out:heading { en = "Open cases, the oldest first", zh = "未结档案（按发现日期）" }
      out:table { columns = columns, rows = kit.first(open, params.limit) }
      more(out, #open, params.limit)
    end
    local lessons, learnt = {}, 0
    for position = #cases, 1, -1 do
      local case = cases[position]
      if case.lesson then learnt = learnt + 1 end
      if case.lesson and #lessons < params.limit then
        lessons[#lessons + 1] = { case.name, case.reason, case.lesson }
      end
    end
    if #lessons > 0 then
      out:heading { en = "Lessons, the latest first", zh = "教训（按时间倒序）" }
      out:table {
        columns = {
          { name = "account", title = { en = "account", zh = "客户" } },
          { name = "reason", field = "churn_case.reason" },
          { name = "lesson", title = { en = "lesson", zh = "教训" } },
        },
        rows = lessons,
      }
      more(out, learnt, params.limit)
    end
    out:text {
      en = "An interview is late if it was not held within " .. params.interview_days .. " days after the loss was "
        .. "detected.",
      zh = "发现流失后 " .. params.interview_days .. " 天内未完成访谈视为逾期。",
    }
  end,
}
