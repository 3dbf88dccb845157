-- S001-54: what customers have bought beside what they are expected to buy.
local currencies = require "customer-data.currencies"
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local read_forecasts = require "forecasts"

local quadrants = { "keep", "revive", "grow", "low" }

local columns = {
  { name = "key", title = { en = "key", zh = "编号" } }, { name = "name", title = { en = "account", zh = "客户" } },
  { name = "owner", field = "account.owner" },
  { name = "past", title = { en = "past", zh = "过去" }, type = "money" },
  { name = "future", title = { en = "expected", zh = "预期" }, type = "money" },
  { name = "expected", title = { en = "orders", zh = "预期订单数" }, type = "decimal", places = 1 },
  { name = "p", title = { en = "active", zh = "活跃概率" }, type = "percent", places = 0 },
}

local function show_list(out, title, rows, field, limit)
  if not rows or #rows == 0 then return end
  local shown = {}
  for position, entry in ipairs(kit.rank(rows, field)) do
    if position <= limit then shown[position] = entry.row end
  end
  out:heading(title, 2)
  out:table { columns = columns, rows = shown }
  more(out, #rows, limit)
end

local function show_sums(out, crm, groups, none)
  local names, past, future = {}, {}, {}
  for position, quadrant in ipairs(quadrants) do
    local rows, label = groups[quadrant] or {}, crm.accounts:label("value_quadrant", quadrant)
    local before, after = none, none
    for _, row in ipairs(rows) do before, after = before + row.past, after + row.future end
    names[position] = { en = label.en .. " (" .. #rows .. ")", zh = label.zh .. "（" .. #rows .. " 家）" }
    past[position], future[position] = before, after
  end
  out:chart {
    kind = "bar", title = { en = "Past and expected sales by quadrant", zh = "各象限过去与预期销售额" }, categories = names,
    y = { en = "sales", zh = "销售额" }, series = {
      { name = { en = "past", zh = "过去" }, values = past }, { name = { en = "expected", zh = "预期" }, values = future },
    },
  }
end

-- The largest of all, so that the names of the points have room.
local function show_points(out, crm, known, count)
  local shown = {}
  local function larger(row) return row.past > row.future and row.past or row.future end
  for position, entry in ipairs(kit.rank(known, larger)) do
    if position <= count then shown[position] = entry.row end
  end
  local groups, series = kit.group(shown, "quadrant"), {}
  for _, quadrant in ipairs(quadrants) do
    local points, label = {}, crm.accounts:label("value_quadrant", quadrant)
    for position, row in ipairs(groups[quadrant] or {}) do
      points[position] = { x = row.past, y = row.future, label = row.key }
    end
    if #points > 0 then series[#series + 1] = { name = label, points = points } end
  end
  out:chart {
    kind = "scatter", title = { en = "The " .. #shown .. " largest customers", zh = "最大的 " .. #shown .. " 家客户" },
    x = { en = "past sales", zh = "过去销售额" }, y = { en = "expected sales", zh = "预期销售额" }, series = series,
  }
end

-- A model that does not suit these customers says little of them.
local function show_doubt(out, found)
  if found.orders and found.orders.customers and not found.orders.is_settled then
    out:finding {
      message = {
        en = "BG/NBD does not suit these customers, see lunaria run purchase-model; take --model simple",
        zh = "BG/NBD 不适合这些客户，见 lunaria run purchase-model；请用 --model simple",
      },
    }
  end
end

local function show_rule(out, params, found)
  local bounds = found.bounds
  local past, future = bounds.past:round "half_up", bounds.future:round "half_up"
  local ways = {
    simple = {
      en = "Expected orders are the orders a day between the first and the last of " .. params.months
        .. " months, times " .. params.horizon_days .. " days, times how likely the customer is active by its "
        .. "silence in usual gaps (" .. params.silence .. "). An order is worth the customer's mean.",
      zh = "预期订单数 = 近 " .. params.months .. " 个月首末单之间的日均订单 × " .. params.horizon_days .. " 天 × 活跃概率（按沉默倍数 "
        .. params.silence .. "）。单价取客户平均订单额。",
    },
    bg_nbd = {
      en = "Expected orders are those of BG/NBD, the worth of an order that of Gamma-Gamma; see lunaria run "
        .. "purchase-model.",
      zh = "预期订单数取 BG/NBD，订单金额取 Gamma-Gamma；参数见 lunaria run purchase-model。",
    },
  }
  out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
  local way = ways[params.model]
  out:text {
    en = way.en .. " The past are as many days. The quadrants part at the medians.",
    zh = way.zh .. "过去取同样天数。象限以中位数划分。",
  }
  out:metric({ en = "median of the past", zh = "过去中位数" }, past)
  out:metric({ en = "median expected", zh = "预期中位数" }, future)
end

return report {
  name = "future-value-grid",
  uses = {
    "model", "horizon_days", "months", "orders", "silence", "unit_days", "least", "r", "alpha", "a", "b", "limit",
    "currency",
  },
  summary = { en = "Compares what customers have bought with what they are expected to buy.", zh = "过去与未来价值象限" },
  run = function(params, crm, out)
    local found = read_forecasts(params, crm)
    currencies.show(out, found.none:currency(), { order = crm.orders:where { ordered_on = { le = crm.as_of } } })
    local lacking = #found.rows - #found.known
    if #found.known == 0 then
      out:title { en = "What customers are expected to buy", zh = "客户未来价值" }
      out:text {
        en = "Insufficient data: no customer has enough orders, which are " .. params.orders .. " days with orders in "
          .. params.months .. " months; customers with fewer: " .. lacking .. ".",
        zh = "数据不足：没有客户在 " .. params.months .. " 个月内达到 " .. params.orders .. " 个下单日；不足者 " .. lacking .. " 家。",
      }
      return
    end
    local past, future = kit.sum(found.known, "past"), kit.sum(found.known, "future")
    local ratio = kit.ratio(future, past)
    local percent = ratio and kit.percent(ratio)
    out:title {
      en = "Customers are expected to buy " .. (percent and percent .. " of what they bought before" or "again"),
      zh = "预计客户未来采购额" .. (percent and "为过去的 " .. percent or "恢复"),
    }
    out:metric({ en = "customers with a forecast", zh = "可预测客户数" }, #found.known)
    out:metric({ en = "without, as they have too few orders", zh = "订单过少、无法预测的客户数" }, lacking)
    out:metric({ en = "past sales", zh = "过去销售额" }, past)
    out:metric({ en = "expected sales", zh = "预期销售额" }, future)
    show_doubt(out, found)
    local groups = kit.group(found.known, "quadrant")
    show_sums(out, crm, groups, found.none)
    show_points(out, crm, found.known, params.limit * 2)
    local revive = { en = "Revive: bought much, are falling silent", zh = "挽回：过去高、未来低" }
    local grow = { en = "Grow: bought little, will buy more", zh = "培育：过去低、未来高" }
    local falling = {}
    for _, row in ipairs(found.known) do if row.future < row.past then falling[#falling + 1] = row end end
    local fall = { en = "Expected to fall most", zh = "预期下降最多" }
    show_list(out, revive, groups.revive, "past", params.limit)
    show_list(out, grow, groups.grow, "future", params.limit)
    show_list(out, fall, falling, function(row) return row.past - row.future end, params.limit)
    show_rule(out, params, found)
  end,
}
