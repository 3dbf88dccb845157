-- S001-57: warns of a churn that is too high, and of each customer that is lost.
local kit = require "lunaria.kit"
local read_activity = require "activity"

return alert {
  name = "churn-alert", uses = { "months", "alert", "currency" },
  summary = { en = "Warns of high churn and of each customer that is lost.", zh = "流失预警：流失率过高与每个流失客户" },
  rules = {
    churn = { en = "churn", zh = "流失率过高" },
    ["lost-customer"] = { en = "lost customer", zh = "流失客户" },
  },
  check = function(params, crm, raise)
    local activity = read_activity(params, crm, crm.as_of)
    -- Without orders that reach back nothing is known, and nothing is wrong.
    if not activity.churn then return end
    if activity.churn > params.alert then
      raise {
        rule = "churn", severity = "critical",
        message = {
          en = kit.percent(activity.churn, 1) .. " of the customers left, more than " .. kit.percent(params.alert, 1),
          zh = "流失率 " .. kit.percent(activity.churn, 1) .. "，高于 " .. kit.percent(params.alert, 1),
        },
      }
    end
    for _, account in ipairs(activity.accounts) do
      if account.state == "lost" then
        local before = kit.grouped(account.before:round "half_up")
        raise {
          rule = "lost-customer", severity = "warn", subject = { object = "account", key = account.key },
          message = {
            en = "lost: the last order was on " .. account.last_order .. ", " .. before .. " in the " .. params.months
              .. " months before",
            zh = "已流失：最近下单 " .. account.last_order .. "，上期销售额 " .. before,
          },
        }
      end
    end
  end,
}
