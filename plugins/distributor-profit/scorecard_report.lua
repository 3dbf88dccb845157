-- S001-24: the two targets of each distributor beside each other, and whether we take care of its profit.
local attainment = require "attainment"
local distributors = require "distributors"
local gaps = require "gaps"
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local reckoning = require "reckoning"
local show = require "show"
local words = require "words"
local rounded = show.rounded

-- The latest score of the five advices by account.
local function care_scores(crm)
  local scores = {}
  local sheets = crm.assessments:where { form = "profit-care", date = { le = crm.as_of } }
  for sheet in sheets:select("subject", "score", "date"):order_by("date"):each() do
    scores[sheet.subject] = sheet.score
  end
  return scores
end

local function show_table(out, rows, scores, limit)
  local shown = {}
  for position = 1, math.min(#rows, limit) do
    local row = rows[position]
    shown[position] = {
      key = row.key, name = row.name, sales_target = rounded(row.sales_target), sales = rounded(row.sales),
      sales_part = row.sales_part, profit_target = rounded(row.profit_target), profit = rounded(row.profit),
      profit_part = row.profit_part, care = scores[row.key],
    }
  end
  local columns = show.columns(
    "key", "name", { name = "sales_target", title = { en = "sales target", zh = "销售目标" }, type = "money" },
    { name = "sales", title = { en = "sales", zh = "销售额" }, type = "money" },
    { name = "sales_part", title = { en = "attained", zh = "销售完成率" }, type = "percent", places = 0 },
    { name = "profit_target", title = { en = "profit target", zh = "利润目标" }, type = "money" }, "profit",
    { name = "profit_part", title = { en = "attained", zh = "利润完成率" }, type = "percent", places = 0 })
  if next(scores) then
    columns[#columns + 1] = { name = "care", title = { en = "care", zh = "利润保障" }, type = "percent", places = 0 }
  end
  out:table { columns = columns, rows = shown }
  more(out, #rows, limit)
end

local function show_chart(out, rows, limit)
  local names, sales, profits = {}, {}, {}
  for _, row in ipairs(rows) do
    if row.profit_part and #names < limit then
      names[#names + 1] = row.name
      sales[#names], profits[#names] = row.sales_part or false, row.profit_part
    end
  end
  if #names == 0 then return end
  out:chart {
    kind = "bar", type = "percent", x = show.who,
    title = { en = "Sales and profit as a share of their targets", zh = "销售完成率与利润完成率" },
    y = { en = "attained", zh = "完成率" }, categories = names,
    series = {
      { name = { en = "sales", zh = "销售" }, values = sales }, { name = { en = "profit", zh = "利润" }, values = profits },
    },
  }
end

-- Those with a target or a loss: first those with something wrong, then by key.
local function worst_first(rows)
  local sorted = {}
  for _, wanted in ipairs { "loss", "sales-without-profit", "no-profit-target", "none" } do
    for _, row in ipairs(rows) do
      local is_shown = row.sales_target or row.profit_target or row.verdicts[1]
      if is_shown and (row.verdicts[1] or "none") == wanted then sorted[#sorted + 1] = row end
    end
  end
  return sorted
end

return report {
  name = "profit-scorecard", uses = distributors.uses("sales_reached", "profit_reached"),
  summary = {
    en = "Compares the sales and profit targets of distributors with what they reached.",
    zh = "经销商销售目标与利润目标对照",
  },
  run = function(params, crm, out)
    local run = distributors.read(params, crm)
    local rows, label = worst_first(attainment.rows(run, params, crm)), run.period.label
    local count = 0
    for _, row in ipairs(rows) do if row.verdicts[1] then count = count + 1 end end
    out:title(#rows == 0 and {
      en = "Sales and profit of distributors, " .. label, zh = label .. " 经销商销售与利润对照",
    } or {
      en = "Sales and profit of distributors, " .. label .. ": " .. count .. " of " .. #rows .. " need attention",
      zh = label .. " 经销商销售与利润对照：" .. #rows .. " 家中 " .. count .. " 家需关注",
    })
    if #rows > 0 then show_table(out, rows, care_scores(crm), params.limit) end
    for _, row in ipairs(rows) do
      for _, verdict in ipairs(row.verdicts) do
        out:finding {
          severity = verdict == "loss" and "critical" or "warn", place = row.key .. " " .. row.name,
          message = words(row, verdict, params, run.period),
        }
      end
    end
    show_chart(out, rows, params.limit)
    gaps.show(out, run, "profit")
    local sales, profit = kit.percent(params.sales_reached, 1), kit.percent(params.profit_reached, 1)
    reckoning.show(out, run, {
      en = "Critical is a loss; a warning are sales targets without a profit target, and sales of "
        .. sales .. " or more with profit below " .. profit .. " of the target. Targets are those of exactly the "
        .. "period. Care is the last score of the form profit-care.",
      zh = "亏损为严重；有销售目标而无利润目标、或销售完成率达到 " .. sales .. " 而利润完成率低于 " .. profit
        .. " 为预警。只取期间完全一致的目标。利润保障为表单 profit-care 的最近得分。",
    })
  end,
}
