-- The visits of the last days, each with the check of its record.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local read_sheets = require "customer-data.sheets"

local items = {
  "customer", "day", "people", "goal", "questions", "answers", "commitments", "next_step", "evaluation",
}

local function has(value) return value ~= nil and value ~= "" end

-- The check of nine, the days until it was recorded, and whether that is in time; open while there still is time.
local function check(visit, sheet, is_met, as_of, params)
  local answers = sheet and sheet.answers or {}
  local there = {
    customer = true, day = true, people = visit.contact ~= nil or is_met, goal = has(visit.goal),
    questions = has(visit.questions), answers = has(visit.answers), commitments = has(visit.commitments),
    next_step = has(visit.next_step) and visit.next_on ~= nil,
    evaluation = has(visit.result) or visit.goal_reached ~= nil,
  }
  local all = {}
  for _, item in ipairs(items) do all[item] = (there[item] or answers[item] == "yes") and "yes" or "no" end
  local recorded = visit.recorded_on or sheet and sheet.date
  local days = recorded and date.days_between(visit.visited_on, recorded)
  local is_due = date.days_between(visit.visited_on, as_of) > params.record_days
  local in_time = nil
  if days then in_time = days <= params.record_days elseif is_due then in_time = false end
  local found = kit.check(items, all)
  return { score = found.score, missing = found.missing, in_time = in_time, days = days }
end

-- A list with `visit`, `key`, `owner` and `check`.
local function read(crm, params)
  local with, sheets = {}, read_sheets(crm, "visit-record")
  for attendee in crm.attendees:where({ contact = { is_empty = false } }):select("visit"):each() do
    with[attendee.visit] = true
  end
  local made = crm.customer_visits:where {
    visited_on = { gt = date.add_days(crm.as_of, -params.recent), le = crm.as_of },
  }
  if params.account then made = made:where { account = params.account } end
  local list = {}
  for visit in made:each() do
    list[#list + 1] = {
      visit = visit, key = visit.key, owner = visit.owner,
      check = check(visit, sheets[visit.key], with[visit.key], crm.as_of, params),
    }
  end
  return list
end

return { items = items, read = read }
