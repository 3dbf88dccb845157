-- S004-14: how many customers have bought how lately and how often, and which of them to look at.
local currencies = require "customer-data.currencies"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local read_customers = require "rfm"

local segments = { "champion", "new", "at_risk", "lost", "other" }

local columns = {
  { name = "key", title = { en = "key", zh = "编号" } }, { name = "name", title = { en = "account", zh = "客户" } },
  { name = "owner", field = "account.owner" }, { name = "code", title = { en = "code", zh = "编码" } },
  { name = "days", title = { en = "days since the last order", zh = "距最近下单天数" }, type = "integer" },
  { name = "orders", title = { en = "orders", zh = "订单数" }, type = "integer" },
  { name = "revenue", title = { en = "revenue", zh = "销售额" }, type = "money" },
}

local function show_matrix(out, customers)
  local series, names = {}, {}
  for score = 1, 5 do names[score] = "F" .. score end
  for row = 5, 1, -1 do
    local counts = { 0, 0, 0, 0, 0 }
    for _, customer in ipairs(customers) do
      if customer.r == row then counts[customer.f] = counts[customer.f] + 1 end
    end
    series[#series + 1] = { name = "R" .. row, values = counts }
  end
  out:chart {
    kind = "matrix", title = { en = "Customers by recency and frequency, 5 is best", zh = "客户数：最近（R）与频次（F），5 为最好" },
    categories = names, series = series, x = { en = "how often", zh = "频次" }, y = { en = "how lately", zh = "最近" },
  }
end

return report {
  name = "rfm", uses = { "months", "recency_days", "frequencies", "revenues", "segments", "limit", "currency" },
  summary = { en = "Shows customers by recency, frequency and revenue.", zh = "RFM 分析" },
  run = function(params, crm, out)
    local customers = read_customers(params, crm)
    local all = crm.orders:where { ordered_on = { le = crm.as_of } }
    currencies.show(out, params.currency or crm.currency, { order = all })
    if #customers == 0 then
      out:title { en = "Recency, frequency, revenue", zh = "RFM 分析" }
      out:text { en = "Insufficient data: nobody has ordered.", zh = "数据不足：没有订单。" }
      return
    end
    local groups = kit.group(customers, "segment")
    local function size(name) return groups[name] and #groups[name] or 0 end
    out:title {
      en = counted(size "champion", "champion") .. ", " .. size "at_risk" .. " at risk among "
        .. counted(#customers, "customer"),
      zh = #customers .. " 家客户中冠军客户 " .. size "champion" .. " 家，风险客户 " .. size "at_risk" .. " 家",
    }
    local names, counts = {}, {}
    for position, segment in ipairs(segments) do
      names[position], counts[position] = crm.accounts:label("rfm_segment", segment), size(segment)
    end
    out:chart {
      kind = "bar", title = { en = "Customers by segment", zh = "各分群客户数" }, categories = names,
      series = { { values = counts } },
    }
    show_matrix(out, customers)
    for _, segment in ipairs(segments) do
      local members = groups[segment]
      if members and segment ~= "other" then
        local rows = {}
        for position, entry in ipairs(kit.rank(members, "revenue")) do
          if position <= params.limit then rows[position] = entry.row end
        end
        out:heading(crm.accounts:label("rfm_segment", segment), 2)
        out:table { columns = columns, rows = rows }
        more(out, #members, params.limit)
      end
    end
    local how = #customers >= 5 and { en = "by fifths of the customers, equal ones alike", zh = "按客户五等分（同值同分）" }
      or { en = "by fixed bounds, as there are fewer than 5 customers", zh = "客户不足 5 家，按固定分界" }
    local function named(language)
      local function label(name) return crm.accounts:label("rfm_segment", name)[language] end
      return (params.segments:gsub("[%l_]+", label))
    end
    out:text {
      en = "Scores from 1 to 5 " .. how.en .. "; orders and revenue of " .. params.months .. " months. Segments: "
        .. named "en" .. ".",
      zh = "1–5 分，" .. how.zh .. "；订单数与销售额取近 " .. params.months .. " 个月。分群条件：" .. named("zh"):gsub(",%s*", "；") .. "。",
    }
  end,
}
