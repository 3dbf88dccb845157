-- The charts and tables of the report.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local texts = require "customer-data.texts"

local unknown = { en = "none", zh = "未填" }

local titles = {
  key = { en = "key", zh = "编号" }, name = { en = "deal", zh = "商机" }, account = { en = "account", zh = "客户" },
  owner = { en = "owner", zh = "负责人" }, stage = { en = "stage", zh = "阶段" }, deals = { en = "deals", zh = "商机数" },
  amount = { en = "amount", zh = "金额" }, age = { en = "age in days", zh = "账龄（天）" },
  expected_close = { en = "expected close", zh = "预计成交" },
}

local fields = { owner = "opportunity.owner" }
local types = { deals = "integer", amount = "money", age = "integer", expected_close = "date" }

local function columns(...)
  local list = {}
  for position, name in ipairs { ... } do
    list[position] = { name = name, field = fields[name], title = titles[name], type = types[name] }
  end
  return list
end

-- The columns' fields of deals, with the stage as people call it.
local function rows_of(deals, ...)
  local rows = {}
  for position, deal in ipairs(deals) do
    rows[position] = {}
    for _, name in ipairs { ... } do rows[position][name] = deal[name] end
    rows[position].stage = deal.stage and texts.label("stage", deal.stage)
  end
  return rows
end

local function show_deals(out, deals, limit, ...)
  out:table { columns = columns(...), rows = rows_of(kit.first(deals, limit), ...) }
  more(out, #deals, limit)
end

local function total(deals, none)
  local sum = none
  for _, deal in ipairs(deals) do sum = sum + (deal.amount or none) end
  return sum
end

-- Expected to close before the day the report looks from.
local function is_late(deal, as_of) return deal.expected_close and deal.expected_close < as_of end

local function median_age(deals)
  local age = kit.median(deals, "age")
  return not kit.is_insufficient(age) and age:round(0, "half_up"):to_integer() or nil
end

-- The stages in order, each with its deals: first those that are named, then others by name, then deals without one.
local function by_stage(deals, named)
  local groups, rest = kit.group(deals, "stage")
  local list, is_named = {}, {}
  for position, name in ipairs(texts.read(named)) do
    is_named[name], list[position] = true, { name = name, deals = groups[name] or {} }
  end
  for name, members in pairs(groups) do
    if not is_named[name] then list[#list + 1] = { name = name, deals = members } end
  end
  if #rest > 0 then list[#list + 1] = { deals = rest } end
  return list
end

local function show_stages(out, list, none)
  out:heading { en = "By stage", zh = "按阶段" }
  local names, reached, rows = {}, {}, {}
  local sum = none
  for position = #list, 1, -1 do
    local stage = list[position]
    sum = sum + total(stage.deals, none)
    names[position], reached[position] = stage.name and texts.label("stage", stage.name) or unknown, sum
    rows[position] = {
      stage = stage.name and names[position] or "-", deals = #stage.deals, amount = total(stage.deals, none),
      age = median_age(stage.deals),
    }
  end
  out:chart {
    kind = "funnel", title = { en = "Open amount that has reached each stage", zh = "到达各阶段的未结金额" },
    x = titles.stage, y = titles.amount, categories = names, series = { { values = reached } },
  }
  local shown = columns("stage", "deals", "amount", "age")
  shown[4].title = { en = "median age in days", zh = "账龄中位数（天）" }
  out:table { columns = shown, rows = rows }
end

-- Owners by what they have open, the largest first.
local function by_owner(deals, none)
  local groups, rest = kit.group(deals, "owner")
  local owners = {}
  for name, members in pairs(groups) do
    owners[#owners + 1] = { key = name, name = name, deals = members, amount = total(members, none) }
  end
  if #rest > 0 then owners[#owners + 1] = { key = "", deals = rest, amount = total(rest, none) } end
  local ranked = {}
  for position, entry in ipairs(kit.rank(owners, "amount")) do ranked[position] = entry.row end
  return ranked
end

local function show_owners(out, crm, deals, params, none)
  local owners = by_owner(deals, none)
  local names, due, late = {}, {}, {}
  for position = 1, math.min(#owners, params.limit) do
    local own = {}
    for _, deal in ipairs(owners[position].deals) do
      if is_late(deal, crm.as_of) then own[#own + 1] = deal end
    end
    names[position] = crm.opportunities:label("owner", owners[position].name) or unknown
    late[position] = total(own, none)
    due[position] = owners[position].amount - late[position]
  end
  out:heading { en = "By owner", zh = "按负责人" }
  out:chart {
    kind = "stacked", title = { en = "Open amount by owner", zh = "各负责人未结金额" }, x = titles.owner,
    y = titles.amount, categories = names,
    series = {
      { name = { en = "in time", zh = "未逾期" }, values = due }, { name = { en = "late", zh = "已逾期" }, values = late },
    },
  }
  more(out, #owners, params.limit)
end

local function show_ages(out, deals, ages, params, none)
  out:heading { en = "Ageing", zh = "账龄" }
  local names, amounts, dated = {}, {}, {}
  for position, age in ipairs(ages) do
    local own = {}
    for _, deal in ipairs(deals) do
      if deal.age and deal.age >= age.from and (not age.to or deal.age < age.to) then own[#own + 1] = deal end
    end
    names[position], amounts[position] = age.label, total(own, none)
  end
  for _, deal in ipairs(deals) do if deal.age then dated[#dated + 1] = deal end end
  out:chart {
    kind = "bar", title = { en = "Open amount by days since the deal was made", zh = "按建立天数的未结金额" },
    x = { en = "days", zh = "天" }, y = titles.amount, categories = names, series = { { values = amounts } },
  }
  out:heading({ en = "The oldest", zh = "最久未结" }, 2)
  show_deals(out, kit.sorted(dated, "age"), params.limit, "key", "account", "owner", "stage", "amount", "age")
end

local function show_closing(out, closing, quarter, params)
  out:heading { en = "To close in " .. quarter.label, zh = quarter.label .. " 预计成交" }
  if #closing == 0 then
    out:text { en = "Nothing is expected to close in what is left of the quarter.", zh = "本季剩余时间内没有预计成交的商机。" }
    return
  end
  show_deals(out, closing, params.limit, "key", "account", "owner", "stage", "amount", "expected_close")
end

-- What should have closed by now, the largest first.
local function show_late(out, late, params)
  if #late == 0 then return end
  out:heading { en = "Late", zh = "已逾期" }
  local deals = kit.sorted(late, "amount")
  show_deals(out, deals, params.limit, "key", "account", "owner", "stage", "amount", "expected_close")
end

-- What is expected of each month: late deals first, then the month the report looks from and the five after it.
local function show_months(out, deals, as_of, none)
  local month = date.period(as_of, "month").first
  local names, amounts = { { en = "late", zh = "已逾期" } }, { none }
  for place = 0, 5 do names[place + 2], amounts[place + 2] = date.add_months(month, place):sub(1, 7), none end
  names[8], amounts[8] = { en = "later", zh = "更晚" }, none
  for _, deal in ipairs(deals) do
    local close = deal.expected_close
    if close then
      local place = is_late(deal, as_of) and 1 or math.min(8, 2 + date.months_between(month, close))
      amounts[place] = amounts[place] + (deal.amount or none)
    end
  end
  out:chart {
    kind = "bar", title = { en = "Open amount by expected close", zh = "按预计成交月份的未结金额" },
    x = { en = "month", zh = "月份" }, y = titles.amount, categories = names, series = { { values = amounts } },
  }
end

return {
  total = total, is_late = is_late, by_stage = by_stage, stages = show_stages, owners = show_owners,
  closing = show_closing, late = show_late, months = show_months, ages = show_ages,
}
