-- S001-05: pay = units x per unit, from a minimum on, with a bonus at so many units, up to a cap.

-- Reads "100:100,200:250" into a list that rises by units.
local function bonus_tiers(text)
  local tiers = {}
  for piece in text:gmatch "[^,]+" do
    local ok, units, amount = pcall(function()
      local left, right = piece:match "^%s*([^:]+)%s*:%s*([^:]-)%s*$"
      return decimal(left), money(right)
    end)
    if not ok then
      refuse {
        en = "--bonus-tiers: found '" .. piece .. "', expected units and a bonus, such as 100:100",
        zh = "--bonus-tiers：“" .. piece .. "”无效，应为件数与奖金，例如 100:100",
      }
    end
    tiers[#tiers + 1] = { units = units, amount = amount }
  end
  table.sort(tiers, function(left, right) return left.units < right.units end)
  return tiers
end

local function bonus(units, params, none)
  local sum = none
  for _, tier in ipairs(bonus_tiers(params.bonus_tiers)) do
    if units >= tier.units then sum = params.bonus_mode == "all" and sum + tier.amount or tier.amount end
  end
  return sum
end

-- Gives `add` the lines of one person, each with a rule that names the person.
return function(person, params, add, none)
  local who = person.key .. " " .. person.name
  if person.units < params.minimum then
    return add { rule = ("%s: %s units, minimum %s"):format(who, person.units, params.minimum), amount = none }
  end
  local for_units, extra = params.per_unit * person.units, bonus(person.units, params, none)
  local paid = math.min(for_units, params.cap)
  local capped = paid < for_units and ", capped" or ""
  add { rule = ("%s: %s units at %s%s"):format(who, person.units, params.per_unit, capped), amount = paid }
  if extra > none then
    local added = math.min(extra, params.cap - paid)
    capped = added < extra and ", capped" or ""
    add { rule = ("%s: bonus at %s units%s"):format(who, person.units, capped), amount = added }
  end
end
