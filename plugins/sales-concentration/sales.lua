-- What each account has bought, and the top of them.
local bought_by = require "orders.bought"
local currencies = require "customer-data.currencies"
local date = require "lunaria.date"
local kit = require "lunaria.kit"

-- All accounts with `sales`, returns deducted; then the span, without its end.
local function read(params, crm)
  local currency = params.currency or crm.currency
  local span = bought_by.months(crm.as_of, params.months)
  span.currency = currency
  local bought = bought_by.by_account(bought_by.within(crm.orders:where { currency = currency }, span), "sum", "amount")
  local accounts, none = {}, money(0, currency)
  for account in crm.accounts:each() do
    local spend = account.category_spend
    accounts[#accounts + 1] = {
      key = account.key, name = account.name, owner = account.owner, sales = bought[account.key] or none,
      -- Of goods such as ours, from all suppliers.
      spend = spend and spend:currency() == currency and spend or nil,
      source = account.category_spend_source, known_on = account.category_spend_on,
    }
  end
  return accounts, span
end

-- The accounts by sales, how many of them are the top, rounded up, and their sum; those that have sent back more than
-- they have ordered are left out, and so are those without sales unless they are to count.
local function ranked(accounts, params, none)
  local counted = {}
  for _, account in ipairs(accounts) do
    local counts = account.sales > none or params.include_zero and account.sales:is_zero()
    if counts then counted[#counted + 1] = account end
  end
  local entries, total = kit.pareto(counted, "sales")
  return entries, (params.top * #entries):round(0, "ceiling"):to_integer(), total
end

local function show_currencies(out, crm, span, with_spend)
  currencies.show(out, span.currency, {
    order = bought_by.within(crm.orders, span),
    spend = with_spend and crm.accounts:where { category_spend = { is_empty = false } } or nil,
  })
end

local function show_span(out, span, params)
  local percent = kit.percent(params.top, 1)
  out:text {
    en = "Sales are the orders from " .. span.from .. " to " .. date.add_days(span.to, -1)
      .. ", returns deducted. The top are " .. percent .. " of the accounts, rounded up; accounts without sales "
      .. (params.include_zero and "count." or "do not count."),
    zh = "销售额为 " .. span.from .. " 至 " .. date.add_days(span.to, -1) .. " 的订单净额（扣除退货）。头部为客户数的 "
      .. percent .. "（向上取整）；" .. (params.include_zero and "计入" or "不计入") .. "无销售额的客户。",
  }
end

local function show_none(out, title, span)
  out:title(title)
  out:text {
    en = "Insufficient data: no account has bought anything in " .. span.currency .. " since " .. span.from .. ".",
    zh = "数据不足：自 " .. span.from .. " 起没有 " .. span.currency .. " 销售额。",
  }
end

return {
  read = read, ranked = ranked, show_span = show_span, show_none = show_none, show_currencies = show_currencies,
}
