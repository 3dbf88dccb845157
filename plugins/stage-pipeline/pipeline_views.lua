-- The sections of the weighted pipeline.
local columns = require "columns"
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local stages = require "stages"
local weighing = require "weighing"

local total = weighing.total

local function shown(amount) return amount and amount:round "half_up" end

-- The name of the category with the largest value; the first of equal ones.
local function largest(names, values)
  local place = 1
  for position = 2, #values do if values[position] > values[place] then place = position end end
  return names[place]
end

local function by_stage(out, crm, deals, analysis, params, none)
  local probabilities, rows, names, open, weighted = stages.probabilities(params), {}, {}, {}, {}
  for position = 1, 7 do
    local stage = stages.project[position]
    local own = weighing.chosen(deals, function(deal) return deal.p_stage == stage end)
    local row = {
      p_stage = stage, deals = #own, amount = total(own, "amount", none), probability = probabilities[stage],
      weighted = shown(total(own, "weighted", none)), conversion = analysis[position].conversion,
      win_rate = analysis[position].win_rate,
    }
    rows[position], names[position] = row, crm.opportunities:label("p_stage", stage)
    open[position], weighted[position] = row.amount, row.weighted
  end
  local most_open, most_weighted = largest(names, open), largest(names, weighted)
  out:heading { en = "By stage", zh = "按阶段" }
  out:chart {
    kind = "bar", categories = names,
    title = {
      en = "Most is open in " .. most_open.en .. ", most weighted in " .. most_weighted.en,
      zh = "未结金额最多在“" .. most_open.zh .. "”，加权金额最多在“" .. most_weighted.zh .. "”",
    },
    series = {
      { name = { en = "open", zh = "未结金额" }, values = open },
      { name = { en = "weighted", zh = "加权金额" }, values = weighted },
    },
  }
  out:table {
    columns = columns("p_stage", "deals", "amount", "probability", "weighted", "conversion", "win_rate"), rows = rows,
    totals = { "deals", "amount", "weighted" },
  }
end

-- The first month that anything is expected in and those after it, six at most; what is late stands in a table of
-- its own.
local function by_month(out, deals, as_of, none)
  local names, open, weighted, last = {}, {}, {}, 1
  local first = date.add_days(as_of, 1)
  for _, deal in ipairs(deals) do
    if deal.expected_close and not deal.is_late and deal.expected_close < first then first = deal.expected_close end
  end
  local month = date.period(first, "month").first
  for place = 1, 7 do
    names[place] = place < 7 and date.add_months(month, place - 1):sub(1, 7) or { en = "later", zh = "更晚" }
    open[place], weighted[place] = none, none
  end
  for _, deal in ipairs(deals) do
    if deal.expected_close and not deal.is_late then
      local place = math.min(7, 1 + date.months_between(month, deal.expected_close))
      open[place] = open[place] + (deal.amount or none)
      weighted[place] = weighted[place] + (deal.weighted or none)
      last = math.max(last, place)
    end
  end
  for place = 1, 7 do
    weighted[place] = shown(weighted[place])
    if place > last then names[place], open[place], weighted[place] = nil, nil, nil end
  end
  out:heading { en = "By month of the expected close", zh = "按预计成交月份" }
  out:chart {
    kind = "bar", title = { en = "What is expected of each month", zh = "各月预计成交金额" }, categories = names,
    series = {
      { name = { en = "open", zh = "未结金额" }, values = open },
      { name = { en = "weighted", zh = "加权金额" }, values = weighted },
    },
  }
end

-- Each owner's target of the period, what of it is won, what should still close in it, and what is lacking then.
local function by_owner(out, due, won, targets, period, limit, none)
  local rows, by_name = {}, {}
  local function row(owner)
    by_name[owner] = by_name[owner] or { key = owner, owner = owner, amount = none, weighted = none, won = none }
    return by_name[owner]
  end
  for _, deal in ipairs(due) do
    local own = row(deal.owner or "-")
    own.amount, own.weighted = own.amount + (deal.amount or none), own.weighted + (deal.weighted or none)
  end
  for _, deal in ipairs(won) do
    local own = row(deal.owner or "-")
    own.won = own.won + (deal.amount or none)
  end
  for owner, amount in pairs(targets) do row(owner).target = amount end
  for _, own in pairs(by_name) do
    own.left = shown(own.target and own.target - own.won - own.weighted)
    if own.left and own.left < none then own.ahead = -own.left else own.gap = own.left end
    own.weighted = shown(own.weighted)
    rows[#rows + 1] = own
  end
  local ranked = {}
  for position, entry in ipairs(kit.rank(rows, "left")) do ranked[position] = entry.row end
  if #rows == 0 then return end
  for _, own in pairs(by_name) do if not own.target then ranked[#ranked + 1] = own end end
  out:heading {
    en = "By owner, in " .. period.label .. ", the largest gap first", zh = period.label .. " 按负责人（缺口由大到小）",
  }
  out:table {
    columns = columns("owner", "target", "won", "amount", "weighted", "gap", "ahead"),
    rows = kit.first(ranked, limit),
  }
  more(out, #ranked, limit)
end

local function late(out, deals, as_of, limit, none)
  local own = weighing.chosen(deals, function(deal) return deal.is_late end)
  if #own == 0 then return end
  for _, deal in ipairs(own) do deal.days_late = date.days_between(deal.expected_close, as_of) end
  table.sort(own, function(left, right)
    local one, other = left.amount or none, right.amount or none
    if one ~= other then return one > other end
    return left.key < right.key
  end)
  out:heading {
    en = "Late: " .. counted(#own, "deal") .. " in no month above", zh = "已逾期：" .. #own .. " 个商机未计入以上各月",
  }
  out:table {
    columns = columns("key", "customer", "owner", "p_stage", "amount", "expected_close", "days_late"),
    rows = kit.first(own, limit),
  }
  more(out, #own, limit)
end

return { by_stage = by_stage, by_month = by_month, by_owner = by_owner, late = late }
