-- The sections of the report.
local kit = require "lunaria.kit"
local more = require "customer-data.more"

local titles = {
  key = { en = "key", zh = "编号" }, won = { en = "won", zh = "赢单" },
  lost = { en = "lost", zh = "输单" }, rate = { en = "win rate", zh = "赢单率" },
  won_amount = { en = "won amount", zh = "赢单金额" }, lost_amount = { en = "lost amount", zh = "输单金额" },
  value_rate = { en = "of value", zh = "金额赢单率" }, segment = { en = "segment", zh = "细分市场" },
  rival = { en = "rival", zh = "对手" }, reason = { en = "reason", zh = "原因" }, outcome = { en = "outcome", zh = "结果" },
  amount = { en = "amount", zh = "金额" }, closed_on = { en = "closed on", zh = "结案日期" },
  due = { en = "due", zh = "应完成" },
}
local fields = { outcome = "opportunity.outcome", owner = "opportunity.owner" }
local types = {
  won = "integer", lost = "integer", rate = "percent", won_amount = "money", lost_amount = "money",
  value_rate = "percent", amount = "money", closed_on = "date", due = "date",
}

local function columns(...)
  local list = {}
  for position, name in ipairs { ... } do
    local places = types[name] == "percent" and 0 or nil
    list[position] = {
      name = name, title = titles[name], type = types[name], places = places, field = fields[name],
    }
  end
  return list
end

-- Counts, amounts and win rates of some deals.
local function tally(deals, none)
  local row = { won = 0, lost = 0, won_amount = none, lost_amount = none }
  for _, deal in ipairs(deals) do
    row[deal.outcome] = row[deal.outcome] + 1
    local sum = deal.outcome .. "_amount"
    row[sum] = row[sum] + (deal.amount or none)
  end
  row.rate = kit.ratio(row.won, row.won + row.lost)
  row.value_rate = kit.ratio(row.won_amount, row.won_amount + row.lost_amount)
  return row
end

-- By what a field is, the largest amount first; deals without one last.
local function by_field(deals, field, none)
  local groups, rest = kit.group(deals, field)
  local rows = {}
  for name, own in pairs(groups) do
    local row = tally(own, none)
    row.key, row[field], row.sum = name, name, row.won_amount + row.lost_amount
    rows[#rows + 1] = row
  end
  local ranked = {}
  for position, entry in ipairs(kit.rank(rows, "sum")) do ranked[position] = entry.row end
  if #rest > 0 then
    local row = tally(rest, none)
    row[field] = { en = "not known", zh = "未知" }
    ranked[#ranked + 1] = row
  end
  return ranked
end

local function show_groups(out, title, deals, field, limit, none)
  local rows = by_field(deals, field, none)
  out:heading(title)
  local names, won, lost = {}, {}, {}
  for position = 1, math.min(#rows, limit) do
    names[position], won[position], lost[position] = rows[position][field], rows[position].won, rows[position].lost
  end
  out:chart {
    kind = "stacked", y = { en = "deals", zh = "商机数" }, categories = names,
    series = { { name = titles.won, values = won }, { name = titles.lost, values = lost } },
  }
  out:table {
    columns = columns(field, "won", "lost", "rate", "won_amount", "lost_amount", "value_rate"),
    rows = kit.first(rows, limit),
  }
  more(out, #rows, limit)
end

-- CHECK: a deal is looked back on within the days; who still has time is left out.
local function retrospectives(deals, as_of)
  local items, answers, missing = {}, {}, {}
  for position, deal in ipairs(deals) do
    items[position] = deal.key
    local is_in_time = deal.looked_on and deal.looked_on <= deal.due
    answers[deal.key] = is_in_time and "yes" or deal.due >= as_of and not deal.looked_on and "na" or "no"
    if not deal.looked_on and deal.due < as_of then missing[#missing + 1] = deal end
  end
  return kit.check(items, answers), missing
end

local function show_missing(out, missing, limit)
  if #missing == 0 then return end
  table.sort(missing, function(left, right)
    if left.closed_on ~= right.closed_on then return left.closed_on > right.closed_on end
    return left.key < right.key
  end)
  out:heading { en = "Not looked back on: " .. #missing .. ", the latest first", zh = "未复盘：" .. #missing .. "（最近在前）" }
  out:table {
    columns = columns("key", "owner", "outcome", "amount", "reason", "closed_on", "due"),
    rows = kit.first(missing, limit),
  }
  more(out, #missing, limit)
end

return { tally = tally, groups = show_groups, retrospectives = retrospectives, missing = show_missing }
