-- Where each distributor stands in the running period, and what the next tier would bring.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local reward = require "reward"

-- The bound of the next tier: where the slice ends that the next bit of money falls into; nil in the last one.
local function next_tier(tiers, bought)
  local _, slices = kit.graduated(bought + money("0.01", bought:currency()), tiers)
  return slices[#slices].up_to
end

local function earned_by(lines, none)
  local earned, held = none, none
  for _, line in ipairs(lines) do
    if line.held then held = held + line.amount else earned = earned + line.amount end
  end
  return earned, held
end

local function stand(account, period, params, crm, none)
  local lines, own = {}, { key = account.key, name = account.name }
  local function add(line) lines[#lines + 1] = line end
  own.bought, own.is_below = reward(account.key, period, params, add, crm, none)
  local earned, held = earned_by(lines, none)
  own.reward, own.held = earned:round "half_up", held:round "half_up"
  own.rate = own.bought > none and params.tiers:rate_at(own.bought) or decimal(0)
  local bound = next_tier(params.tiers, math.max(own.bought, none))
  own.missing = bound and bound - own.bought
  own.is_near = bound and own.missing <= bound * params.near
  return own
end

local columns = {
  { name = "key", title = { en = "key", zh = "编号" } }, { name = "name", title = { en = "distributor", zh = "经销商" } },
  { name = "bought", title = { en = "purchases", zh = "进货额" }, type = "money" },
  { name = "rate", title = { en = "rate reached", zh = "已达比例" }, type = "percent" },
  { name = "reward", title = { en = "reward so far", zh = "已计奖励" }, type = "money" },
  { name = "held", title = { en = "waits", zh = "待定" }, type = "money" },
  { name = "missing", title = { en = "to the next tier", zh = "距下一档" }, type = "money" },
}

local function show_rule(out, params, period)
  local near, rates, is_graduated = kit.percent(params.near, 1), tostring(params.tiers), params.mode == "graduated"
  local factors = params.by_collection and tostring(params.collection)
  out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
  out:text {
    en = "Purchases are the orders of the channel " .. params.channel .. " less returns, from " .. period.first
      .. " to " .. period.seen .. ". Tiers: " .. rates .. ", "
      .. (is_graduated and "each slice at its own rate" or "all at the rate reached") .. ". Near is who lacks at most "
      .. near .. " of the next bound." .. (factors and " Paid by the days of collection: " .. factors .. "." or ""),
    zh = "进货额为渠道“" .. params.channel .. "”自 " .. period.first .. " 至 " .. period.seen
      .. " 的订单净额（扣除退货）。档位：" .. rates .. "，" .. (is_graduated and "分段累进" or "达到后全额适用")
      .. "。距下一档不超过其下限的 " .. near .. " 视为接近。" .. (factors and "按平均回款天数兑付：" .. factors .. "。" or ""),
  }
end

-- Orders of these accounts in other currencies than the rewards are reckoned in.
local function show_others(out, crm, keys, days)
  if #keys == 0 then return end
  local orders = crm.orders:where { account = { one_of = keys }, ordered_on = days, currency = { ne = crm.currency } }
  for _, group in ipairs(orders:group_by("currency"):count()) do
    out:text {
      en = "Not counted: orders in " .. group.currency .. " (" .. group.count .. ").",
      zh = "未计入 " .. group.count .. " 笔 " .. group.currency .. " 订单。",
    }
  end
end

return function(params, crm, out)
  local none = money(0, crm.currency)
  local period = date.period(crm.as_of, params.accumulate)
  period.seen = crm.as_of
  local stands, below, near, total, keys = {}, {}, 0, none, {}
  for account in crm.accounts:where({ channel = params.channel }):select("key", "name"):each() do
    local own = stand(account, period, params, crm, none)
    keys[#keys + 1] = account.key
    if not own.bought:is_zero() then stands[#stands + 1] = own end
    if own.is_below then below[#below + 1] = own.key end
    if own.is_near then near = near + 1 end
    total = total + own.reward
  end
  show_others(out, crm, keys, { ge = period.first, le = period.seen })
  if #stands == 0 then
    out:title { en = "Purchase rewards in " .. period.label, zh = period.label .. " 进货奖励进度" }
    return out:text {
      en = "Insufficient data: no account of the channel " .. params.channel .. " has ordered since " .. period.first
        .. ".",
      zh = "数据不足：" .. period.first .. " 以来渠道为“" .. params.channel .. "” 的客户没有订单。",
    }
  end
  out:title {
    en = crm.as_of .. ": " .. near .. " of " .. #stands .. (#stands == 1 and " distributor" or " distributors")
      .. " near the next tier",
    zh = crm.as_of .. "：" .. #stands .. " 家经销商中 " .. near .. " 家接近下一档",
  }
  out:metric({ en = "rewards of " .. period.label .. " so far", zh = period.label .. " 已计奖励" }, total)
  local rows, names, bought, missing = {}, {}, {}, {}
  for position, entry in ipairs(kit.rank(stands, "bought")) do
    if position > params.limit then break end
    local own = entry.row
    names[position], bought[position], missing[position] = own.name, own.bought, own.missing or false
    rows[position] = {}
    for _, column in ipairs(columns) do rows[position][column.name] = own[column.name] end
  end
  out:chart {
    kind = "stacked", title = { en = "Purchases, and what is missing to the next tier", zh = "进货额与距下一档的差额" },
    y = { en = "amount", zh = "金额" }, categories = names,
    series = {
      { name = { en = "purchases", zh = "进货额" }, values = bought },
      { name = { en = "to the next tier", zh = "距下一档" }, values = missing },
    },
  }
  local left = #stands - params.limit
  out:table { columns = columns, rows = rows, totals = left <= 0 and { "bought", "reward", "held" } or nil }
  if left > 0 then
    out:text { en = "And " .. left .. " more (--limit).", zh = "另有 " .. left .. " 行未列出（--limit）。" }
  end
  if #below > 0 then
    local gate = kit.percent(params.gate, 1)
    out:text {
      en = "Below the gate of " .. gate .. " of the target: " .. table.concat(below, ", ") .. ".",
      zh = "未达目标完成率门槛 " .. gate .. "：" .. table.concat(below, "、") .. "。",
    }
  end
  show_rule(out, params, period)
end
