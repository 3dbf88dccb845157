-- S004-16: price = list x (1 - q) x (1 - c) x (1 - p); floor = cost x (1 + least margin).
local kit = require "lunaria.kit"

-- Reads "A:2%,B:1%" into discounts by class.
local function class_discounts(text)
  local discounts = {}
  for piece in text:gmatch "[^,]+" do
    local ok, name, rate = pcall(function()
      local left, right = piece:match "^%s*(.-)%s*:%s*([^:]-)%s*$"
      return left, decimal(right)
    end)
    if not ok or name == "" or rate < 0 or rate > 1 then
      refuse {
        en = "--classes: found '" .. piece .. "', expected a class and its discount, such as A:2%",
        zh = "--classes：“" .. piece .. "”无效，应为类别与折扣，例如 A:2%",
      }
    end
    discounts[name] = rate
  end
  return discounts
end

local function bands(text)
  local list = {}
  for piece in text:gmatch "[^,]+" do
    local ok, from = pcall(decimal, piece:match "^%s*(.-)%s*$")
    local before = list[#list]
    -- What is below the floor is approved by somebody, however little it is.
    if not ok or not (before and from > before.from or not before and from:is_zero()) then
      refuse {
        en = "--limits: found '" .. piece .. "', expected percentages that rise from 0%, such as 0%,5%",
        zh = "--limits：“" .. piece .. "”无效，应为从 0% 起递增的百分比，例如 0%,5%",
      }
    end
    list[#list + 1] = { from = from, label = #list + 1 }
  end
  if #list == 0 then
    refuse {
      en = "--limits is empty, expected percentages that rise from 0%, such as 0%,5%",
      zh = "--limits 为空，应为从 0% 起递增的百分比，例如 0%,5%",
    }
  end
  return list
end

-- The price of a unit, not rounded, and the discounts that made it.
local function price(list, quantity, class, is_prepaid, params)
  local discounts = {
    quantity = params.breaks:rate_at(quantity), class = class and class_discounts(params.classes)[class] or decimal(0),
    payment = is_prepaid and params.payment or decimal(0),
  }
  return list * (1 - discounts.quantity) * (1 - discounts.class) * (1 - discounts.payment), discounts
end

local function floor(cost, params) return cost * (1 + params.minimum_margin) end

-- Who approves a price below the floor, as a level from 1; nil at the floor or above it.
local function approval(unit_price, least, params)
  if unit_price >= least then return nil end
  local levels = bands(params.limits)
  -- Of a floor of nothing no price is a part below it.
  if least <= least * 0 then return levels[#levels].label end
  return (kit.band((least - unit_price) / least, levels))
end

local function has_class(class, params) return class_discounts(params.classes)[class] ~= nil end

return { price = price, has_class = has_class, floor = floor, approval = approval }
