-- S004-09: the return visits of the next weeks, spread over working days.
local customers_of = require "customers"
local date = require "lunaria.date"
local due = require "due"
local kit = require "lunaria.kit"
local read_holidays = require "holidays"

-- Those that fall due before the horizon, the earliest first; what is arranged needs no plan.
local function due_soon(customers, days, params, as_of)
  local last, rows = date.add_days(as_of, params.horizon), {}
  for _, customer in ipairs(customers) do
    local on = due.due(customer, days)
    if on and on <= last and not customer.arranged then
      rows[#rows + 1] = {
        key = customer.key, owner = customer.owner, class = customer.class, due = on, days = days[customer.class],
      }
    end
  end
  table.sort(rows, function(left, right)
    if left.due == right.due then return left.key < right.key end
    return left.due < right.due
  end)
  return rows
end

return planner {
  name = "return-visits",
  uses = { "frequencies", "modes", "intervals", "due_by", "horizon", "per_day", "holidays" },
  summary = { en = "Plans return visits at the interval of each class.", zh = "按各类间隔安排定期回访" },
  plan = function(params, crm, propose)
    local customers, _, frequencies = customers_of.read(params, crm)
    local rows = due_soon(customers, due.intervals(params, frequencies), params, crm.as_of)
    local tomorrow, holidays = date.add_days(crm.as_of, 1), read_holidays(params)
    local groups, ownerless = kit.group(rows, "owner")
    local function plan(owner, own)
      local taken = {}
      for _, row in ipairs(own) do
        -- What is late already comes first, from tomorrow on.
        local first = row.due < tomorrow and tomorrow or row.due
        local on = date.add_working_days(date.add_days(first, -1), 1, holidays)
        while (taken[on] or 0) >= params.per_day do on = date.add_working_days(on, 1, holidays) end
        taken[on] = (taken[on] or 0) + 1
        propose {
          what = {
            en = "return visit, class " .. row.class .. ", every " .. row.days .. " days",
            zh = "定期回访（" .. row.class .. " 类，每 " .. row.days .. " 天）",
          },
          who = owner, due = on, subject = { object = "account", key = row.key },
        }
      end
    end
    for owner, own in pairs(groups) do plan(owner, own) end
    -- Whom nobody owns is to be visited all the same; by whom, the planner cannot say.
    plan(nil, ownerless)
  end,
}
