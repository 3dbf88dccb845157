-- S001-22: plan beside actual; of one distributor line by line.
local budget = require "budget"
local distributors = require "distributors"
local labels = require "figures"
local gaps = require "gaps"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local reckoning = require "reckoning"
local show = require "show"
local rounded = show.rounded

local titles = {
  planned = { en = "planned", zh = "计划" }, actual = { en = "actual", zh = "实际" },
  difference = { en = "difference", zh = "差额" },
}

-- Those with a plan and figures, the largest shortfall first.
local function compared(run, params)
  local rows = {}
  for _, distributor in ipairs(run.list) do
    local variance = budget.variance(distributor, params, run.none)
    if variance then
      rows[#rows + 1] = {
        key = distributor.key, name = distributor.name, owner = distributor.owner, part = variance.part,
        planned = rounded(variance.planned), actual = rounded(variance.actual),
        difference = rounded(variance.difference), is_flagged = variance.is_flagged,
      }
    end
  end
  local ranked = {}
  for position, entry in ipairs(kit.rank(rows, "difference", "rising")) do ranked[position] = entry.row end
  return ranked
end

local function show_all(out, rows, limit)
  local names, planned, actual, short = {}, {}, {}, {}
  for position = 1, math.min(#rows, limit) do
    local row = rows[position]
    short[position], names[position], planned[position], actual[position] = row, row.name, row.planned, row.actual
  end
  out:table {
    columns = show.columns(
      "key", "name", "owner", { name = "planned", title = titles.planned, type = "money" },
      { name = "actual", title = titles.actual, type = "money" },
      { name = "difference", title = titles.difference, type = "money" },
      { name = "part", title = { en = "of plan", zh = "偏差率" }, type = "percent", places = 1 },
      { name = "is_flagged", title = { en = "flagged", zh = "超出警戒线" }, type = "boolean" }),
    rows = short, totals = #short > 1 and #short == #rows and { "planned", "actual", "difference" } or nil,
  }
  more(out, #rows, limit)
  if #short < 2 then return end
  out:chart {
    kind = "bar", x = show.who, title = { en = "Profit planned and earned", zh = "计划利润与实际利润" }, y = labels.profit,
    categories = names,
    series = { { name = titles.planned, values = planned }, { name = titles.actual, values = actual } },
  }
end

local function show_lines(out, distributor, run)
  local names, effects = {}, {}
  for position, entry in ipairs(budget.causes(distributor, run.parts)) do
    names[position], effects[position] = run.lines[entry.key], rounded(entry.row.effect)
  end
  out:chart {
    kind = "bar", y = { en = "profit more or less", zh = "利润增减" }, categories = names,
    title = {
      en = "What each line has done to the profit against the plan: most " .. names[1].en,
      zh = "各科目偏离计划对利润的影响：" .. names[1].zh .. "影响最大",
    },
    series = { { values = effects } },
  }
end

local function without_plan(out, run)
  local keys = {}
  for _, distributor in ipairs(run.list) do
    if distributor.actual.profit and not distributor.planned.profit then keys[#keys + 1] = distributor.key end
  end
  if #keys == 0 then return end
  out:text {
    en = "Insufficient data: no complete plan of " .. table.concat(keys, ", ") .. ".",
    zh = "数据不足：以下经销商没有完整的计划：" .. table.concat(keys, "、") .. "。",
  }
end

return report {
  name = "distributor-variance", uses = distributors.uses "flag",
  summary = { en = "Compares the profit of distributors with their budget.", zh = "经销商利润预算执行情况" },
  run = function(params, crm, out)
    local run = distributors.read(params, crm)
    local rows, flagged = compared(run, params), 0
    for _, row in ipairs(rows) do if row.is_flagged then flagged = flagged + 1 end end
    local label, flag = run.period.label, kit.percent(params.flag, 1)
    if run.is_one or #rows == 0 then
      local who = run.is_one and run.list[1].name
      out:title {
        en = "Profit of " .. (who or "distributors") .. " against the budget of " .. label,
        zh = (who or "经销商") .. " " .. label .. " 利润预算执行情况",
      }
    else
      out:title {
        en = flagged .. " of " .. counted(#rows, "distributor") .. " more than " .. flag .. " off budget in " .. label,
        zh = label .. " " .. #rows .. " 家经销商中 " .. flagged .. " 家利润偏离预算 " .. flag .. " 以上",
      }
    end
    if #rows > 0 then
      show_all(out, rows, params.limit)
      if run.is_one then show_lines(out, run.list[1], run) end
    end
    without_plan(out, run)
    gaps.show(out, run, "profit")
    reckoning.show(out, run, {
      en = "Difference = actual - planned profit; flagged beyond " .. flag .. " of the plan, and always where no "
        .. "profit was planned, of which there is no part.",
      zh = "差额 = 实际利润 - 计划利润；超过计划 " .. flag .. " 即标出；计划利润不为正时不计算偏差率，有差额即标出。",
    })
  end,
}
