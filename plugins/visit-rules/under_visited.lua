-- S000-21: an alert for each customer with fewer visits than the rule asks at least.
local customers_of = require "customers"

return alert {
  name = "under-visited", uses = { "frequencies", "months", "modes", "critical" },
  summary = { en = "Warns of customers visited less often than their class requires.", zh = "拜访次数低于类别最低频率的客户" },
  check = function(params, crm, raise)
    local customers, _, frequencies = customers_of.read(params, crm)
    local span = customers_of.window(params, crm.as_of)
    local visits, is_known = customers_of.visits_in(params, crm, span)
    -- Where nobody records visits, nobody was forgotten.
    if not is_known then return end
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
