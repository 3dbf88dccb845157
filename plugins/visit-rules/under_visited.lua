-- S000-21: an alert for each customer with fewer visits than the rule asks at least.
local customers_of = require "customers"
local date = require "lunaria.date"

return alert {
  name = "under-visited", uses = { "frequencies", "months", "modes", "critical" },
  summary = { en = "Warns of customers visited less often than their class requires.", zh = "拜访次数低于类别最低频率的客户" },
  rules = {
    ["under-visited"] = { en = "under-visited", zh = "拜访不足" },
    ["no visits recorded"] = { en = "no visits recorded", zh = "无拜访记录" },
  },
  check = function(params, crm, raise)
    local customers, _, frequencies = customers_of.read(params, crm)
    local span = customers_of.window(params, crm.as_of)
    local visits, is_known = customers_of.visits_in(params, crm, span)
    -- Where nobody records visits, nobody was forgotten: one alert says that nothing is known.
    if not is_known then
      if #customers == 0 then return end
      local first = date.add_days(span.from, 1)
      return raise {
        rule = "no visits recorded", severity = "info",
        message = {
          en = "insufficient data: no visits are recorded from " .. first .. " to " .. span.to
            .. ", so nobody can be called under-visited; record visits",
          zh = "数据不足：" .. first .. " 至 " .. span.to .. " 没有任何拜访记录，无法判断谁拜访不足；请录入拜访",
        },
      }
    end
    for _, customer in ipairs(customers) do
      local made, asked = visits[customer.key] or 0, customers_of.asked(customer, params, frequencies, span)
      if asked and decimal(made) < asked then
        local is_critical = ("," .. params.critical:gsub("%s", "") .. ","):find("," .. customer.class .. ",", 1, true)
        local shown = tostring(asked:round(1, "half_up"))
        raise {
          severity = is_critical and "critical" or "warn", subject = { object = "account", key = customer.key },
          message = {
            en = "visits in " .. params.months .. " months: " .. made .. ", class " .. customer.class .. " asks for "
              .. shown,
            zh = params.months .. " 个月内拜访 " .. made .. " 次，" .. customer.class .. " 类至少 " .. shown .. " 次",
          },
        }
      end
    end
  end,
}
