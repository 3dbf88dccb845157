-- The charts and lists of the report.
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local texts = require "customer-data.texts"

local titles = {
  key = { en = "rep", zh = "销售代表" }, team = { en = "team", zh = "团队" }, target = { en = "target", zh = "目标" },
  won = { en = "won", zh = "已签约" }, attained = { en = "attained", zh = "完成率" }, pace = { en = "pace", zh = "进度" },
  light = { en = "status", zh = "状态" }, gap = { en = "behind", zh = "缺口" }, ahead = { en = "ahead", zh = "超额" },
  expected = { en = "expected", zh = "预计" }, open = { en = "open deals", zh = "未结商机" },
  after = { en = "behind after the forecast", zh = "预测后缺口" },
  ahead_after = { en = "ahead after the forecast", zh = "预测后超额" },
  cover = { en = "open deals / behind", zh = "未结商机/缺口" }, deal = { en = "deal", zh = "商机" },
  account = { en = "customer", zh = "客户" }, stage = { en = "stage", zh = "阶段" },
  amount = { en = "amount", zh = "金额" }, close = { en = "expected close", zh = "预计成交" },
}
local fields = { key = "opportunity.owner", owner = "opportunity.owner" }
local lights = {
  green = { en = "green", zh = "绿灯" }, yellow = { en = "yellow", zh = "黄灯" }, red = { en = "red", zh = "红灯" },
}
local types = {
  target = "money", won = "money", attained = "percent", pace = "percent", gap = "money", ahead = "money",
  ahead_after = "money", expected = "money",
  open = "money", after = "money", cover = "decimal", amount = "money", close = "date",
}

local function columns(...)
  local list = {}
  for position, name in ipairs { ... } do
    list[position] = { name = name, field = fields[name], title = titles[name], type = types[name] }
    if types[name] == "percent" then list[position].places = 0 end
    if types[name] == "decimal" then list[position].places = 1 end
  end
  return list
end

-- The first rows; the total is given where not all were read.
local function show_table(out, rows, limit, total, ...)
  local shown = {}
  for position = 1, math.min(#rows, limit) do
    shown[position] = {}
    for _, name in ipairs { ... } do shown[position][name] = rows[position][name] end
    shown[position].light = lights[shown[position].light]
  end
  out:table { columns = columns(...), rows = shown }
  more(out, total or #rows, limit)
end

-- The highest attainment first; then those without a target.
local function ranked(rows, field)
  return kit.sorted(rows, field)
end

local function show_reps(out, reps, limit)
  local rows, names, shares = ranked(reps, "attained"), {}, {}
  for position = 1, math.min(#rows, limit) do
    names[position], shares[position] = rows[position].name, rows[position].attained or false
  end
  out:heading { en = "Reps", zh = "销售代表" }
  out:chart {
    kind = "bar", title = { en = "Attainment of the target by rep", zh = "个人目标完成率" }, y = titles.attained,
    type = "percent", categories = names, series = { { values = shares } },
  }
  show_table(out, rows, limit, nil, "key", "target", "won", "attained", "pace", "light", "gap", "ahead")
end

local function show_teams(out, teams, limit)
  local rows = ranked(teams, "attained")
  local names, won, expected, target = {}, {}, {}, {}
  for position, team in ipairs(rows) do
    team.team = team.name
    names[position], won[position] = team.name, team.won
    expected[position], target[position] = team.expected or false, team.target or false
  end
  out:heading { en = "Teams: forecast against target", zh = "团队：预测与目标" }
  out:chart {
    kind = "bar", title = { en = "Won, expected and target by team", zh = "各团队已签约、预计与目标" }, y = titles.amount,
    categories = names,
    series = {
      { name = titles.won, values = won }, { name = titles.expected, values = expected },
      { name = titles.target, values = target },
    },
  }
  show_table(
    out, rows, limit, nil, "team", "target", "won", "attained", "pace", "light", "expected", "after", "ahead_after")
  for _, team in ipairs(rows) do
    if team.unforecast then
      out:text {
        en = "Insufficient data: " .. team.name .. " has no forecast for " .. team.unforecast .. ".",
        zh = "数据不足：" .. team.name .. " 没有 " .. team.unforecast .. " 的预测。",
      }
    end
  end
end

-- The open deals that are to close by the end of the period, those that are late among them, the largest first.
local function show_closing(out, crm, period, reps, params)
  local short, open = {}, {}
  for _, row in ipairs(reps) do
    if row.gap and row.gap > money(0, crm.currency) then short[#short + 1] = row end
  end
  out:heading { en = "What closes the gap", zh = "缺口如何补" }
  if #short == 0 then return out:text { en = "Nobody is short of the target.", zh = "没有人有缺口。" } end
  if period.last <= crm.as_of then
    out:text {
      en = "The period is over; deals that should have closed in it and are still open can only help the next one.",
      zh = "期间已结束；应在期内成交而仍未结的商机只能计入下期。",
    }
  end
  for _, row in ipairs(short) do row.cover = (kit.ratio(row.open, row.gap)) end
  local rows, names, gaps, deals = ranked(short, "gap"), {}, {}, {}
  for position = 1, math.min(#rows, params.limit) do
    names[position], gaps[position], deals[position] = rows[position].name, rows[position].gap, rows[position].open
  end
  out:chart {
    kind = "bar", y = titles.amount, categories = names,
    title = { en = "How far behind, and open deals to close by the end", zh = "缺口与期末前应成交的未结商机" },
    series = { { name = titles.gap, values = gaps }, { name = titles.open, values = deals } },
  }
  show_table(out, rows, params.limit, nil, "key", "gap", "open", "cover")
  local accounts = kit.index(crm.accounts:select("key", "name"):all())
  local query = crm.opportunities:where {
    outcome = "open", currency = crm.currency, expected_close = { le = period.last }, amount = { is_empty = false },
  }
  for deal in query:order_by("-amount"):limit(params.limit):each() do
    local account = accounts[deal.account or ""]
    open[#open + 1] = {
      deal = deal.key, account = account and account.name, owner = deal.owner,
      stage = deal.stage and texts.label("stage", deal.stage), amount = deal.amount, close = deal.expected_close,
    }
  end
  if #open == 0 then return end
  out:heading({ en = "The largest open deals to close by " .. period.last, zh = period.last .. " 前应成交的最大商机" }, 2)
  show_table(out, open, params.limit, query:count(), "deal", "account", "owner", "stage", "amount", "close")
end

return { reps = show_reps, teams = show_teams, closing = show_closing }
