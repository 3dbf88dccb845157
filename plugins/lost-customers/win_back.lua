-- S001-60: has those lost customers called upon whose return is worth the money, as far as the budget goes.
local date = require "lunaria.date"
local candidates = require "candidates"
local read_cases = require "case_list"

return planner {
  name = "win-back",
  uses = { "lost_rate", "tries", "cost", "budget", "due_days", "currency" },
  summary = { en = "Plans whom to win back within a budget.", zh = "在预算内安排赢回流失客户" },
  plan = function(params, crm, propose)
    local cases = read_cases(params, crm)
    local list = candidates.ranked(cases, candidates.odds(cases, params).rate, params)
    for _, row in ipairs(list) do
      if row.is_chosen then
        propose {
          what = { en = "win back " .. row.case.name, zh = "赢回客户：" .. row.case.name },
          who = row.case.who or nil, due = date.add_days(crm.as_of, params.due_days),
          subject = { object = "churn_case", key = row.key },
        }
      end
    end
  end,
}
