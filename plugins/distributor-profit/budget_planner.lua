-- S001-22: has a budget made where the next period has none, and a flagged difference looked into.
local budget = require "budget"
local date = require "lunaria.date"
local distributors = require "distributors"

local function propose_for(distributor, propose, rule, due, what)
  propose {
    what = what, who = distributor.owner, due = due, rule = rule,
    subject = { object = "account", key = distributor.key },
  }
end

return planner {
  name = "distributor-budget", uses = distributors.uses("flag", "days"),
  summary = { en = "Asks for distributor budgets to be made and deviations to be explained.", zh = "经销商预算编制与偏差跟进" },
  rules = {
    variance = { en = "off the budget", zh = "偏离预算" },
    ["no-budget"] = { en = "no budget", zh = "缺少预算" },
  },
  plan = function(params, crm, propose)
    local run = distributors.read(params, crm)
    local due = date.add_days(crm.as_of, params.days)
    for _, distributor in ipairs(run.list) do
      local variance = budget.variance(distributor, params, run.none)
      if variance and variance.is_flagged then
        propose_for(distributor, propose, "variance", due, {
          en = "settle with the distributor why its profit in " .. run.period.label .. " is off the budget",
          zh = "与经销商核对 " .. run.period.label .. " 利润偏离预算的原因",
        })
      end
    end
    local following = date.period(date.add_days(run.period.last, 1), params.per)
    for _, distributor in ipairs(distributors.read(params, crm, following).list) do
      if not distributor.planned.profit then
        propose_for(distributor, propose, "no-budget", due, {
          en = "plan income, support and expenses for " .. following.label .. " with the distributor",
          zh = "与经销商编制 " .. following.label .. " 的收入、支持与费用预算",
        })
      end
    end
  end,
}
