-- What the report "visit compliance" knows of each customer.
local customers_of = require "customers"
local date = require "lunaria.date"
local due = require "due"

-- Adds to each customer what was made and asked in the months before a day; answers how many kept the rule, and of how
-- many it is known.
local function judge(customers, params, crm, frequencies, day)
  local span = customers_of.window(params, day)
  local visits, is_known = customers_of.visits_in(params, crm, span)
  local kept, judged = 0, 0
  for _, customer in ipairs(customers) do
    local asked = customers_of.asked(customer, params, frequencies, span)
    customer.made, customer.asked = visits[customer.key] or 0, asked
    customer.is_kept = asked and decimal(customer.made) >= asked
    -- Whole visits: of one and a half two are asked.
    customer.missing = asked and math.max(0, asked:round(0, "ceiling"):to_integer() - customer.made)
    if asked then judged, kept = judged + 1, kept + (customer.is_kept and 1 or 0) end
  end
  return kept, is_known and judged or 0
end

-- The share that kept the rule at the end of each of the last months, by the classes of today.
local function development(customers, params, crm, frequencies, months)
  local names, shares = {}, {}
  for place = 1, months do
    local day = date.add_months(crm.as_of, place - months)
    local kept, judged = judge(customers, params, crm, frequencies, day)
    names[place], shares[place] = day, judged > 0 and decimal(kept) / judged
  end
  return names, shares
end

local function add_due(customers, params, frequencies, as_of)
  local days = due.intervals(params, frequencies)
  for _, customer in ipairs(customers) do
    customer.due = due.due(customer, days)
    customer.late = customer.due and customer.due < as_of and date.days_between(customer.due, as_of) or nil
  end
end

return { judge = judge, development = development, add_due = add_due }
