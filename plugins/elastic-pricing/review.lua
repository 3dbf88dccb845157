-- What was sold in a span, beside the price by rule and the floor.
local currencies = require "customer-data.currencies"
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local pricing = require "pricing"

-- The lines that can be judged, each with `price`, `rule`, `floor`, `given_away` and `level`; then how many cannot.
local function lines_of(span, params, crm)
  local accounts = kit.index(crm.accounts:select("key", "name", "owner", "price_class", "pays_in_advance"):all())
  local list, unknown = {}, 0
  local orders = crm.orders:where { ordered_on = span, currency = crm.currency }
  for order in orders:select("key", "account", "owner"):each() do
    local account = accounts[order.account]
    local lines = crm.order_lines:where { order = order.key, currency = crm.currency }
    for line in lines:select("key", "product", "quantity", "list_price", "price", "margin"):each() do
      if not (line.quantity and line.list_price and line.price and line.margin) then
        unknown = unknown + 1
      elseif line.quantity > 0 then
        local class, is_prepaid = account.price_class, account.pays_in_advance
        local unit = pricing.price(line.list_price, line.quantity, class, is_prepaid, params)
        local rule = unit:round "half_up"
        -- The cost of all units, so that the quotient comes last: it may have no end.
        local least = pricing.floor(line.price * line.quantity - line.margin, params) / line.quantity
        list[#list + 1] = {
          key = line.key, account = account.name, owner = order.owner or account.owner or "-", product = line.product,
          quantity = line.quantity, price = line.price, rule = rule, floor = least:round "half_up",
          given_away = (rule - line.price) * line.quantity, level = pricing.approval(line.price, least, params),
        }
      end
    end
  end
  return list, unknown
end

local function show_owners(out, crm, below, limit)
  local owners = {}
  for owner, lines in pairs((kit.group(below, "owner"))) do
    owners[#owners + 1] = { key = owner, amount = kit.sum(lines, "given_away"):round "half_up" }
  end
  local names, amounts = {}, {}
  for position, entry in ipairs(kit.rank(owners, "amount")) do
    if position > limit then break end
    names[position], amounts[position] = crm.accounts:label("owner", entry.key), entry.row.amount
  end
  out:chart {
    kind = "bar", title = { en = "Discount beyond the rule, by owner", zh = "各负责人额外让利" },
    y = { en = "amount", zh = "金额" }, categories = names, series = { { values = amounts } },
  }
end

local columns = {
  { name = "key", title = { en = "order line", zh = "订单明细" } },
  { name = "account", title = { en = "account", zh = "客户" } },
  { name = "owner", field = "order.owner" }, { name = "product", title = { en = "product", zh = "产品" } },
  { name = "quantity", title = { en = "quantity", zh = "数量" }, type = "decimal" },
  { name = "price", title = { en = "price", zh = "成交单价" }, type = "money" },
  { name = "rule", title = { en = "by rule", zh = "规则价" }, type = "money" },
  { name = "floor", title = { en = "floor", zh = "底价" }, type = "money" },
  { name = "level", title = { en = "approval level", zh = "审批级别" }, type = "integer" },
}

local function show_lines(out, title, lines, limit)
  if #lines == 0 then return end
  local rows = {}
  for position, entry in ipairs(kit.rank(lines, "given_away")) do
    if position > limit then break end
    rows[position] = {}
    for _, column in ipairs(columns) do rows[position][column.name] = entry.row[column.name] end
  end
  out:heading(title)
  out:table { columns = columns, rows = rows }
  more(out, #lines, limit)
end

return function(params, crm, out)
  local none, span = money(0, crm.currency), params.span or date.period(crm.as_of, "quarter")
  local lines, unknown = lines_of(span, params, crm)
  currencies.show(out, crm.currency, { order = crm.orders:where { ordered_on = span } })
  local below, unapproved, approved, given_away = {}, {}, {}, none
  for _, line in ipairs(lines) do
    local is_below = line.price < line.rule
    if is_below then
      below[#below + 1] = line
      given_away = given_away + line.given_away
    end
    local list = line.level and unapproved or is_below and approved
    if list then list[#list + 1] = line end
  end
  out:title(#lines == 0 and { en = "Prices in " .. span.label, zh = span.label .. " 成交价检查" } or {
    en = "Prices in " .. span.label .. ": " .. #below .. " of " .. #lines .. " order lines below the rule",
    zh = span.label .. " 成交价检查：" .. #lines .. " 条明细中 " .. #below .. " 条低于规则价",
  })
  if #lines == 0 then
    out:text { en = "Insufficient data: there are no order lines with prices.", zh = "数据不足：没有带价格的订单明细。" }
  else
    out:metric({ en = "discount beyond the rule", zh = "额外让利" }, given_away:round "half_up")
    out:metric({ en = "lines below the floor", zh = "低于底价的明细数" }, #unapproved)
    if #below > 0 then show_owners(out, crm, below, params.limit) end
    show_lines(out, { en = "Below the floor: approval needed", zh = "低于底价，须审批" }, unapproved, params.limit)
    show_lines(out, { en = "Below the rule, above the floor", zh = "低于规则价、不低于底价" }, approved, params.limit)
  end
  if unknown > 0 then
    out:text {
      en = "Insufficient data: " .. unknown .. " order lines without quantity, list price, price or margin.",
      zh = "数据不足：" .. unknown .. " 条明细缺少数量、标价、成交价或毛利。",
    }
  end
end
