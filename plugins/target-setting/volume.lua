-- S004-26: the target is what is wanted, as far as capacity and room go.
local history = require "history"
local date = require "lunaria.date"
local kit = require "lunaria.kit"

local labels = {
  base = { en = "base", zh = "基数" }, forecast = { en = "forecast", zh = "预测" },
  ambition = { en = "ambition", zh = "增长目标" }, capacity = { en = "capacity", zh = "产能上限" },
  room = { en = "base and room", zh = "基数加增长空间" }, target = { en = "target", zh = "目标" },
}

local function base_of(params, crm)
  if params.base then return params.base end
  local stop = history.stop(crm.as_of)
  local span = { ge = date.add_months(stop, -12), lt = stop }
  return crm.orders:where({ currency = crm.currency, ordered_on = span }):sum "amount"
end

-- What customers buy elsewhere, as far as it is known; nothing where it is known of nobody.
local function room_of(params, crm)
  if params.room then return params.room end
  local stop = history.stop(crm.as_of)
  local span, sales, room = { ge = date.add_months(stop, -12), lt = stop }, {}, nil
  local orders = crm.orders:where { currency = crm.currency, ordered_on = span }
  for _, group in ipairs(orders:group_by("account"):sum "amount") do sales[group.account] = group.sum end
  for account in crm.accounts:where({ category_spend = { is_empty = false } }):select("key", "category_spend"):each() do
    local spend, none = account.category_spend, money(0, crm.currency)
    if spend:currency() == crm.currency then
      local left = spend - (sales[account.key] or none)
      room = (room or none) + (left > none and left or none)
    end
  end
  return room
end

-- The inputs, the target and the bound that holds; or what is missing.
local function read(params, crm)
  local base = base_of(params, crm)
  local forecast = params.forecast
  if not forecast then
    local found = history.forecast(params, crm)
    forecast = not kit.is_insufficient(found) and found.total or nil
  end
  local gap = kit.lacking({ base = base, forecast = forecast }, { "base", "forecast" })
  if gap then return gap end
  local ambition, room = base * (params.ambition + 1), room_of(params, crm)
  local bounds = {
    { name = "forecast", amount = forecast }, { name = "ambition", amount = ambition },
    { name = "capacity", amount = params.capacity }, { name = "room", amount = room and base + room },
  }
  local holds = forecast >= ambition and bounds[1] or bounds[2]
  for place = 3, 4 do
    local bound = bounds[place]
    if bound.amount and bound.amount < holds.amount then holds = bound end
  end
  return { base = base, bounds = bounds, target = holds.amount:round "half_up", binding = holds.name }
end

return { read = read, labels = labels }
