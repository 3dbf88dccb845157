-- Reads what is entered of a period. An entry counts if it lies within the period; entries of products and those of no
-- single product add up.
local date = require "lunaria.date"

local fields = { "account", "first_day", "last_day", "line", "product", "shared", "planned", "actual" }
local capital = { stock = true, receivables = true, deposits = true, payables = true }

local function length(first, last) return date.days_between(first, last) + 1 end

local function enter(side, figure, amount)
  local entry = side[figure.line]
  if not entry then
    entry = { own = amount * 0, shared = amount * 0, days = 0, spans = 0, is_seen = {} }
    side[figure.line] = entry
  end
  local place = figure.shared and "shared" or "own"
  entry[place] = entry[place] + amount
  entry.is_shared = entry.is_shared or figure.shared
  local span = figure.first_day .. figure.last_day
  if not entry.is_seen[span] then
    entry.is_seen[span] = true
    entry.spans, entry.days = entry.spans + 1, entry.days + length(figure.first_day, figure.last_day)
  end
end

-- Eight decimals are enough, and leave room for sums and products, which are exact.
local function divided(amount, by)
  return money((amount:number() / by):round(8, "half_up"), amount:currency())
end

-- Our part of what is entered for the whole house: that of our goods in all that it sells; nothing if not known.
local function our_part(amount, side)
  local revenue, total = side.revenue, side.total_revenue
  if not revenue or not total or revenue.days ~= total.days or total.own:is_zero() then return nil end
  return divided(amount * revenue.own:number(), total.own:number())
end

-- `lines` has the amounts that are known, `gaps` says of the others that were entered what is wrong with them.
local function settled(side, days)
  local lines, gaps = {}, {}
  for line, entry in pairs(side) do
    if days and entry.days ~= days then
      gaps[line] = { en = entry.days .. " of " .. days .. " days", zh = entry.days .. "/" .. days .. " 天" }
    elseif entry.is_shared and not our_part(entry.shared, side) then
      gaps[line] = { en = "shared, and total revenue is not known", zh = "公摊费用，缺全部销售收入" }
    else
      local amount = entry.is_shared and entry.own + our_part(entry.shared, side) or entry.own
      -- Capital is there at each date, so that it is averaged over the dates.
      lines[line] = capital[line] and divided(amount, entry.spans) or amount
    end
  end
  return { lines = lines, gaps = gaps }
end

-- By the name that `group_of` gives each entry (nil leaves it out): what is `actual`, up to the day the report looks
-- from, and what is `planned`. With `days` a line must be entered for so many days.
return function(crm, currency, period, group_of, days)
  local groups = {}
  local figures = crm.distributor_figures:where {
    currency = currency, first_day = { ge = period.first }, last_day = { le = period.last },
  }
  for figure in figures:select(table.unpack(fields)):each() do
    local name = group_of(figure)
    if name then
      local group = groups[name] or { actual = {}, planned = {} }
      groups[name] = group
      if figure.actual and figure.last_day <= crm.as_of then enter(group.actual, figure, figure.actual) end
      if figure.planned then enter(group.planned, figure, figure.planned) end
    end
  end
  for _, group in pairs(groups) do
    group.actual, group.planned = settled(group.actual, days), settled(group.planned, days)
  end
  return groups
end
