-- S003-27: the funnel of the five stages of consultative selling.
local columns = require "columns"
local currencies = require "customer-data.currencies"
local funnel = require "funnel"
local kit = require "lunaria.kit"
local lists = require "lists"
local process = require "consultative"
local stages = require "stages"

local function show(out, rows)
  local names, reached = {}, {}
  for position, row in ipairs(rows) do
    names[position], reached[position], row.expected = row.label, row.reached, row.expected:round "half_up"
  end
  out:chart {
    kind = "funnel", title = { en = "Deals that have reached each stage", zh = "到达各阶段的商机数" },
    y = { en = "deals", zh = "商机数" }, categories = names, series = { { values = reached } },
  }
  out:table {
    columns = columns(
      "c_stage", "reached", "all", "conversion", "mean_days", "open", "probability", "is_own", "expected"),
    rows = rows,
  }
end

local function worst(rows)
  local lowest
  for _, row in ipairs(rows) do
    if row.conversion and (not lowest or row.conversion < lowest.conversion) then lowest = row end
  end
  return lowest
end

return report {
  name = "sales-funnel",
  summary = {
    en = "Shows how deals pass through the five stages of consultative selling, and what they may bring.",
    zh = "顾问式销售五阶段漏斗：转化率、停留天数与预期金额",
  },
  uses = { "cases", "c_stages", "c_probabilities", "currency" },
  run = function(params, crm, out)
    local deals, moves, others = process.deals(params, crm)
    local currency = params.currency or crm.currency
    local none = money(0, currency)
    currencies.say(out, { opportunity = others })
    local config = lists.probabilities(params.c_probabilities, stages.consultative, "--c-probabilities")
    local analysis = funnel.analysis(deals, moves, stages.consultative, none, params.cases)
    local rows, by_stage, expected, open = {}, {}, none, 0
    for position, row in ipairs(analysis) do
      local is_own = row.win_rate ~= nil
      rows[position] = {
        c_stage = row.stage, label = crm.opportunities:label("c_stage", row.stage),
        reached = row.reached, all = row.amount, conversion = row.conversion,
        mean_days = row.mean_days, open = 0, probability = row.win_rate or config[row.stage], expected = none,
        is_own = is_own, won = row.won, closed = row.closed,
      }
      by_stage[row.stage] = rows[position]
    end
    for _, deal in ipairs(deals) do
      local own = moves[deal.key]
      -- Moves by stages that are none of these are as good as none.
      local row = deal.outcome == "open" and own and own[#own] and by_stage[own[#own].stage]
      if row then
        local amount = deal.amount or none
        -- A quotient has too many digits to be multiplied.
        amount = row.is_own and amount * row.won / row.closed or amount * row.probability
        row.open, row.expected = row.open + 1, row.expected + amount
        expected, open = expected + amount, open + 1
      end
    end
    if rows[1].reached == 0 then
      out:title { en = "Funnel on " .. crm.as_of, zh = crm.as_of .. " 销售漏斗" }
      out:text {
        en = "Insufficient data: no deal in " .. currency .. " has a history of stages.",
        zh = "数据不足：没有 " .. currency .. " 商机的阶段历史。",
      }
      return
    end
    local low = worst(rows)
    local share = low and kit.percent(low.conversion)
    local en, zh = "Funnel on " .. crm.as_of, crm.as_of .. " 销售漏斗"
    if low then
      en = en .. ": most is lost in stage " .. low.label.en .. ", " .. share .. " move on"
      zh = zh .. "：“" .. low.label.zh .. "”流失最多，转化率 " .. share
    end
    out:title { en = en, zh = zh }
    out:metric({ en = "open deals in the funnel", zh = "漏斗中未结商机" }, open)
    out:metric({ en = "expected of them", zh = "预期金额" }, expected:round "half_up")
    show(out, rows)
    out:text {
      en = "A stage gone past counts as reached. Expected is the amount of the open deals x the share won of the deals "
        .. "closed so far that had reached the stage, from " .. params.cases .. " on; with fewer, x the setting ("
        .. params.c_probabilities .. "). Deals without stages of their own go by their project stage: "
        .. params.c_stages .. ".",
      zh = "跳过的阶段视为到达。预期金额＝未结金额×到达该阶段的已结商机赢单率（至少 " .. params.cases
        .. " 个），不足时用设定值（" .. params.c_probabilities .. "）。未填顾问式阶段的商机按项目阶段对应："
        .. params.c_stages .. "。",
    }
  end,
}
