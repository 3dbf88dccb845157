-- What distributors earn with our goods, whose return is below plan, and what drives it: a page for Monday morning.
local distributors = require "distributors"
local drivers = require "drivers"
local gaps = require "gaps"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local reckoning = require "reckoning"
local show = require "show"
local views = require "profit_views"

-- Those whose return is known: the widest gap below plan first, then those without a plan, the lowest return first.
local function known(run, params)
  local rows = {}
  for _, distributor in ipairs(run.list) do
    local found = drivers.of(distributor, params, run.none)
    if distributor.actual.roi then
      rows[#rows + 1] = {
        key = distributor.key, name = distributor.name, owner = distributor.owner, distributor = distributor,
        roi = distributor.actual.roi, planned = distributor.planned.roi, gap = found and found.gap, drivers = found,
        is_below = found ~= nil and found.is_below,
      }
    end
  end
  table.sort(rows, function(left, right)
    if (left.gap == nil) ~= (right.gap == nil) then return left.gap ~= nil end
    local first, second = left.gap or left.roi, right.gap or right.roi
    if first == second then return left.key < right.key end
    return first < second
  end)
  return rows
end

local function show_head(out, run, rows, below)
  local losses = 0
  for _, row in ipairs(rows) do
    if row.distributor.actual.profit < run.none then losses = losses + 1 end
  end
  local label = run.period.label
  out:title {
    en = label .. ": return below plan at " .. below .. " of " .. counted(#rows, "distributor") .. ", a loss at "
      .. losses,
    zh = label .. "：" .. #rows .. " 家经销商中 " .. below .. " 家回报低于计划，" .. losses .. " 家亏损",
  }
  local list = {}
  for position, row in ipairs(rows) do list[position] = row.distributor end
  local total = distributors.together(run, "actual", "roi", list)
  local planned = distributors.together(run, "planned", "roi", list)
  local percent = { type = "percent", places = 1 }
  out:metric({ en = "what they earn with our goods", zh = "经营我方产品的利润" }, show.rounded(total.profit))
  out:metric({ en = "of revenue", zh = "占其销售收入" }, total.margin, percent)
  out:metric({ en = "return on their capital", zh = "资金回报率" }, total.roi, percent)
  out:metric({ en = "planned, where there is a plan", zh = "计划回报率（有计划者）" }, planned.roi, percent)
end

return report {
  name = "distributor-profit", uses = distributors.uses "flag",
  run = function(params, crm, out)
    local run = distributors.read(params, crm)
    local rows, below = known(run, params), 0
    for _, row in ipairs(rows) do if row.is_below then below = below + 1 end end
    if #rows > 0 then
      show_head(out, run, rows, below)
      views.returns(out, rows, below, params.limit)
      views.table(out, rows, params.limit)
      views.drivers(out, rows, run, params.limit)
      views.owners(out, rows, run)
      views.development(out, rows, run, params, crm)
    else
      out:title { en = "Profit of distributors, " .. run.period.label, zh = run.period.label .. " 经销商盈利" }
    end
    gaps.show(out, run, "roi")
    reckoning.show(out, run, reckoning.ratios)
    local flag = kit.percent(params.flag, 1)
    out:text {
      en = "Below plan is a return that is more than " .. flag .. " of the planned one below it. Through margin is "
        .. "what the margin has changed at the planned turnover, through turnover what the turnover has changed at the "
        .. "margin earned.",
      zh = "回报率比计划低 " .. flag .. " 以上（相对值）视为低于计划。利润率影响按计划周转计算，周转影响按实际利润率计算。",
    }
  end,
}
