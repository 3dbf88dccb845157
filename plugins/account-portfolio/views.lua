-- The charts and tables of the report.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local texts = require "customer-data.texts"

local unknown = { en = "not known", zh = "未知" }

-- Nothing where the orders do not reach back over the span before.
local function change(now, before, span)
  if not span.is_covered then return nil end
  -- Without the reason for which there may be none.
  return (kit.ratio(now - before, before))
end

local function sums(accounts, field, none)
  local groups, rest = kit.group(accounts, field)
  local rows = {}
  local function add(name, members)
    local row = { key = name or "", accounts = #members, sales = none, before = none }
    row.name = name and texts.label(field, name) or unknown
    for _, account in ipairs(members) do
      row.sales, row.before = row.sales + account.sales, row.before + account.before
    end
    if not (row.sales:is_zero() and row.before:is_zero()) then rows[#rows + 1] = row end
  end
  for name, members in pairs(groups) do add(name, members) end
  if #rest > 0 then add(nil, rest) end
  table.sort(rows, function(left, right)
    if left.sales == right.sales then return left.key < right.key end
    return left.sales > right.sales
  end)
  return rows
end

-- The largest rows, and one with all others.
local function shortened(rows, limit, none)
  if #rows <= limit then return rows end
  local short = table.move(rows, 1, limit - 1, 1, {})
  local others = { name = { en = "others", zh = "其他" }, sales = none, before = none }
  for position = limit, #rows do
    others.sales, others.before = others.sales + rows[position].sales, others.before + rows[position].before
  end
  short[limit] = others
  return short
end

-- Side by side where the orders reach back over the span before.
local function show_comparison(out, title, accounts, field, limit, none, span)
  local rows = shortened(sums(accounts, field, none), limit, none)
  local names, sales, before = {}, {}, {}
  for position, row in ipairs(rows) do
    names[position], sales[position], before[position] = row.name, row.sales, row.before
  end
  out:chart {
    kind = "bar", title = title, y = { en = "sales", zh = "销售额" }, categories = names,
    series = {
      { name = { en = "last 12 months", zh = "近 12 个月" }, values = sales },
      span.is_covered and { name = { en = "12 months before", zh = "此前 12 个月" }, values = before } or nil,
    },
  }
end

local function show_months(out, orders, before, now)
  local function monthly(span)
    local values = {}
    for month = 1, 12 do
      local from, to = date.add_months(span.from, month - 1), date.add_months(span.from, month)
      values[month] = orders:where({ ordered_on = { ge = from, lt = to } }):sum "amount" or false
    end
    return values
  end
  local names = {}
  for month = 1, 12 do names[month] = date.add_months(now.from, month - 1):sub(1, 7) end
  out:chart {
    kind = "line", title = { en = "Sales by month, and twelve months earlier", zh = "按月销售额与上年同期" },
    y = { en = "sales", zh = "销售额" }, categories = names,
    series = {
      { name = { en = "last 12 months", zh = "近 12 个月" }, values = monthly(now) },
      { name = { en = "12 months before", zh = "此前 12 个月" }, values = monthly(before) },
    },
  }
end

local function show_concentration(out, entries, params, span)
  local names, shares = {}, {}
  for position, entry in ipairs(entries) do names[position], shares[position] = position, entry.value_share end
  out:heading { en = "Concentration", zh = "客户集中度" }
  out:chart {
    kind = "line", title = { en = "Cumulative share of sales, the largest accounts first", zh = "最大客户累计销售占比" },
    x = { en = "accounts, the largest first", zh = "客户数（从大到小）" }, y = { en = "share of sales", zh = "销售占比" },
    type = "percent", categories = names, series = { { values = shares } },
  }
  local rows = {}
  for position = 1, math.min(#entries, params.limit) do
    local account = entries[position].row
    rows[position] = {
      position = position, key = account.key, name = account.name, class = account.class, sales = account.sales,
      change = change(account.sales, account.before, span), together = entries[position].value_share,
    }
  end
  out:table {
    columns = {
      { name = "position", title = "#", type = "integer" }, { name = "key", title = { en = "key", zh = "编号" } },
      { name = "name", title = { en = "account", zh = "客户" } }, { name = "class", title = { en = "class", zh = "类别" } },
      { name = "sales", title = { en = "sales", zh = "销售额" }, type = "money" },
      { name = "change", title = { en = "change", zh = "同比" }, type = "percent", places = 0 },
      { name = "together", title = { en = "together", zh = "累计占比" }, type = "percent", places = 0 },
    },
    rows = rows,
  }
  more(out, #entries, params.limit)
end

local function show_classes(out, entries, none, total, span)
  local classes = {}
  for position, class in ipairs { "A", "B", "C" } do
    classes[position] = { class = class, accounts = 0, sales = none, before = none }
    for _, entry in ipairs(entries) do
      if entry.row.class == class then
        local row = classes[position]
        row.accounts = row.accounts + 1
        row.sales, row.before = row.sales + entry.row.sales, row.before + entry.row.before
      end
    end
    classes[position].share = kit.ratio(classes[position].sales, total)
    classes[position].change = change(classes[position].sales, classes[position].before, span)
    if not span.is_covered then classes[position].before = nil end
  end
  out:heading { en = "By class", zh = "按类别" }
  out:table {
    columns = {
      { name = "class", title = { en = "class", zh = "类别" } },
      { name = "accounts", title = { en = "accounts", zh = "客户数" }, type = "integer" },
      { name = "sales", title = { en = "last 12 months", zh = "近 12 个月" }, type = "money" },
      { name = "before", title = { en = "12 months before", zh = "此前 12 个月" }, type = "money" },
      { name = "change", title = { en = "change", zh = "同比" }, type = "percent", places = 1 },
      { name = "share", title = { en = "share", zh = "占比" }, type = "percent", places = 1 },
    },
    rows = classes,
  }
end

return {
  change = change, months = show_months, concentration = show_concentration, classes = show_classes,
  comparison = show_comparison,
}
