local currencies = require "customer-data.currencies"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local measures = require "measures"

local order = { "product", "price", "channel", "promotion" }

local function show_kinds(out, crm, rows, none)
  local groups, names, expected, costs = kit.group(rows, "p"), {}, {}, {}
  local empty = { en = {}, zh = {} }
  for position, p in ipairs(order) do
    local label = crm.growth_measures:label("p", p)
    names[position], expected[position], costs[position] = label, none, none
    for _, row in ipairs(groups[p] or {}) do
      expected[position] = expected[position] + (row.expected or none)
      costs[position] = costs[position] + (row.cost or none)
    end
    if not groups[p] then
      table.insert(empty.en, label.en)
      table.insert(empty.zh, label.zh)
    end
  end
  out:chart {
    kind = "bar", title = { en = "Expected volume and cost by kind of measure", zh = "各类措施的预计增量与费用" },
    y = { en = "amount", zh = "金额" }, categories = names,
    series = {
      { name = { en = "expected volume", zh = "预计增量" }, values = expected },
      { name = { en = "cost", zh = "费用" }, values = costs },
    },
  }
  if #empty.en > 0 then
    out:text {
      en = "No measure by " .. table.concat(empty.en, ", ") .. ".",
      zh = "缺少以下类别的措施：" .. table.concat(empty.zh, "、") .. "。",
    }
  end
end

-- The most efficient first; then those whose margin or cost is not known.
local function show_list(out, rows, limit)
  local list = kit.sorted(rows, "efficiency")
  local columns = {
    { name = "key", title = { en = "key", zh = "编号" } }, { name = "p", field = "growth_measure.p" },
    { name = "what", title = { en = "what", zh = "措施" } }, { name = "owner", field = "growth_measure.owner" },
    { name = "due_on", title = { en = "due on", zh = "完成日期" }, type = "date" },
    { name = "expected", title = { en = "expected volume", zh = "预计增量" }, type = "money" },
    { name = "cost", title = { en = "cost", zh = "费用" }, type = "money" },
    { name = "efficiency", title = { en = "margin / cost", zh = "毛利/费用" }, type = "decimal", places = 1 },
  }
  local shown = {}
  for position = 1, math.min(#list, limit) do
    shown[position] = {}
    for _, column in ipairs(columns) do shown[position][column.name] = list[position][column.name] end
  end
  out:table { columns = columns, rows = shown, totals = #list <= limit and { "expected", "cost" } or nil }
  more(out, #list, limit)
end

local function show_head(out, found, none)
  local label, count = found.period.label, #found.rows
  local expected = found.expected or none
  if not found.gap then
    out:title { en = counted(count, "measure") .. " for growth in " .. label, zh = label .. " 上量措施 " .. count .. " 项" }
    out:text {
      en = "Insufficient data for the gap: there is no target of bookings in " .. label .. "; give --gap.",
      zh = "缺口数据不足：没有 " .. label .. " 的签约目标，请给出 --gap。",
    }
  elseif found.gap <= none then
    out:title { en = "There is no gap in " .. label, zh = label .. " 没有缺口" }
  elseif expected >= found.gap then
    out:title { en = "The measures of " .. label .. " close the gap", zh = label .. " 的措施可补足缺口" }
  else
    out:title { en = "The measures of " .. label .. " do not close the gap", zh = label .. " 的措施不足以补足缺口" }
    out:lead({ en = "still short", zh = "还差" }, found.gap - expected)
  end
  if found.gap then out:metric({ en = "gap", zh = "缺口" }, found.gap) end
  out:metric({ en = "expected of the measures", zh = "措施预计增量" }, found.expected)
  local cover = found.gap and found.expected and kit.ratio(found.expected, found.gap)
  if cover then out:metric({ en = "of the gap", zh = "覆盖缺口" }, cover, { type = "percent", places = 0 }) end
  if found.unknown > 0 then
    out:text {
      en = "Without an expected volume: " .. found.unknown .. " of " .. counted(count, "measure") .. ".",
      zh = found.unknown .. " 项措施没有预计增量。",
    }
  end
end

local growth_plan = report {
  name = "growth-plan",
  summary = { en = "Shows whether the measures close the gap, and what they cost.", zh = "上量措施能否补足缺口及其费用效率" },
  run = function(params, crm, out)
    local found = measures.read(params, crm)
    currencies.show(out, crm.currency, measures.inside(params, crm, found.period))
    if #found.rows == 0 then
      out:title { en = "Measures for growth", zh = "上量措施" }
      return out:text {
        en = "Insufficient data: no measure is due in " .. found.period.label .. ".",
        zh = "数据不足：" .. found.period.label .. " 没有到期的措施。",
      }
    end
    local none = money(0, crm.currency)
    show_head(out, found, none)
    show_kinds(out, crm, found.rows, none)
    show_list(out, found.rows, params.limit)
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "The gap is the targets of bookings inside the period less the deals won, or --gap. Measures count in the "
        .. "period in which they are due. Efficiency is margin over cost.",
      zh = "缺口＝该期间签约目标－已成交额，或由 --gap 给出。措施按完成日期计入期间。效率＝毛利÷费用。",
    }
  end,
}

local growth_actions = planner {
  name = "growth-actions",
  summary = { en = "Assigns each growth measure to its owner.", zh = "由负责人落实各项上量措施" },
  rules = {
    product = { en = "product", zh = "产品" },
    price = { en = "price", zh = "价格" },
    channel = { en = "channel", zh = "渠道" },
    promotion = { en = "promotion", zh = "促销" },
  },
  plan = function(params, crm, propose)
    for _, measure in ipairs(measures.read(params, crm).rows) do
      propose { what = measure.what, who = measure.owner, due = measure.due_on, rule = measure.p, subject = {
        object = "growth_measure", key = measure.key,
      } }
    end
  end,
}

return { growth_actions, growth_plan }
