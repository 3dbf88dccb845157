-- S001-56: our part of what each customer buys, one by one.
local currencies = require "customer-data.currencies"
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local sales = require "sales"

local columns = {
  { name = "key", title = { en = "key", zh = "编号" } }, { name = "name", title = { en = "account", zh = "客户" } },
  { name = "owner", field = "account.owner" },
  { name = "sales", title = { en = "ours", zh = "我方销售额" }, type = "money" },
  { name = "spend", title = { en = "spends in all", zh = "年采购额" }, type = "money" },
  { name = "share", title = { en = "share", zh = "占有率" }, type = "percent", places = 0 },
  { name = "room", title = { en = "room", zh = "增长空间" }, type = "money" },
  { name = "source", title = { en = "source", zh = "来源" } },
  { name = "known_on", title = { en = "known on", zh = "统计日" }, type = "date" },
}

-- Those whose spend is known, with share and room; how many are not known; those who buy more of us than in all.
local function shares(accounts, none, params)
  local known, wrong, unknown = {}, {}, 0
  for _, account in ipairs(accounts) do
    local spend = account.spend
    -- The spend is that of a year, the sales may be of other months.
    local bought = (account.sales * 12 / params.months):round "half_up"
    if not spend or spend:is_zero() and bought:is_zero() then
      unknown = unknown + 1
    elseif bought > spend or bought < none then
      wrong[#wrong + 1] = account
    else
      account.sales = bought
      account.share, account.room = kit.ratio(bought, spend), spend - bought
      known[#known + 1] = account
    end
  end
  return known, wrong, unknown
end

local function show_rooms(out, ranked, limit)
  local names, ours, rooms, rows = {}, {}, {}, {}
  for position = 1, math.min(#ranked, limit) do
    local account = ranked[position].row
    names[position], ours[position], rooms[position] = account.name, account.sales, account.room
    rows[position] = account
  end
  out:chart {
    kind = "stacked", title = { en = "Where there is most room for growth", zh = "增长空间最大的客户" },
    y = { en = "spend in a year", zh = "年采购额" }, categories = names,
    series = {
      { name = { en = "ours", zh = "我方" }, values = ours }, { name = { en = "room", zh = "增长空间" }, values = rooms },
    },
  }
  out:table { columns = columns, rows = rows }
  more(out, #ranked, limit)
end

return report {
  name = "customer-share", uses = { "market", "months", "limit", "currency" },
  summary = { en = "Shows our share of what each customer buys.", zh = "客户占有率：我方占客户采购额的份额" },
  run = function(params, crm, out)
    local accounts, span = sales.read(params, crm)
    sales.show_currencies(out, crm, span, true)
    local none = money(0, span.currency)
    currencies.check(params, span.currency, "market")
    local known, wrong, unknown = shares(accounts, none, params)
    local ours, spend = kit.sum(known, "sales"), kit.sum(known, "spend")
    if #known == 0 then
      out:title { en = "Customer share", zh = "客户占有率" }
      out:text {
        en = "Insufficient data: category_spend is known of no account, or is below what it buys of us.",
        zh = "数据不足：没有可用的年采购额（category_spend）。",
      }
    else
      local share = kit.ratio(ours, spend)
      local percent = kit.percent(share)
      out:title {
        en = "We sell our customers " .. percent .. " of what they buy",
        zh = "我方占客户采购额的 " .. percent,
      }
      out:metric({ en = "accounts whose spend is known", zh = "已知采购额的客户数" }, #known)
      out:metric({ en = "ours", zh = "我方销售额" }, ours)
      out:metric({ en = "spent in all", zh = "客户年采购额" }, spend)
      out:metric({ en = "share, weighted by spend", zh = "占有率（按采购额加权）" }, share, { type = "percent", places = 2 })
      out:metric({ en = "room", zh = "增长空间" }, spend - ours)
      if params.market then
        local all = kit.sum(accounts, "sales")
        local label = { en = "market share", zh = "市场占有率" }
        out:metric(label, (kit.ratio(all * 12 / params.months, params.market)), { type = "percent", places = 2 })
      end
      show_rooms(out, kit.rank(known, "room"), params.limit)
    end
    if unknown > 0 then
      out:text {
        en = "Left out, as its spend is not known or 0: " .. counted(unknown, "account") .. ".",
        zh = "另有 " .. unknown .. " 家客户采购额未知或为 0，未计入。",
      }
    end
    for position = 1, math.min(#wrong, params.limit) do
      local account = wrong[position]
      out:finding {
        severity = "warn", place = account.key,
        message = {
          en = account.name .. " buys more of us than in all, or sends more back than it buys: mend category_spend",
          zh = account.name .. "对我方采购超出其采购总额或退货多于采购，请更正年采购额",
        },
      }
    end
    out:text {
      en = "Ours are the orders from " .. span.from .. " to " .. date.add_days(span.to, -1)
        .. ", as of a year; the spend is mostly an estimate, see its source and day.",
      zh = "我方销售额为 " .. span.from .. " 至 " .. date.add_days(span.to, -1) .. " 的订单净额（折合全年）；采购额多为估计，请看来源与统计日。",
    }
  end,
}
