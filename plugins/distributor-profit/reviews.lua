-- S001-23: when each distributor was last reviewed, and whether the next review is overdue.
local date = require "lunaria.date"

-- The latest sheet of each account, by account.
local function latest(crm)
  local found = {}
  local sheets = crm.assessments:where { form = "review-sheet", date = { le = crm.as_of } }
  for sheet in sheets:select("key", "subject", "date", "score", "missing"):order_by("date"):each() do
    found[sheet.subject] = sheet
  end
  return found
end

-- A review on the same day of the month three months ago is not in the last three months.
local function is_overdue(sheet, params, as_of)
  return not sheet or sheet.date <= date.add_months(as_of, -params.review_months)
end

return { latest = latest, is_overdue = is_overdue }
