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

-- The month the day after the run lies in and those after it that anything is expected in, six at most; what is late
-- stands in a table of its own.
local function by_month(out, deals, as_of, none)
  local month, names, open, weighted, last = date.period(date.add_days(as_of, 1), "month").first, {}, {}, {}, 1
  for place = 1, 7 do
    names[place] = place < 7 and date.add_months(month, place - 1):sub(1, 7) or { en = "later", zh = "更晚" }
    open[place], weighted[place] = none, none
  end
  for _, deal in ipairs(deals) do
    if deal.expected_close and not deal.is_late then
      local place = math.max(1, math.min(7, 1 + date.months_between(month, deal.expected_close)))
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
    own.gap = shown(own.target and own.target - own.won - own.weighted)
    own.weighted = shown(own.weighted)
    rows[#rows + 1] = own
  end
  local ranked = {}
  for position, entry in ipairs(kit.rank(rows, "gap")) do ranked[position] = entry.row end
  if #rows == 0 then return end
  for _, own in pairs(by_name) do if not own.target then ranked[#ranked + 1] = own end end
  out:heading {
    en = "By owner, in " .. period.label .. ", the largest gap first", zh = period.label .. " 按负责人（缺口由大到小）",
  }
  out:table {
    columns = columns("owner", "target", "won", "amount", "weighted", "gap"), rows = kit.first(ranked, limit),
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

local cures = {
  { "late", en = "Agree on a new closing date, or close the deal", zh = "重新约定成交日期，或关闭商机" },
  { "silent", en = "Contact the customer", zh = "联系客户" },
  { "stuck", en = "Complete the stage, or move back a stage", zh = "完成本阶段事项，或退回上一阶段" },
  { "rival", en = "Review the strategy against the rival", zh = "重新评估竞争策略" },
  { "slipped", en = "Ask the customer to confirm when it will decide", zh = "请客户确认决策时间" },
  { "thin", en = "Get to know a further contact", zh = "再结识一位联系人" },
}

-- What is to be done about the deals, each with who is to do it.
local function todo(out, crm, found)
  out:heading { en = "To do this week", zh = "本周待办" }
  for _, cure in ipairs(cures) do
    local own, owners, en, zh = {}, {}, {}, {}
    for _, entry in ipairs(found) do
      for _, cause in ipairs(entry.causes) do
        local owner = entry.deal.owner or "-"
        if cause.id == cure[1] then
          if not own[owner] then owners[#owners + 1] = owner end
          own[owner] = (own[owner] or "") .. " " .. entry.deal.key
        end
      end
    end
    table.sort(owners)
    for position, owner in ipairs(owners) do
      local name = crm.opportunities:label("owner", owner)
      en[position], zh[position] = name.en .. own[owner], name.zh .. own[owner]
    end
    if #owners > 0 then
      out:text {
        en = cure.en .. ": " .. table.concat(en, "; ") .. ".", zh = cure.zh .. "：" .. table.concat(zh, "；") .. "。",
      }
    end
  end
end

-- The deals with most causes first; a figure stands where it is a cause.
local function stuck(out, crm, found, limit)
  out:heading { en = "Stuck or at risk: " .. #found, zh = "滞留与高风险：" .. #found }
  if #found == 0 then return out:text { en = "No deal is.", zh = "没有。" } end
  local rows, worst = {}, kit.first(found, limit)
  for position, entry in ipairs(worst) do
    local deal = entry.deal
    local row = {
      key = deal.key, customer = deal.customer, owner = deal.owner, p_stage = deal.p_stage, amount = deal.amount,
      causes = #entry.causes,
    }
    for _, cause in ipairs(entry.causes) do row[cause.id] = cause.figure end
    rows[position] = row
  end
  out:table {
    columns = columns(
      "key", "customer", "owner", "p_stage", "amount", "causes", "stuck", "silent", "slipped", "thin", "rival", "late"),
    rows = rows,
  }
  if #found > #worst then
    out:text {
      en = "And " .. #found - #worst .. " more (--limit); `lunaria run stuck-deals` lists all of them.",
      zh = "另有 " .. #found - #worst .. " 行未列出（--limit）；完整清单见 lunaria run stuck-deals。",
    }
  end
  todo(out, crm, worst)
end

return { by_stage = by_stage, by_month = by_month, by_owner = by_owner, late = late, stuck = stuck }
