-- The page for Monday: which customers stayed, left and came, what that did to sales, and what a customer is worth.
local bought = require "orders.bought"
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local measures = require "measures"
local read_activity = require "activity"
local values = require "values"
local words = require "words"

local function members(activity, state)
  local found = {}
  for _, account in ipairs(activity.accounts) do if account.state == state then found[#found + 1] = account end end
  return found
end

-- How sales went from those of the span before to those of this one, by what became of the customers.
local function bridge(activity)
  local none = activity.none
  local steps = { before = none, lost = none, less = none, more = none, new = none, returned = none, now = none }
  for _, account in ipairs(activity.accounts) do
    local change = account.sales - account.before
    local step = account.state
    if step == "kept" then step = change < none and "less" or "more" end
    steps[step] = steps[step] + change
    steps.before, steps.now = steps.before + account.before, steps.now + account.sales
  end
  return steps
end

local function show_bridge(out, steps)
  local none = steps.now * 0
  out:chart {
    kind = "bar", title = { en = "From earlier sales to current sales", zh = "销售额变动" },
    y = { en = "sales", zh = "销售额" },
    categories = {
      { en = "before", zh = "上期" }, { en = "lost", zh = "流失" }, { en = "kept, buy less", zh = "保持但减少" },
      { en = "kept, buy more", zh = "保持且增加" }, { en = "new", zh = "新客户" }, { en = "returned", zh = "回流" },
      { en = "now", zh = "本期" },
    },
    series = {
      { values = { steps.before, steps.lost, steps.less, steps.more, steps.new, steps.returned, steps.now } },
    },
  }
  -- Out of what was bought before, how much is still bought, without what came anew.
  local kept = kit.ratio(steps.before + steps.lost + steps.less, steps.before)
  out:metric({ en = "sales kept of those before", zh = "销售额保持率" }, kept, { type = "percent", places = 1 })
  if steps.lost < none then
    out:metric({ en = "sales lost with customers that left", zh = "流失客户带走的销售额" }, -steps.lost)
  end
end

-- How many customers were active at the end of each of the last months.
local function show_months(out, crm, params, activity)
  local orders = crm.orders:where { currency = activity.none:currency(), amount = { gt = activity.none } }
  local names, counts = {}, {}
  for back = 12, 0, -1 do
    local last = date.add_days(date.add_months(activity.now.to, -back), -1)
    local span = bought.months(last, params.months)
    names[#names + 1] = last:sub(1, 7)
    counts[#counts + 1] = bought.is_covered(orders, span)
      and #bought.within(orders, span):group_by("account"):count() or false
  end
  out:chart {
    kind = "line", title = { en = "Active customers at the end of each month", zh = "各月末活跃客户数" },
    y = { en = "customers", zh = "客户数" }, categories = names, series = { { values = counts } },
  }
end

local function show_list(out, title, accounts, field, columns, params)
  if #accounts == 0 then return end
  local ranked, without = kit.rank(accounts, field)
  local rows = {}
  for _, entry in ipairs(ranked) do rows[#rows + 1] = entry.row end
  for _, row in ipairs(without) do rows[#rows + 1] = row end
  out:heading(title, 2)
  out:table { columns = columns, rows = kit.first(rows, params.limit) }
  more(out, #rows, params.limit)
end

-- Who of the lost has a case, and who has none yet.
local function add_cases(crm, lost)
  local cases = {}
  for case in crm.churn_cases:where({ detected_on = { le = crm.as_of } }):order_by("detected_on"):each() do
    cases[case.account] = case
  end
  local without = 0
  for _, account in ipairs(lost) do
    local case = cases[account.key]
    if case then
      account.case, account.stage, account.reason = case.key, case.stage, case.reason
    else
      without = without + 1
    end
  end
  return without
end

-- What the customers are expected to buy, where the classifications of future-value have been run.
local function show_expected(out, crm, activity)
  local all = crm.accounts:where { future_value = { is_empty = false } }
  local expected, count = activity.none, 0
  for account in all:select("future_value"):each() do
    if account.future_value:currency() == expected:currency() then
      expected, count = expected + account.future_value, count + 1
    end
  end
  if count == 0 then
    return out:text {
      en = "What customers will buy is not known yet: lunaria run future-value, lunaria run value-quadrant.",
      zh = "尚未预测客户未来价值：lunaria run future-value，lunaria run value-quadrant。",
    }
  end
  local falling = crm.accounts:where({ value_quadrant = "revive" }):count()
  out:metric({ en = "expected sales of " .. counted(count, "customer"), zh = "预期销售额（" .. count .. " 家）" }, expected)
  local label = { en = "customers that bought a lot and are falling silent", zh = "过去高、未来低的客户数" }
  out:metric(label, falling)
end

local function show_groups(out, activity, params)
  local rows = {}
  for name, own in pairs((kit.group(activity.accounts, params.by))) do
    local start, lost, count = 0, 0, 0
    for _, account in ipairs(own) do
      if account.state == "lost" or account.state == "kept" then start = start + 1 end
      if account.state == "lost" then lost = lost + 1 else count = count + 1 end
    end
    local margin = measures.mean_margin(own, params, activity.none)
    rows[#rows + 1] = {
      key = tostring(name), group = tostring(name), start = start, lost = lost, now = count,
      churn = (kit.ratio(lost, start)), margin = margin and margin:round "half_up",
    }
  end
  if #rows < 2 then return end
  show_list(out, { en = "By group", zh = "分组" }, rows, "margin", {
    { name = "group", field = "account." .. params.by, title = { en = "group", zh = "分组" } },
    { name = "start", title = { en = "then", zh = "期初" }, type = "integer" },
    { name = "lost", title = { en = "lost", zh = "流失" }, type = "integer" },
    { name = "churn", title = { en = "churn", zh = "流失率" }, type = "percent", places = 1 },
    { name = "now", title = { en = "now", zh = "期末" }, type = "integer" },
    { name = "margin", title = { en = "margin of a customer in a year", zh = "每家客户年毛利" }, type = "money" },
  }, params)
end

return report {
  name = "customer-value", uses = { "months", "by", "limit", "currency" },
  summary = {
    en = "The Monday page: who stayed, left and joined, and what customers are worth.",
    zh = "每周一页：客户价值与流失",
  },
  run = function(params, crm, out)
    local activity = read_activity(params, crm, crm.as_of)
    words.currencies(out, activity, crm)
    local counts = activity.counts
    if not activity.churn then
      local title = { en = "Customer value and churn on " .. crm.as_of, zh = crm.as_of .. " 客户价值与流失" }
      return words.insufficient(out, title, activity, activity.none:currency())
    end
    local churn = kit.percent(activity.churn, 1)
    out:title {
      en = counts.lost .. " of " .. counted(activity.at_start, "customer") .. " left (" .. churn .. "), " .. counts.new
        .. " new",
      zh = activity.at_start .. " 家客户流失 " .. counts.lost .. " 家（" .. churn .. "），新增 " .. counts.new .. " 家",
    }
    out:metric({ en = "active at the beginning", zh = "期初活跃客户" }, activity.at_start)
    out:metric({ en = "lost", zh = "流失客户" }, counts.lost)
    out:metric({ en = "new", zh = "新客户" }, counts.new)
    out:metric({ en = "returned", zh = "回流客户" }, counts.returned)
    out:metric({ en = "active now", zh = "期末活跃客户" }, activity.at_end)
    local margin = measures.mean_margin(activity.accounts, params, activity.none)
    if margin then out:metric({ en = "margin of a customer in a year", zh = "每家客户年毛利" }, margin:round "half_up") end
    local retention = measures.retention(activity, params)
    local years = values.lifetime(decimal(1) - retention)
    -- Out of one or two that left, a lifetime says nothing.
    if years and counts.lost >= 5 then
      out:metric({ en = "years they stay, 1 / churn", zh = "关系年数（1÷流失率）" }, years:round(1, "half_up"))
    end
    show_bridge(out, bridge(activity))
    show_months(out, crm, params, activity)
    local columns = words.columns
    local lost = members(activity, "lost")
    local without = add_cases(crm, lost)
    show_list(out, { en = "Lost, the largest first", zh = "流失客户" }, lost, "before", {
      columns.key, columns.name, columns.owner, columns.before, columns.last_order,
      { name = "case", title = { en = "case", zh = "流失档案" } },
      { name = "stage", field = "churn_case.stage" }, { name = "reason", field = "churn_case.reason" },
    }, params)
    if without > 0 then
      out:finding {
        message = {
          en = "lost customers without a case: " .. without .. "; find out why they left: lunaria set churn_case …",
          zh = without .. " 家流失客户尚未建档，请查明原因：lunaria set churn_case …",
        },
      }
    end
    local fields = { columns.key, columns.name, columns.owner, columns.sales, columns.first_order }
    show_list(out, { en = "New, the largest first", zh = "新客户" }, members(activity, "new"), "sales", fields, params)
    out:heading { en = "What customers will bring", zh = "客户未来价值" }
    show_expected(out, crm, activity)
    show_groups(out, activity, params)
    words.without_margin(out, activity)
    words.rule(out, activity, params)
    out:text {
      en = "Who is about to leave: lunaria run account-portfolio. What customers will bring: lunaria run "
        .. "future-value-grid.",
      zh = "即将流失的客户见 lunaria run account-portfolio，未来价值见 lunaria run future-value-grid。",
    }
  end,
}
