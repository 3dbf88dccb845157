-- S001-24: a distributor's loss is our disgrace; so are a sales target alone and sales that earn it nothing.
local attainment = require "attainment"
local date = require "lunaria.date"
local distributors = require "distributors"
local words = require "words"

return alert {
  name = "profit-alerts", uses = distributors.uses("sales_reached", "profit_reached", "days"),
  summary = { en = "Warns of distributors that sell our goods and do not earn from them.", zh = "经销商利润预警" },
  rules = {
    loss = { en = "loss", zh = "亏损" },
    ["no-profit-target"] = { en = "no profit target", zh = "缺少利润目标" },
    ["sales-without-profit"] = { en = "sales without profit", zh = "有销售无利润" },
  },
  check = function(params, crm, raise)
    -- What a run leaves out is closed, so that it must leave out nobody.
    if params.account then
      refuse {
        en = "profit-alerts looks at all distributors; leave --account out",
        zh = "profit-alerts 检查所有经销商；请去掉 --account",
      }
    end
    local run = distributors.read(params, crm)
    for _, row in ipairs(attainment.rows(run, params, crm)) do
      for _, verdict in ipairs(row.verdicts) do
        raise {
          severity = verdict == "loss" and "critical" or "warn", rule = verdict, period = run.period,
          subject = { object = "account", key = row.key }, message = words(row, verdict, params, run.period),
          due = date.add_days(crm.as_of, params.days),
        }
      end
    end
  end,
}
