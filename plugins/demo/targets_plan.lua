-- What is to be reached in the first months of 2026, and what the company measures itself by.
local date = require "lunaria.date"

-- More of those who had a good year.
local growth = {
  ["zhang.wei"] = 15, ["li.na"] = 10, ["wu.xia"] = 12, ["huang.min"] = 10, ["nguyen.linh"] = 12, ["tom.baker"] = 8,
  ["zhao.lei"] = -20,
}

local function add_targets(crm, reps)
  for _, rep in ipairs(reps) do
    for month = 0, 2 do
      local first = date.add_months("2026-01-01", month)
      crm.targets:create {
        key = rep[1] .. "/" .. first:sub(1, 7), owner = rep[1], metric = "bookings", first_day = first,
        last_day = date.add_days(date.add_months(first, 1), -1), amount = 1000 * (100 + (growth[rep[1]] or 5)),
      }
    end
  end
end

return { add = function(crm, reps) add_targets(crm, reps) end }
