-- S000-04, S001-53: what a new customer costs, what an old one, and how that compares with two decks.
local bought = require "orders.bought"
local currencies = require "customer-data.currencies"
local date = require "lunaria.date"
local kit = require "lunaria.kit"

-- How many customers ordered for the first time in the span, and how many that had ordered before did so again.
local function count_customers(orders, span)
  local first, new, retained = bought.by_account(orders, "min", "ordered_on"), 0, 0
  for account in pairs(bought.by_account(bought.within(orders, span), "count")) do
    if first[account] >= span.from then new = new + 1 else retained = retained + 1 end
  end
  return new, retained
end

-- What is missing for the two costs, in words; empty if nothing is.
local function gaps(spent, kept, new, retained)
  local en, zh = {}, {}
  local function add(...) en[#en + 1], zh[#zh + 1] = ... end
  if not spent then add("costs with the purpose acquisition", "用途为开发（acquisition）的费用") end
  if not kept or kept:is_zero() then add("costs with the purpose retention", "用途为维护（retention）的费用") end
  if new == 0 then add("customers whose first order is new", "首次下单的新客户") end
  if retained == 0 then add("customers that had ordered before", "此前已下单的老客户") end
  return en, zh
end

local function show_benchmarks(out, ratio, params)
  local own = ratio:round(2, "half_up")
  out:chart {
    kind = "bar", title = { en = "How many times as much a new customer costs", zh = "开发费用为维护费用的倍数" },
    type = "decimal", categories = {
      { en = "own", zh = "本公司" }, { en = "deck on key accounts (S000-04)", zh = "《大客户管理与销售》（S000-04）" },
      { en = "deck on customer management (S001-53)", zh = "《客户管理》（S001-53）" },
    },
    series = { { values = { own, params.benchmark, params.benchmark_upkeep } } },
  }
  for _, mark in ipairs { params.benchmark, params.benchmark_upkeep } do
    local gap = ratio - mark
    local is_below = gap < decimal(0)
    local en = gap:is_zero() and "just the benchmark" or is_below and "below the benchmark" or "above the benchmark"
    local zh = gap:is_zero() and "等于基准" or is_below and "低于基准" or "高于基准"
    local label = { en = en .. " of " .. mark .. " by", zh = zh .. " " .. mark .. "，差距" }
    out:metric(label, gap:abs(), { type = "decimal", places = 2 })
  end
end

local function show_budget(out, budget, per_new, per_old)
  out:heading({ en = "What a budget does", zh = "预算可以做什么" }, 2)
  out:metric({ en = "budget", zh = "预算" }, budget)
  local keeps, wins = kit.ratio(budget, per_old), kit.ratio(budget, per_new)
  local function whole(count) return count and count:round(0, "floor"):to_integer() end
  out:metric({ en = "customers kept", zh = "可维护老客户数" }, whole(keeps))
  out:metric({ en = "or customers won", zh = "或开发新客户数" }, whole(wins))
end

return report {
  run = function(params, crm, out)
    local currency = params.currency or crm.currency
    local span = bought.months(crm.as_of, params.months)
    local from, to = span.from, span.to
    local costs = crm.costs:where { currency = currency, incurred_on = { ge = from, lt = to } }
    local orders = crm.orders:where {
      currency = currency, amount = { gt = money(0, currency) }, ordered_on = { lt = to },
    }
    currencies.show(out, currency, {
      cost = crm.costs:where { incurred_on = { ge = from, lt = to } },
      order = crm.orders:where { ordered_on = { lt = to } },
    })
    local spent = costs:where({ purpose = "acquisition" }):sum "amount"
    local kept = costs:where({ purpose = "retention" }):sum "amount"
    local new, retained = count_customers(orders, span)
    local en, zh = gaps(spent, kept, new, retained)
    local last = date.add_days(to, -1)
    if #en > 0 then
      out:title { en = "What new and old customers cost", zh = "新老客户成本" }
      out:text {
        en = "Insufficient data from " .. from .. " to " .. last .. ": there are no " .. table.concat(en, ", no ")
          .. ".",
        zh = "数据不足（" .. from .. " 至 " .. last .. "）：没有" .. table.concat(zh, "、") .. "。",
      }
      return
    end
    local per_new, per_old = spent / new, kept / retained
    -- Of the sums, so that nothing is divided but once.
    local ratio = kit.ratio(spent * retained, kept * new)
    local short = tostring(ratio:round(1, "half_up"))
    out:title {
      en = "Winning a customer costs " .. short .. " times as much as keeping one",
      zh = "开发一个新客户的费用是维护老客户的 " .. short .. " 倍",
    }
    out:metric({ en = "spent on winning customers", zh = "开发费用" }, spent)
    out:metric({ en = "new customers", zh = "新客户数" }, new)
    out:metric({ en = "for each new one", zh = "每个新客户" }, per_new:round "half_up")
    out:metric({ en = "spent on keeping customers", zh = "维护费用" }, kept)
    out:metric({ en = "old customers that bought again", zh = "继续购买的老客户数" }, retained)
    out:metric({ en = "for each old one", zh = "每个老客户" }, per_old:round "half_up")
    out:metric({ en = "ratio", zh = "倍数" }, ratio, { type = "decimal", places = 2 })
    show_benchmarks(out, ratio, params)
    show_budget(out, params.budget, per_new, per_old)
    local without = costs:where({ purpose = { is_empty = true } }):sum "amount"
    if without then
      out:finding {
        message = {
          en = "costs of " .. without .. " have no purpose and are left out", zh = "有 " .. without .. " 费用未填用途，未计入",
        },
      }
    end
    out:text {
      en = "Costs from " .. from .. " to " .. last .. " by their purpose; new is who ordered for the first time "
        .. "then, old who had ordered before and did again. The decks disagree, 5 times and 6 times, and neither "
        .. "says where it is from.",
      zh = "统计 " .. from .. " 至 " .. last .. " 按用途划分的费用；新客户为期内首次下单，老客户为此前下过单且期内再次下单。"
        .. "两份培训课件说法不一（5 倍与 6 倍），均未注明出处。",
    }
  end,
}
