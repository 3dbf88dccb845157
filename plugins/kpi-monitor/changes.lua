-- S004-31: changes where an indicator is red, and whether they have helped: the indicator after less before.
local kit = require "lunaria.kit"

local function read(crm)
  local names, open, reviewed, by_kpi = {}, {}, {}, {}
  for kpi in crm.kpis:select("key", "name"):each() do names[kpi.key] = kpi.name end
  for change in crm.kpi_changes:each() do
    local row = {
      key = change.key, kpi = names[change.kpi], owner = change.owner, state = change.state, what = change.what,
      review = change.review_on, before = change.before, after = change.after,
    }
    if change.state == "reviewed" then
      row.effect = change.before and change.after and change.after - change.before or nil
      reviewed[#reviewed + 1] = row
    else
      open[#open + 1] = row
      by_kpi[change.kpi] = true
    end
  end
  return open, reviewed, by_kpi
end

-- The share of those reviewed whose indicator is better; those without both figures count nowhere.
local function helped(reviewed)
  local known, better = 0, 0
  for _, row in ipairs(reviewed) do
    if row.effect then
      known = known + 1
      if row.effect > decimal(0) then better = better + 1 end
    end
  end
  return (kit.ratio(better, known)), better, known
end

return { read = read, helped = helped }
