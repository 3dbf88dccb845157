local words = require "customer-data.words"

-- How often each class is to be visited. A bound is a number of visits in a number of months, so that 2 in 3 months
-- stay exact.
local function bound(text, whole)
  local visits, months = text:match "^(%d+)/(%d+)$"
  visits, months = tonumber(visits or text:match "^%d+$"), tonumber(months or 1)
  if not visits or visits == 0 or months == 0 then
    refuse {
      en = "--frequencies has '" .. whole .. "', expected a class and visits a month, such as A:2-3 or C:2/3",
      zh = "--frequencies 中有“" .. whole .. "”，应为类别与每月拜访次数，例如 A:2-3 或 C:2/3",
    }
  end
  return { visits = visits, months = months }
end

-- Visits in so many months, or of so many accounts in a month. To 12 places, so that it can be multiplied again.
local function times(self, factor) return (decimal(factor) * self.visits / self.months):round(12, "half_up") end

-- The classes in order, heavyweights first, and of each the least and the most.
local function read(text)
  local order, of = {}, {}
  for _, part in ipairs(words(text)) do
    local class, least, most = part:match "^(%a+):([^-]+)-?(.*)$"
    if not class or of[class] then
      refuse {
        en = "--frequencies has '" .. part .. "', expected a class of its own, as in A:2-3",
        zh = "--frequencies 中有“" .. part .. "”，每个类别应只有一次，例如 A:2-3",
      }
    end
    of[class] = { min = bound(least, part), max = bound(most ~= "" and most or least, part) }
    if times(of[class].max, 1) < times(of[class].min, 1) then
      refuse {
        en = "--frequencies has '" .. part .. "', where the most is below the least",
        zh = "--frequencies 中有“" .. part .. "”，其最高值低于最低值",
      }
    end
    order[#order + 1] = class
  end
  if of.A and not of.H then
    of.H = of.A
    table.insert(order, 1, "H")
  end
  return { order = order, of = of, text = text }
end

return { read = read, times = times }
