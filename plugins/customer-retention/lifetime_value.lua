-- S001-50: what a customer is worth over all years: its margins, cross-sell, and whom it refers.
local currencies = require "customer-data.currencies"
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local measures = require "measures"
local read_activity = require "activity"
local values = require "values"
local words = require "words"

local variants = {
  { "years", { en = "margin x years", zh = "年毛利×年数" } },
  { "undiscounted", { en = "m / (1 - r), undiscounted", zh = "m/(1−r)，不折现" } },
  { "now", { en = "m (1 + d) / (1 + d - r), first margin now", zh = "m(1+d)/(1+d−r)，首期毛利在期初" } },
  { "after", { en = "m r / (1 + d - r), first margin after a year", zh = "m·r/(1+d−r)，首期毛利在一年后" } },
}

-- The parts of a customer's value, for a margin of a year; nil and why where there is none.
local function value_of(margin, params, basis)
  local part = function(variant, amount)
    return values.base(variant, amount, params.years, basis.retention, params.discount)
  end
  local base, reason = part(params.variant, margin)
  if not base then return nil, reason end
  -- Nothing is given in the company's currency.
  local cross = params.cross_sell:is_zero() and margin * 0 or part(params.variant, params.cross_sell)
  -- Whoever was referred is worth the same, without those whom they refer in turn.
  local referred = basis.referrals * params.conversion * (params.referral_value or base + cross)
  return {
    base = base, cross = cross, referred = referred, acquisition = basis.acquisition,
    total = base + cross + referred - basis.acquisition,
  }
end

local function show_parts(out, value)
  out:chart {
    kind = "bar", title = { en = "A customer on average", zh = "平均每家客户" }, y = { en = "amount", zh = "金额" },
    categories = {
      { en = "margins of its own", zh = "自身毛利" }, { en = "cross-sell", zh = "交叉销售" },
      { en = "whom it refers", zh = "口碑推荐" }, { en = "less winning it", zh = "减：开发费用" },
      { en = "lifetime value", zh = "终生价值" },
    },
    series = { { values = {
      value.base:round "half_up", value.cross:round "half_up", value.referred:round "half_up",
      -value.acquisition:round "half_up", value.total:round "half_up",
    } } },
  }
end

local function show_variants(out, margin, params, basis)
  local names, bases = {}, {}
  for position, variant in ipairs(variants) do
    local base = values.base(variant[1], margin, params.years, basis.retention, params.discount)
    local mark = variant[1] == params.variant and " *" or ""
    names[position] = { en = variant[2].en .. mark, zh = variant[2].zh .. mark }
    bases[position] = base and base:round "half_up" or false
  end
  out:chart {
    kind = "bar", title = { en = "The margins by each formula; * is the one used", zh = "各算法下的自身毛利（* 为所用算法）" },
    y = { en = "margins in all", zh = "累计毛利" }, categories = names, series = { { values = bases } },
  }
end

local function show_groups(out, crm, activity, params, basis)
  local rows = {}
  for name, members in pairs((kit.group(activity.accounts, params.by))) do
    local margin = measures.mean_margin(members, params, activity.none)
    local value = margin and value_of(margin, params, basis)
    if value then
      local active = 0
      for _, account in ipairs(members) do if account.state ~= "lost" then active = active + 1 end end
      rows[#rows + 1] = { key = tostring(name), customers = active, margin = margin, value = value.total }
    end
  end
  if #rows < 2 then return end
  local names, totals, shown = {}, {}, {}
  for position, entry in ipairs(kit.rank(rows, "value")) do
    if position > params.limit then break end
    local row = entry.row
    names[position] = params.by == "owner" and crm.accounts:label("owner", row.key) or row.key
    totals[position] = row.value:round "half_up"
    shown[position] = { row.key, row.customers, row.margin:round "half_up", row.value:round "half_up" }
  end
  out:heading({ en = "By group, with the same retention", zh = "分组（保持率相同）" }, 2)
  out:chart {
    kind = "bar", title = { en = "Lifetime value of a customer on average", zh = "平均每家客户终生价值" },
    categories = names, series = { { values = totals } },
  }
  out:table {
    columns = {
      { name = "group", field = "account." .. params.by, title = { en = "group", zh = "分组" } },
      { name = "customers", title = { en = "customers", zh = "客户数" }, type = "integer" },
      { name = "margin", title = { en = "margin in a year", zh = "年毛利" }, type = "money" },
      { name = "value", title = { en = "lifetime value", zh = "终生价值" }, type = "money" },
    },
    rows = shown,
  }
  more(out, #rows, params.limit)
end

return report {
  name = "lifetime-value",
  uses = {
    "months", "margin", "variant", "retention", "years", "discount", "cross_sell", "referrals", "conversion",
    "referral_value", "acquisition", "by", "limit", "currency",
  },
  summary = { en = "Shows what a customer is worth over the whole relationship, part by part.", zh = "客户终生价值及其组成" },
  run = function(params, crm, out)
    local activity = read_activity(params, crm, crm.as_of)
    if not (params.margin and params.retention) then words.currencies(out, activity, crm) end
    local none = activity.none
    currencies.check(params, none:currency(), "margin", "cross_sell", "referral_value", "acquisition")
    local margin = params.margin or measures.mean_margin(activity.accounts, params, none)
    local basis = {
      retention = params.retention or measures.retention(activity, params),
      referrals = params.referrals or measures.referrals(crm, crm.as_of) or decimal(0),
      acquisition = params.acquisition or measures.acquisition(crm, activity) or none,
    }
    out:title { en = "Lifetime value of a customer", zh = "客户终生价值" }
    if not (margin and basis.retention) then
      local lacks = basis.retention and "--margin" or margin and "--retention" or "--margin, --retention"
      out:text {
        en = "Insufficient data: orders of two years say it; without them give " .. lacks .. ".",
        zh = "数据不足：需要两年的订单，或指定 " .. lacks .. "。",
      }
      return
    end
    local value, reason = value_of(margin, params, basis)
    out:metric({ en = "margin in a year", zh = "年毛利" }, margin:round "half_up")
    out:metric({ en = "retention", zh = "保持率" }, basis.retention, { type = "percent", places = 1 })
    out:metric({ en = "discount", zh = "折现率" }, params.discount, { type = "percent" })
    out:metric({ en = "referrals", zh = "推荐人数" }, basis.referrals, { type = "decimal", places = 2 })
    if value then
      out:metric({ en = "lifetime value", zh = "终生价值" }, value.total:round "half_up")
      show_parts(out, value)
    else
      out:text { en = "No figure: " .. reason.en .. ".", zh = "无法计算：" .. reason.zh .. "。" }
    end
    show_variants(out, margin, params, basis)
    if value and not params.margin then show_groups(out, crm, activity, params, basis) end
    if not params.retention then words.few_lost(out, activity) end
    words.without_margin(out, activity)
    words.rule(out, activity, params)
  end,
}
