-- S000-21: the visits of a month, in order of the classes, as far as each owner's hours go.
local customers_of = require "customers"
local date = require "lunaria.date"
local frequency = require "frequency"
local kit = require "lunaria.kit"
local read_holidays = require "holidays"

-- Visits in this month at the highest frequency. Of 2 in 3 months the second and the third month of a quarter have one.
local function visits(most, month)
  local _, number = date.parts(month.first)
  local function by(months) return frequency.times(most, months):round(0, "floor"):to_integer() end
  return by(number) - by(number - 1)
end

-- What is arranged or made in the month already.
local function arranged(crm, month)
  local found = {}
  for visit in crm.customer_visits:select("account", "planned_on", "visited_on"):each() do
    local on = visit.visited_on or visit.planned_on
    if on and on >= month.first and on <= month.last then found[visit.account] = (found[visit.account] or 0) + 1 end
  end
  return found
end

-- The working day on which a part of the month's working days is over.
local function day(month, part, parts, holidays)
  local days = date.working_days_between(month.first, date.add_days(month.last, 1), holidays)
  return date.add_working_days(date.add_days(month.first, -1), math.max(1, days * part // parts), holidays)
end

local function plan_owner(own, frequencies, params, month, is_arranged, propose)
  local left, holidays = params.capacity, read_holidays(params)
  for _, class in ipairs(frequencies.order) do
    for _, customer in ipairs(own) do
      local count = customer.class == class and visits(frequencies.of[class].max, month) or 0
      for number = 1, count do
        if left < params.hours then return end
        left = left - params.hours
        if number > (is_arranged[customer.key] or 0) then
          propose {
            what = {
              en = "visit " .. number .. " of " .. count .. " in " .. month.label .. ", class " .. class,
              zh = month.label .. " 第 " .. number .. "/" .. count .. " 次拜访（" .. class .. " 类）",
            },
            who = customer.owner, due = day(month, number, count, holidays),
            subject = { object = "account", key = customer.key },
          }
        end
      end
    end
  end
end

return planner {
  name = "visit-plan", uses = { "frequencies", "modes", "hours", "capacity", "month", "holidays" },
  summary = {
    en = "Plans the visits of a month in order of the classes, as far as each owner's hours allow.",
    zh = "按类别顺序安排一个月的拜访，以每位负责人的可用小时为限",
  },
  plan = function(params, crm, propose)
    local month = params.month or date.period(date.add_months(date.period(crm.as_of, "month").first, 1), "month")
    if #date.periods(month, "month") ~= 1 then
      refuse {
        en = "--month is " .. month.label .. ", expected a month such as 2026-01",
        zh = "--month 为 " .. month.label .. "，应为月份，例如 2026-01",
      }
    end
    local customers, _, frequencies = customers_of.read(params, crm)
    local is_arranged = arranged(crm, month)
    for _, own in pairs((kit.group(customers, "owner"))) do
      plan_owner(own, frequencies, params, month, is_arranged, propose)
    end
  end,
}
