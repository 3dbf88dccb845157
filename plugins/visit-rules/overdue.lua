-- S004-09: an alert for each customer whose return visit is late.
local customers_of = require "customers"
local date = require "lunaria.date"
local due = require "due"

return alert {
  name = "overdue-visits", uses = { "frequencies", "modes", "intervals", "due_by" },
  summary = { en = "Warns of customers whose return visit is overdue.", zh = "回访逾期的客户" },
  check = function(params, crm, raise)
    local customers, _, frequencies = customers_of.read(params, crm)
    local days = due.intervals(params, frequencies)
    for _, customer in ipairs(customers) do
      local on = due.due(customer, days)
      if on and on < crm.as_of then
        local late = date.days_between(on, crm.as_of)
        raise {
          subject = { object = "account", key = customer.key }, due = on,
          message = {
            en = "last contact on " .. customer.last .. ", return visit " .. late .. " days late",
            zh = "最近联系 " .. customer.last .. "，回访已逾期 " .. late .. " 天",
          },
        }
      end
    end
  end,
}
