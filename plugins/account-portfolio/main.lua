local currencies = require "customer-data.currencies"
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local read_portfolio = require "portfolio"
local risk = require "risk"
local views = require "views"

-- The class of each account that has bought: A makes the first part of sales, B the next, C the rest. The account that
-- crosses a bound is still in the class before it.
local function classify(entries, params)
  local reached = decimal(0)
  for _, entry in ipairs(entries) do
    entry.row.class = reached < params.a and "A" or reached < params.b and "B" or "C"
    reached = entry.value_share
  end
end

local function show_rules(out, params, now)
  local first, last = now.from, date.add_days(now.to, -1)
  local a, b, fall = kit.percent(params.a, 2), kit.percent(params.b, 2), kit.percent(params.decline, 2)
  out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
  out:text {
    en = "Sales are the orders from " .. first .. " to " .. last .. ", less returns, compared with the twelve months "
      .. "before. A accounts make the first " .. a .. " of sales, B accounts the next up to " .. b .. ", C accounts "
      .. "what is left. Lost: orders in the twelve months before and none since. Silent: the last order is at least "
      .. params.silence .. " times the usual gap ago, the median gap of at least " .. params.orders .. " days with "
      .. "orders. Falling: sales are down by " .. fall .. " or more. An account is listed once, in the first list that "
      .. "fits.",
    zh = "销售额为 " .. first .. " 至 " .. last .. " 的订单净额（扣除退货），上年同期为此前十二个月。A 类客户占累计销售额的前 "
      .. a .. "，B 类至 " .. b .. "，其余为 C 类。流失：此前十二个月有订单而近十二个月没有；沉默：距最近下单已达通常间隔（至少 "
      .. params.orders .. " 个下单日的间隔中位数）的 " .. params.silence .. " 倍以上；下滑：销售额下降 " .. fall
      .. " 及以上。每个客户只列入第一个符合的名单。",
  }
end

local function show_nothing(out, as_of, now, currency)
  out:title { en = "Accounts on " .. as_of, zh = as_of .. " 客户组合" }
  out:text {
    en = "Insufficient data: there are no orders in " .. currency .. " from " .. now.from .. " to " .. as_of
      .. ". Import orders, or look from another day with --as-of.",
    zh = "数据不足：" .. now.from .. " 至 " .. as_of .. " 没有 " .. currency .. " 订单。请导入订单，或用 --as-of 指定日期。",
  }
end

local function show_head(out, accounts, entries, total, params, before)
  -- Rounded up: of 53 accounts the top 20% are 11.
  local top = (params.top * #entries):round(0, "ceiling"):to_integer()
  local part = kit.percent(entries[top].value_share)
  out:title {
    en = part .. " of sales come from " .. top .. " of " .. #entries .. " accounts",
    zh = #entries .. " 家客户中 " .. top .. " 家贡献了 " .. part .. " 的销售额",
  }
  local earlier = money(0, total:currency())
  for _, account in ipairs(accounts) do earlier = earlier + account.before end
  out:metric({ en = "sales of the last 12 months", zh = "近 12 个月销售额" }, total)
  out:metric({ en = "of the 12 months before", zh = "此前 12 个月销售额" }, before.is_covered and earlier or nil)
  local growth = views.change(total, earlier, before)
  if growth then out:metric({ en = "change", zh = "同比" }, growth, { type = "percent", places = 1 }) end
  out:metric({ en = "accounts that have bought", zh = "有订单的客户数" }, #entries)
  out:metric({ en = "accounts that have not", zh = "无订单的客户数" }, #accounts - #entries)
end

return report {
  run = function(params, crm, out)
    if params.b < params.a then
      refuse {
        en = "--b is below --a; the B accounts come after the A accounts",
        zh = "--b 低于 --a；B 类客户排在 A 类客户之后",
      }
    end
    local currency = params.currency or crm.currency
    local none = money(0, currency)
    local accounts, before, now = read_portfolio(params, crm, currency)
    currencies.show(out, currency, { order = crm.orders:where { ordered_on = { ge = before.from, lt = now.to } } })
    local bought, returned = {}, 0
    for _, account in ipairs(accounts) do
      if account.sales > none then bought[#bought + 1] = account end
      if account.sales < none then returned = returned + 1 end
    end
    if #bought == 0 then return show_nothing(out, crm.as_of, now, currency) end

    local entries, total = kit.pareto(bought, "sales")
    classify(entries, params)
    show_head(out, accounts, entries, total, params, before)
    if returned > 0 then
      out:text {
        en = "Left out: accounts that have sent back more than they have ordered, " .. returned .. " in all.",
        zh = "未计入：退货多于订货的客户 " .. returned .. " 家。",
      }
    end
    if not before.is_covered then
      out:text {
        en = "Insufficient data for a comparison: the orders do not reach back to " .. before.from .. ".",
        zh = "同比数据不足：订单记录未追溯到 " .. before.from .. "。",
      }
    end
    if not now.is_covered then
      out:text {
        en = "Insufficient data for whole twelve months: the orders do not reach back to " .. now.from .. ".",
        zh = "近十二个月数据不完整：订单记录未追溯到 " .. now.from .. "。",
      }
    end
    views.months(out, crm.orders:where { currency = currency }, before, now)
    views.concentration(out, entries, params, before)
    views.classes(out, entries, none, total, before)
    out:heading { en = "By industry and region", zh = "按行业与地区" }
    local industries, regions = { en = "Sales by industry", zh = "各行业销售额" }, { en = "Sales by region", zh = "各地区销售额" }
    views.comparison(out, industries, accounts, "industry", params.limit, none, before)
    views.comparison(out, regions, accounts, "region", params.limit, none, before)
    risk.show(out, accounts, params, none)
    show_rules(out, params, now)
  end,
}
