-- The reps with what they sold in twelve months, what their customers could buy, and their quotas; or what is missing.
local cascade = require "cascade"
local history = require "history"
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local volume = require "volume"

local function sums(groups, field)
  local found = {}
  for _, group in ipairs(groups) do if group[field] then found[group[field]] = group.sum end end
  return found
end

-- What each rep sold: by the owner of the order, or else of its account.
local function base_of(orders, crm)
  local owners, found = {}, {}
  for account in crm.accounts:select("key", "owner"):each() do owners[account.key] = account.owner end
  for _, group in ipairs(orders:group_by("owner", "account"):sum "amount") do
    local owner = group.owner or owners[group.account]
    if owner then found[owner] = found[owner] and found[owner] + group.sum or group.sum end
  end
  return found
end

return function(params, crm)
  if params.floor > params.cap then
    refuse {
      en = "--floor is above --cap; the least growth is the lower one", zh = "--floor 高于 --cap；增长下限应不高于上限",
    }
  end
  local stop, total = history.stop(crm.as_of), params.total
  if not total then
    local found = volume.read(params, crm)
    if kit.is_insufficient(found) then return found end
    total = found.target
  end
  local orders = crm.orders:where {
    currency = crm.currency, ordered_on = { ge = date.add_months(stop, -12), lt = stop },
  }
  local base = base_of(orders, crm)
  local accounts = crm.accounts:where { currency = crm.currency }
  local potential = sums(accounts:group_by("owner"):sum "category_spend", "owner")
  local units = {}
  for rep in crm.reps:select("key", "name", "role", "active_until"):each() do
    local is_there = not rep.active_until or rep.active_until > crm.as_of
    if is_there and rep.role ~= "manager" then
      units[#units + 1] = { key = rep.key, name = rep.name, base = base[rep.key], potential = potential[rep.key] }
    end
  end
  if #units == 0 then return kit.insufficient { "reps" } end
  local is_done, why = cascade.hand_down(units, total, params)
  if not is_done then
    local missing = kit.insufficient { why }
    missing.total, missing.range = total, why == "bounds" and cascade.range(units, total - total, params) or nil
    return missing
  end
  for _, unit in ipairs(units) do
    unit.growth = unit.base and unit.base > unit.base * 0 and (kit.ratio(unit.quota - unit.base, unit.base)) or nil
  end
  return { units = units, total = total }
end
