-- One quote, and beside it what the same customer pays at each quantity break.
local kit = require "lunaria.kit"
local pricing = require "pricing"

local function breaks_of(params)
  -- Walked through far enough to meet all bounds.
  local _, slices = kit.graduated(decimal "1000000000000", params.breaks)
  return slices
end

local function show_ladder(out, params)
  local names, prices, rows = {}, {}, {}
  for position, slice in ipairs(breaks_of(params)) do
    local unit, discounts = pricing.price(params.list, slice.from, params.class, params.prepaid, params)
    names[position], prices[position] = tostring(slice.from), unit:round "half_up"
    rows[position] = { from = slice.from, discount = discounts.quantity, price = prices[position] }
  end
  out:chart {
    kind = "bar", title = { en = "Price of a unit by quantity", zh = "不同数量的单价" }, x = { en = "from", zh = "数量起点" },
    y = { en = "price", zh = "单价" }, categories = names, series = { { values = prices } },
  }
  out:table {
    columns = {
      { name = "from", title = { en = "from quantity", zh = "数量起点" }, type = "decimal" },
      { name = "discount", title = { en = "quantity discount", zh = "数量折扣" }, type = "percent" },
      { name = "price", title = { en = "price", zh = "单价" }, type = "money" },
    },
    rows = rows,
  }
end

local function show_floor(out, unit, params)
  if not params.cost then
    return out:text {
      en = "Insufficient data for margin and approval: give --cost.", zh = "毛利与审批数据不足：请用 --cost 给出单位成本。",
    }
  end
  local least = pricing.floor(params.cost, params)
  local margin, level = kit.ratio(unit - params.cost, unit), pricing.approval(unit, least, params)
  out:metric({ en = "floor", zh = "底价" }, least:round "half_up")
  if margin then out:metric({ en = "margin of the price", zh = "毛利率" }, margin, { type = "percent", places = 1 }) end
  if level then
    out:finding {
      severity = "warn",
      message = { en = "below the floor: approval of level " .. level, zh = "低于底价：需第 " .. level .. " 级审批" },
    }
  else
    out:text { en = "No approval is needed: the price is not below the floor.", zh = "无需审批：价格不低于底价。" }
  end
end

return function(params, _, out)
  local unit, discounts = pricing.price(params.list, params.quantity, params.class, params.prepaid, params)
  local rounded = unit:round "half_up"
  out:title {
    en = ("Price for %s units"):format(params.quantity), zh = ("%s 件的报价"):format(params.quantity),
  }
  out:lead({ en = "price of a unit", zh = "单价" }, rounded)
  out:metric({ en = "list price", zh = "标价" }, params.list)
  out:metric({ en = "price of all", zh = "总价" }, (unit * params.quantity):round "half_up")
  out:metric({ en = "quantity discount", zh = "数量折扣" }, discounts.quantity, { type = "percent" })
  out:metric({ en = "class discount", zh = "等级折扣" }, discounts.class, { type = "percent" })
  out:metric({ en = "payment discount", zh = "付款折扣" }, discounts.payment, { type = "percent" })
  show_floor(out, unit, params)
  if params.class and not pricing.has_class(params.class, params) then
    out:text {
      en = "Class " .. params.class .. " has no discount of its own; there are " .. params.classes .. ".",
      zh = "等级 " .. params.class .. " 没有对应折扣；现有 " .. params.classes .. "。",
    }
  end
  show_ladder(out, params)
  local margin = kit.percent(params.minimum_margin)
  out:text {
    en = "Price = list x (1 - quantity discount) x (1 - class discount) x (1 - payment discount), rounded at the end; "
      .. "all units have the discount of the quantity that is reached. Floor = cost x (1 + " .. margin .. "); so far "
      .. "below it begins approval of level 1, 2 and so on: " .. params.limits .. ".",
    zh = "单价＝标价×（1－数量折扣）×（1－等级折扣）×（1－付款折扣），最后舍入；全部数量按达到的档位折扣。底价＝成本×（1＋" .. margin
      .. "）；低于底价的幅度达到 " .. params.limits .. " 时，依次由第 1、2、3 级审批。",
  }
end
