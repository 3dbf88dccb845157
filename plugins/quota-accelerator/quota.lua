local date = require "lunaria.date"

local months = { month = 1, quarter = 3, half_year = 6, year = 12 }

local function lasts(target, length)
  return date.add_months(target.first_day, months[length]) == date.add_days(target.last_day, 1)
end

-- The payee's quota of bookings for the month, quarter or year around the part of the period; nil without a target.
return function(payee, length, crm)
  local targets = crm.targets:where {
    owner = payee.key, metric = "bookings", currency = payee.zero:currency(),
    first_day = { le = payee.period.first }, last_day = { ge = payee.period.last },
  }
  local found
  for target in targets:each() do
    if lasts(target, length) then
      if found then
        refuse {
          en = "the targets '" .. found.key .. "' and '" .. target.key .. "' are for the same time; delete one of them",
          zh = "目标“" .. found.key .. "”与“" .. target.key .. "”的时间相同；请删除其中一个",
        }
      end
      found = target
    end
  end
  if found and (not found.amount or found.amount <= payee.zero) then
    refuse {
      en = "the target '" .. found.key .. "' has no amount above 0, expected the quota of '" .. payee.key .. "'",
      zh = "目标“" .. found.key .. "”没有大于 0 的金额，应为“" .. payee.key .. "”的配额",
    }
  end
  return found and found.amount
end
