-- S001-25: hit = actual effects / expected effects, of the actions whose effect is known.
local date = require "lunaria.date"
local kit = require "lunaria.kit"

local function period_of(params, as_of)
  if params.period then return params.period end
  local month = date.period(as_of, "month")
  return month.last <= as_of and month or date.period(date.add_days(month.first, -1), "month")
end

-- In any currency.
local function inside(params, crm, period)
  return crm.earning_actions:where {
    first_day = { ge = period.first }, last_day = { le = period.last }, account = params.account,
  }
end

local function actions(params, crm, period)
  return inside(params, crm, period):where({ currency = params.currency or crm.currency }):all()
end

-- The sums of a list of actions; no hit where nothing is known yet, or nothing was expected.
local function appraise(list, none)
  local self = { count = #list, known = 0, expected = none, actual = none }
  for _, action in ipairs(list) do
    if action.actual then
      self.known = self.known + 1
      self.expected, self.actual = self.expected + action.expected, self.actual + action.actual
    end
  end
  self.hit = self.known > 0 and (kit.ratio(self.actual, self.expected)) or nil
  return self
end

-- The score of the four questions by account: that of the last plan filled in the period.
local function scores(crm, period)
  local found = {}
  local sheets = crm.assessments:where { form = "earning-plan", date = { ge = period.first, le = period.last } }
  for sheet in sheets:select("subject", "score"):order_by("date"):each() do found[sheet.subject] = sheet.score end
  return found
end

return { period_of = period_of, inside = inside, actions = actions, appraise = appraise, scores = scores }
