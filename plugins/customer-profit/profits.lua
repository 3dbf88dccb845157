-- What each customer has brought and cost in a span of months.
local bought = require "orders.bought"
local currencies = require "customer-data.currencies"
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"

local by_account = bought.by_account

-- The customers with `sales`, `cost` and `profit`: margin less what serving them cost beside the goods. Customers are
-- accounts with orders, or with costs that did not go into winning them. Then the keys of those with an order whose
-- margin is not known: they have no profit, and are left out.
local function read(params, crm, time)
  local currency = params.currency or crm.currency
  local none = money(0, currency)
  local orders = bought.within(crm.orders:where { currency = currency }, time)
  local costs = crm.costs:where { currency = currency, incurred_on = { ge = time.from, lt = time.to } }
  local sales, margins = by_account(orders, "sum", "amount"), by_account(orders, "sum", "margin")
  local spent = by_account(costs, "sum", "amount")
  local winning = by_account(costs:where { purpose = "acquisition" }, "sum", "amount")
  local lacking = by_account(orders:where { margin = { is_empty = true } }, "count")
  local customers, left_out = {}, {}
  for account in crm.accounts:each() do
    local key = account.key
    account.cost = (spent[key] or none) - (winning[key] or none)
    account.sales = sales[key] or none
    account.profit = (margins[key] or none) - account.cost
    if lacking[key] then
      left_out[#left_out + 1] = key
    elseif sales[key] or account.cost > none then
      customers[#customers + 1] = account
    end
  end
  return customers, left_out
end

-- What is in other currencies in the time and, with `back`, in so many spans before it.
local function show_currencies(out, params, crm, back)
  local from = bought.months(crm.as_of, params.months, back).from
  local to = bought.months(crm.as_of, params.months).to
  currencies.show(out, params.currency or crm.currency, {
    order = bought.within(crm.orders, { from = from, to = to }),
    cost = crm.costs:where { incurred_on = { ge = from, lt = to } },
  })
end

-- How many a part of so many is, rounded up.
local function part(share, count) return (share * count):round(0, "ceiling"):to_integer() end

local function total(accounts, field, none)
  local sum = kit.sum(accounts, field)
  return kit.is_insufficient(sum) and none or sum
end

local function show_rule(out, params, time, left_out)
  if #left_out > 0 then
    local keys, left = kit.first(left_out, params.limit)
    out:finding {
      message = {
        en = "left out for orders without a margin, " .. counted(#left_out, "customer") .. ": "
          .. table.concat(keys, ", ")
          .. (left > 0 and " and " .. left .. " more" or ""),
        zh = #left_out .. " 家客户有订单缺毛利，未计入：" .. table.concat(keys, "、") .. (left > 0 and " 等" or ""),
      },
    }
  end
  local first, last = time.from, date.add_days(time.to, -1)
  out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
  out:text {
    en = "Profit is the margin of the orders from " .. first .. " to " .. last .. " less what serving the customer "
      .. "cost in these months, without what went into winning it.",
    zh = "利润 = " .. first .. " 至 " .. last .. " 订单毛利 − 同期服务费用（不含开发费用）。",
  }
end

local function show_none(out, title, time)
  out:title(title)
  out:text {
    en = "Insufficient data: no customer has orders with a margin since " .. time.from .. ".",
    zh = "数据不足：自 " .. time.from .. " 起没有带毛利的订单。",
  }
end

return {
  span = bought.months, read = read, part = part, total = total, show_rule = show_rule,
  show_none = show_none, show_currencies = show_currencies,
}
