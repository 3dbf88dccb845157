-- S004-27: a total broken down level by level, by what was sold in the last twelve months.
local history = require "history"
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local volume = require "volume"

local is_level = { product = true, channel = true, region = true, industry = true, segment = true, owner = true }

local function read_levels(text)
  local levels = {}
  for level in text:gmatch "[^,%s]+" do
    if not is_level[level] then
      refuse {
        en = "--levels has '" .. level .. "', expected product, channel, region, industry, segment or owner",
        zh = "--levels 中有“" .. level .. "”，应为 product、channel、region、industry、segment 或 owner",
      }
    end
    levels[#levels + 1] = level
  end
  if #levels == 0 then
    refuse {
      en = "--levels is empty, expected levels such as product,channel",
      zh = "--levels 为空，应为分解层级，例如 product,channel",
    }
  end
  return levels
end

-- The lines of the orders of twelve months with what they can be broken down by.
local function read_lines(crm)
  local stop = history.stop(crm.as_of)
  local accounts = kit.index(crm.accounts:select("key", "region", "industry", "segment", "channel", "owner"):all())
  local orders = kit.index(crm.orders:where({
    currency = crm.currency, ordered_on = { ge = date.add_months(stop, -12), lt = stop },
  }):select("key", "account", "channel", "owner"):all())
  local lines = {}
  local priced = crm.order_lines:where { currency = crm.currency }
  for line in priced:select("key", "order", "product", "amount"):each() do
    local order = orders[line.order]
    if order then
      local account = accounts[order.account]
      lines[#lines + 1] = {
        key = line.key, amount = line.amount, product = line.product, channel = order.channel or account.channel or "-",
        region = account.region or "-", industry = account.industry or "-", segment = account.segment or "-",
        owner = order.owner or account.owner or "-",
      }
    end
  end
  return lines
end

-- What each value of a level has sold; what came back more than it sold weighs nothing.
local function weights(lines, level)
  local found, none = {}, nil
  for value, own in pairs((kit.group(lines, level))) do
    local sum = kit.sum(own, "amount")
    none = none or sum - sum
    found[value] = sum > none and sum or none
  end
  return found
end

-- What part of all each weight is.
local function shares(found)
  local sum, parts = nil, {}
  for _, weight in pairs(found) do sum = sum and sum + weight or weight end
  for value, weight in pairs(found) do parts[value] = (weight / sum):round(12, "half_up") end
  return parts
end

local function is_empty(found)
  for _, weight in pairs(found) do if not weight:is_zero() then return false end end
  return true
end

-- Nodes with label, value and children; the children add up to their parent.
local function divide(total, lines, levels, depth)
  local level = levels[depth]
  if not level then return nil end
  local own = weights(lines, level)
  if is_empty(own) then return nil end
  local groups, nodes = kit.group(lines, level), {}
  for value, part in pairs(kit.apportion(total, own)) do
    nodes[#nodes + 1] = {
      key = value, label = value, value = part, children = divide(part, groups[value], levels, depth + 1),
    }
  end
  local ranked = {}
  for position, entry in ipairs(kit.rank(nodes, "value")) do ranked[position] = entry.row end
  return ranked
end

-- The total, its parts, its months by the seasonal index, and the weights of each level; or what is missing.
local function read(params, crm)
  local levels, total = read_levels(params.levels), params.total
  if not total then
    local found = volume.read(params, crm)
    if kit.is_insufficient(found) then return found end
    total = found.target
  end
  local lines = read_lines(crm)
  local nodes = divide(total, lines, levels, 1)
  if not nodes then return kit.insufficient { "order_lines" } end
  local found = { total = total, nodes = nodes, levels = levels, weights = {} }
  for position, level in ipairs(levels) do found.weights[position] = weights(lines, level) end
  local demand = history.forecast(params, crm)
  if not kit.is_insufficient(demand) and demand.index then
    -- As above: a month in which more came back than was sold weighs nothing.
    local seasons = {}
    for place, index in ipairs(demand.index) do seasons[place] = index > 0 and index or decimal(0) end
    found.starts, found.months = demand.starts, kit.apportion(total, seasons)
  end
  return found
end

return { read = read, shares = shares }
