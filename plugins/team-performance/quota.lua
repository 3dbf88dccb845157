-- The target of bookings of an owner for a period: that of just these days, or else those of its months together.
local date = require "lunaria.date"

local function exact(targets, first, last)
  local found
  for _, target in ipairs(targets) do
    if target.first_day == first and target.last_day == last and target.amount then
      if found then
        refuse {
          en = "the targets '" .. found.key .. "' and '" .. target.key .. "' are for the same days; delete one of them",
          zh = "目标“" .. found.key .. "”与“" .. target.key .. "”的起止日期相同；请删除其中一个",
        }
      end
      found = target
    end
  end
  return found and found.amount
end

local function of_months(targets, period)
  local sum
  for _, month in ipairs(date.periods(period, "month")) do
    local amount = exact(targets, month.first, month.last)
    if not amount then return nil end
    sum = sum and sum + amount or amount
  end
  return sum
end

-- Targets by owner, as far as there are any.
return function(crm, period)
  local own, found = {}, {}
  local inside = crm.targets:where {
    metric = "bookings", currency = crm.currency, first_day = { ge = period.first }, last_day = { le = period.last },
  }
  for target in inside:select("key", "owner", "first_day", "last_day", "amount"):each() do
    own[target.owner] = own[target.owner] or {}
    table.insert(own[target.owner], target)
  end
  for owner, targets in pairs(own) do
    found[owner] = exact(targets, period.first, period.last) or of_months(targets, period)
  end
  return found
end
