-- S001-61: which groups of customers make more of the profit than they are of the customers.
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local profits = require "profits"

local columns = {
  { name = "group", title = { en = "group", zh = "分组" } },
  { name = "customers", title = { en = "customers", zh = "客户数" }, type = "integer" },
  { name = "customer_share", title = { en = "of customers", zh = "客户占比" }, type = "percent", places = 1 },
  { name = "revenue_share", title = { en = "of revenue", zh = "销售占比" }, type = "percent", places = 1 },
  { name = "profit_share", title = { en = "of profit", zh = "利润占比" }, type = "percent", places = 1 },
  { name = "revenue_intensity", title = { en = "revenue intensity", zh = "销售强度" }, type = "decimal", places = 2 },
  { name = "intensity", title = { en = "profit intensity", zh = "利润强度" }, type = "decimal", places = 2 },
}

-- Tiers are choices, all else are texts of the company's own.
local function label_of(crm, field, name)
  if field == "pyramid_tier" and name ~= "-" then return crm.accounts:label(field, name) end
  return name == "-" and { en = "not known", zh = "未分组" } or { en = name, zh = name }
end

local function groups(crm, customers, field, none)
  local named, rest = kit.group(customers, field)
  local revenue, profit = profits.total(customers, "sales", none), profits.total(customers, "profit", none)
  local rows = {}
  local function add(name, members)
    local row = { key = name, group = label_of(crm, field, name), customers = #members }
    row.customer_share = kit.ratio(#members, #customers)
    row.revenue_share = kit.ratio(profits.total(members, "sales", none), revenue)
    row.profit_share = kit.ratio(profits.total(members, "profit", none), profit)
    row.revenue_intensity = row.revenue_share and kit.ratio(row.revenue_share, row.customer_share)
    row.intensity = row.profit_share and kit.ratio(row.profit_share, row.customer_share)
    rows[#rows + 1] = row
  end
  for name, members in pairs(named) do add(tostring(name), members) end
  if #rest > 0 then add("-", rest) end
  return rows, profit
end

return report {
  name = "profit-intensity", uses = { "by", "months", "limit", "currency" },
  summary = {
    en = "Shows which groups of customers make more profit than their share of customers.",
    zh = "利润强度：利润占比与客户占比之比",
  },
  run = function(params, crm, out)
    local span = profits.span(crm.as_of, params.months)
    local none = money(0, params.currency or crm.currency)
    local customers, left_out = profits.read(params, crm, span)
    profits.show_currencies(out, params, crm)
    local rows, profit = groups(crm, customers, params.by, none)
    if #customers == 0 or profit <= none then
      profits.show_none(out, { en = "Profit by group", zh = "分组利润强度" }, span)
      return profits.show_rule(out, params, span, left_out)
    end
    local ranked = kit.rank(rows, "intensity")
    local best = ranked[1].row
    local times = tostring(best.intensity:round(2, "half_up"))
    out:title {
      en = "Highest profit per customer: " .. best.group.en .. ", " .. times .. " times the average",
      zh = "单客利润最高：" .. best.group.zh .. "，为平均的 " .. times .. " 倍",
    }
    out:metric({ en = "customers", zh = "客户数" }, #customers)
    out:metric({ en = "profit", zh = "利润" }, profit)
    local names, shares, shown = {}, { {}, {}, {} }, {}
    for position = 1, math.min(#ranked, params.limit) do
      local row = ranked[position].row
      names[position], shown[position] = row.group, row
      shares[1][position], shares[2][position] = row.customer_share, row.revenue_share or false
      shares[3][position] = row.profit_share
    end
    out:chart {
      kind = "bar", title = { en = "Shares of customers, revenue and profit", zh = "客户、销售与利润占比" }, type = "percent",
      categories = names, series = {
        { name = { en = "customers", zh = "客户" }, values = shares[1] },
        { name = { en = "revenue", zh = "销售" }, values = shares[2] },
        { name = { en = "profit", zh = "利润" }, values = shares[3] },
      },
    }
    out:table { columns = columns, rows = shown }
    more(out, #ranked, params.limit)
    profits.show_rule(out, params, span, left_out)
    out:text {
      en = "Intensity is the share of profit, or revenue, over that of customers. The deck's hotel: diamond and "
        .. "gold guests are 1% of the guests and make 6% of revenue and 28% of profit (28.0); meeting and leisure "
        .. "guests 66%, 61% and 49% (0.74).",
      zh = "强度 = 利润（或销售）占比 ÷ 客户占比。培训课件酒店案例：钻石与金卡客人占 1%，销售 6%，利润 28%（28.0）；会议与休闲客人 66%、61%、49%（0.74）。",
    }
  end,
}
