-- The charts and tables of the Monday report.
local apart = require "customer-data.apart"
local budget = require "budget"
local distributors = require "distributors"
local drivers = require "drivers"
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local labels = require "figures"
local show = require "show"
local rounded = show.rounded

local titles = {
  planned = { en = "planned", zh = "计划" }, gap = { en = "gap, points", zh = "差距（百分点）" },
}

local who = show.who

local function show_returns(out, rows, below, limit)
  local names, actual, planned = {}, {}, {}
  for position, row in ipairs(kit.first(rows, limit)) do
    names[position], actual[position], planned[position] = row.name, row.roi, row.planned or false
  end
  out:chart {
    kind = "bar", type = "percent", x = who, y = labels.roi, categories = names,
    title = {
      en = "Return on capital, the widest gap to plan first: " .. below .. " below plan",
      zh = "资金回报率（与计划差距最大者在前）：" .. below .. " 家低于计划",
    },
    series = {
      { name = { en = "earned", zh = "实际" }, values = actual }, { name = titles.planned, values = planned },
    },
  }
end

local function show_table(out, rows, limit)
  local shown = {}
  for position, row in ipairs(kit.first(rows, limit)) do
    shown[position] = show.row(row.distributor, "actual")
    shown[position].planned, shown[position].gap = row.planned, row.gap
  end
  out:heading { en = "What each distributor earns", zh = "各经销商盈利" }
  out:table {
    columns = show.columns(
      "key", "name", "owner", "revenue", "profit", "margin", "turnover", "roi",
      { name = "planned", title = titles.planned, type = "percent", places = 1 },
      { name = "gap", title = titles.gap, type = "percent", places = 1 }),
    rows = shown,
  }
  more(out, #rows, limit)
end

local function show_split(out, below)
  local series, count = {}, 0
  for position, row in ipairs(below) do
    local margin, turnover = row.drivers.through_margin or false, row.drivers.through_turnover or false
    if margin and margin < turnover then count = count + 1 end
    series[position] = { key = row.key, name = row.name, values = { row.planned, margin, turnover, row.roi } }
  end
  out:chart {
    kind = "matrix", type = "percent", y = who,
    title = {
      en = "From the planned return to the one earned: margin takes more than turnover in " .. count .. " of "
        .. #below,
      zh = "从计划回报率到实际回报率：" .. #below .. " 家中 " .. count .. " 家主要受利润率拖累",
    },
    categories = {
      titles.planned, { en = "through margin", zh = "利润率影响" }, { en = "through turnover", zh = "周转影响" },
      { en = "earned", zh = "实际" },
    },
    series = apart(series),
  }
end

local function show_causes(out, below, run)
  local list = {}
  for position, row in ipairs(below) do list[position] = row.distributor end
  local main, names, series = drivers.main_lines(list, run.parts, run.none, 5), {}, {}
  local places = {}
  for place, line in ipairs(main) do names[place], places[line] = run.lines[line], place end
  names[#main + 1] = { en = "all other lines", zh = "其他科目" }
  for position, distributor in ipairs(list) do
    local values, rest = {}, run.none
    for place = 1, #main do values[place] = run.none end
    for _, cause in ipairs(budget.causes(distributor, run.parts)) do
      local place = places[cause.key]
      if place then values[place] = rounded(cause.row.effect) else rest = rest + cause.row.effect end
    end
    values[#main + 1] = rounded(rest)
    series[position] = { key = distributor.key, name = distributor.name, values = values }
  end
  out:chart {
    kind = "matrix", y = who, categories = names, series = apart(series),
    title = {
      en = "What each line did to the profit against plan: most of all " .. names[1].en,
      zh = "各科目对利润（较计划）的影响：" .. names[1].zh .. "影响最大",
    },
  }
end

local function show_drivers(out, rows, run, limit)
  local below = {}
  for _, row in ipairs(rows) do
    if row.is_below and #below < limit then below[#below + 1] = row end
  end
  if #below == 0 then return end
  out:heading { en = "What drives it", zh = "差距原因" }
  show_split(out, below)
  show_causes(out, below, run)
end

local function show_owners(out, rows, run)
  local groups, rest = kit.group(rows, "owner")
  if #rest > 0 then groups["–"] = rest end
  local owners = {}
  for owner, members in pairs(groups) do
    local list, below = {}, 0
    for position, row in ipairs(members) do
      list[position] = row.distributor
      if row.is_below then below = below + 1 end
    end
    local total = distributors.together(run, "actual", "roi", list)
    owners[#owners + 1] = {
      key = owner, owner = owner, count = #list, below = below, revenue = rounded(total.revenue),
      profit = rounded(total.profit), roi = total.roi,
    }
  end
  local ranked = {}
  for position, entry in ipairs(kit.rank(owners, "profit")) do ranked[position] = entry.row end
  out:heading { en = "By our rep", zh = "按我方负责人" }
  out:table {
    columns = show.columns(
      "owner", { name = "count", title = { en = "distributors", zh = "经销商数" }, type = "integer" },
      { name = "below", title = { en = "below plan", zh = "低于计划" }, type = "integer" }, "revenue", "profit", "roi"),
    rows = kit.first(ranked, run.limit),
    totals = #ranked <= run.limit and { "count", "below", "revenue", "profit" } or nil,
  }
  more(out, #ranked, run.limit)
end

-- The return of the period and of the three before it.
local function show_development(out, rows, run, params, crm)
  local names, returns, is_more = {}, {}, false
  local period = run.period
  for place = 4, 1, -1 do
    names[place], returns[place] = period.label, {}
    local earlier = place == 4 and run or distributors.read(params, crm, period)
    for _, distributor in ipairs(earlier.list) do
      returns[place][distributor.key] = distributor.actual.roi
      is_more = is_more or place < 4 and distributor.actual.roi ~= nil
    end
    period = distributors.before(period, params)
  end
  if not is_more then return end
  local series = {}
  for position, row in ipairs(kit.first(rows, run.limit)) do
    local values = {}
    for place = 1, 4 do values[place] = returns[place][row.key] or false end
    series[position] = { key = row.key, name = row.name, values = values }
  end
  out:chart {
    kind = "matrix", type = "percent", title = { en = "Return on capital, period by period", zh = "各期资金回报率" },
    y = who, categories = names, series = apart(series),
  }
end

return {
  returns = show_returns, table = show_table, drivers = show_drivers, owners = show_owners,
  development = show_development,
}
