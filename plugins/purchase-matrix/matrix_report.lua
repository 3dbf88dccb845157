-- The matrix as a picture, and who stands where.
local axes = require "axes"
local bought = require "orders.bought"
local currencies = require "customer-data.currencies"
local kit = require "lunaria.kit"
local listed = require "customer-data.listed"
local more = require "customer-data.more"
local purchase = require "purchase_class"
local visit = require "visit_class"

local scale = {
  [0] = { en = "0 nothing", zh = "0 不买" }, { en = "1 little", zh = "1 买得少" }, { en = "2 average", zh = "2 一般" },
  { en = "3 rather much", zh = "3 较多" }, { en = "4 a lot", zh = "4 很多" },
}
local classes = { "A", "B", "C" }

local columns = {
  { name = "key", title = { en = "key", zh = "编号" } }, { name = "name", title = { en = "account", zh = "客户" } },
  { name = "owner", field = "account.owner" },
  { name = "visited_as", field = "account.visit_class", title = { en = "visited as", zh = "拜访类别" } },
  { name = "x", title = { en = "buys now", zh = "目前购买" }, type = "integer" },
  { name = "y", title = { en = "could buy", zh = "购买能力" }, type = "integer" },
  { name = "sales", title = { en = "sales", zh = "近 12 个月销售额" }, type = "money" },
  { name = "room", title = { en = "room", zh = "增长空间" }, type = "money" },
}

-- All accounts with `x`, `y`, `class`, `reason`, `room` and what they buy; then those of which too little is known.
local function read(params, crm)
  local prepared, labels = purchase.prepare(params, crm), {}
  for _, axis in ipairs { "purchase_now", "purchase_capacity" } do labels[axis] = crm.accounts:label(axis) end
  local placed, unknown = {}, {}
  for account in crm.accounts:each() do
    local class, reason, x, y = purchase.class_of(account, prepared)
    local sales, spend = axes.sales_of(account, prepared), axes.spend_of(account, prepared)
    local row = {
      key = account.key, name = account.name, owner = account.owner, x = x, y = y, sales = sales,
      -- Where more is bought than is said to be spent, the estimate is wrong, and the room not known.
      room = sales and spend and spend >= sales and spend - sales or nil,
    }
    if kit.is_insufficient(class) then
      row.missing = listed(class.missing, labels)
      unknown[#unknown + 1] = row
    else
      row.class, row.reason = class or "", reason
      row.visited_as = visit.classify(account, class, params)
      placed[#placed + 1] = row
    end
  end
  return placed, unknown
end

local function show_matrix(out, placed)
  local categories, series = {}, {}
  for x = 0, 4 do categories[x + 1] = scale[x] end
  for y = 4, 0, -1 do
    local values = {}
    for x = 0, 4 do
      local count = 0
      for _, row in ipairs(placed) do if row.x == x and row.y == y then count = count + 1 end end
      values[x + 1] = count > 0 and count
    end
    series[5 - y] = { name = scale[y], values = values }
  end
  out:chart {
    kind = "matrix", title = { en = "Accounts in each cell", zh = "各格客户数" },
    x = { en = "buys from us now", zh = "目前购买情况" }, y = { en = "could buy in all", zh = "总体购买能力" },
    categories = categories, series = series,
  }
end

-- Those with most room first.
local function by_room(rows)
  return kit.sorted(rows, "room")
end

local function show_list(out, rows, shown, limit)
  out:table { columns = shown, rows = kit.first(rows, limit) }
  more(out, #rows, limit)
end

-- The sum of what is known; `false` where of no account anything is. Then of how many it is not known.
local function total(rows, field, none)
  if #rows == 0 then return none, 0 end
  local sum, unknown = kit.sum(rows, field)
  return not kit.is_insufficient(sum) and sum, unknown
end

local function show_unknown(out, no_sales, no_room)
  local function say(count, en, zh)
    if count == 0 then return end
    out:text {
      en = "Not in this chart: the " .. en .. " of " .. count .. (count == 1 and " account" or " accounts")
        .. ", not known.",
      zh = "未计入本图：" .. count .. " 家客户的" .. zh .. "未知。",
    }
  end
  say(no_sales, "sales", "我方销售额")
  say(no_room, "room", "增长空间")
end

local function show_classes(out, groups, params, none)
  local sales, rooms, shown, no_sales, no_room = {}, {}, {}, 0, 0
  for position, class in ipairs(classes) do
    local own = groups[class] or {}
    local sold, sold_unknown = total(own, "sales", none)
    local room, room_unknown = total(own, "room", none)
    sales[position], rooms[position] = sold, room
    no_sales, no_room = no_sales + sold_unknown, no_room + room_unknown
    shown[position] = {
      en = class .. ": " .. #own .. (#own == 1 and " account" or " accounts"), zh = class .. " 类：" .. #own .. " 家",
    }
  end
  out:chart {
    kind = "stacked", title = { en = "What they buy from us, and the room there is", zh = "各类客户：我方销售额与增长空间" },
    y = { en = "in a year", zh = "年金额" }, categories = shown,
    series = {
      { name = { en = "from us", zh = "我方销售额" }, values = sales },
      { name = { en = "room", zh = "增长空间" }, values = rooms },
    },
  }
  show_unknown(out, no_sales, no_room)
  for position, class in ipairs(classes) do
    if groups[class] then
      out:heading(shown[position], 2)
      show_list(out, by_room(groups[class]), columns, params.limit)
    end
  end
end

local reasons = {
  { name = "cell_not_given", title = { en = "Cells that are not given", zh = "矩阵未给出的格" } },
  { name = "suggested_none", title = { en = "No class by the suggestion", zh = "建议不分类" } },
  { name = "inconsistent", title = { en = "Inconsistent: they buy more than they could", zh = "不一致：购买超过能力，请核对" } },
  { name = "out_of_scale", title = { en = "Out of scale: not from 0 to 4", zh = "超出 0–4 的刻度" } },
}

local function show_rest(out, rows, unknown, limit)
  local groups = kit.group(rows, "reason")
  for _, reason in ipairs(reasons) do
    if groups[reason.name] then
      out:heading(reason.title, 2)
      show_list(out, by_room(groups[reason.name]), columns, limit)
    end
  end
  if #unknown > 0 then
    out:heading({ en = "Insufficient data", zh = "数据不足" }, 2)
    show_list(out, unknown, {
      columns[1], columns[2], columns[3], { name = "missing", title = { en = "missing", zh = "缺少" } },
    }, limit)
  end
end

local function show_rules(out, params)
  local bounds = table.concat({
    tostring(params.little:number()), tostring(params.average:number()), tostring(params.much:number()),
    tostring(params.lot),
  }, " / ")
  local fill = params.fill == "suggested" and params.suggested:gsub("=none", "=-") or "-"
  out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
  out:text {
    en = "X is what was entered as \"buys now\", or else the orders of twelve months by their band; Y is "
      .. "\"could buy\", or else the category spend by the same bands: 1 / 2 / 3 / 4 from " .. bounds .. ". A: "
      .. params.cells_a .. ". B: " .. params.cells_b .. ". C: " .. params.cells_c .. ". Suggested: " .. fill
      .. ". Room is the category spend less sales.",
    zh = "X 为录入的“目前购买情况”，未录入时按近 12 个月订单额分档；Y 为“总体购买能力”，未录入时按同类产品年采购额用相同界限分档："
      .. "1/2/3/4 分的下限为 " .. bounds .. "。A：" .. params.cells_a .. "；B：" .. params.cells_b .. "；C："
      .. params.cells_c .. "；建议：" .. fill .. "。增长空间＝同类产品年采购额－我方销售额。",
  }
end

return report {
  name = "purchase-matrix",
  uses = {
    "cells_a", "cells_b", "cells_c", "fill", "suggested", "little", "average", "much", "lot", "influence", "mode",
    "limit",
  },
  summary = {
    en = "Shows who stands in which cell of the matrix, the room for growth in each class, and who has no class.",
    zh = "采购矩阵报表：各格客户、各类增长空间与未分类客户",
  },
  run = function(params, crm, out)
    local placed, unknown = read(params, crm)
    currencies.show(out, crm.currency, {
      order = bought.within(crm.orders, bought.months(crm.as_of, 12)),
      spend = crm.accounts:where { category_spend = { is_empty = false } },
    })
    if #placed == 0 then
      out:title { en = "Purchase matrix on " .. crm.as_of, zh = crm.as_of .. " 采购矩阵" }
      out:text {
        en = "Insufficient data: of no account both axes are known; enter purchase_now and purchase_capacity, or "
          .. "orders and category_spend.",
        zh = "数据不足：没有两轴都已知的客户。请录入目前购买情况与总体购买能力，或订单与同类产品年采购额。",
      }
      return
    end
    local groups = kit.group(placed, "class")
    local without = groups[""] or {}
    local a, b, c = #(groups.A or {}), #(groups.B or {}), #(groups.C or {})
    local all, rest = #placed + #unknown, #without + #unknown
    out:title {
      en = a .. " of " .. all .. " accounts are A, " .. b .. " B, " .. c .. " C; " .. rest .. " have no class",
      zh = all .. " 家客户中 A 类 " .. a .. " 家、B 类 " .. b .. " 家、C 类 " .. c .. " 家，未分类 " .. rest .. " 家",
    }
    show_matrix(out, placed)
    show_classes(out, groups, params, money(0, crm.currency))
    show_rest(out, without, unknown, params.limit)
    show_rules(out, params)
  end,
}
