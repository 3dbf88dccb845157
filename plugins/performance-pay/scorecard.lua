-- The scores of all who serve customers, indicator by indicator.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local scores = require "score"

local words = {
  sales = { en = "sales", zh = "销售额" }, satisfaction = { en = "satisfaction", zh = "满意度" },
  visits = { en = "visits", zh = "拜访" }, calls = { en = "calls", zh = "电话" },
  complaints = { en = "complaints", zh = "投诉" },
}

local function columns(params)
  local list = { { name = "name", title = { en = "rep", zh = "销售代表" } } }
  for _, own in ipairs(scores.weights(params)) do
    list[#list + 1] = { name = own.name, title = words[own.name], type = "percent", places = 0 }
  end
  list[#list + 1] = { name = "score", title = { en = "score", zh = "得分" }, type = "decimal", places = 2 }
  list[#list + 1] = { name = "grade", title = { en = "grade", zh = "等级" } }
  return list
end

local function read(period, params, crm, none)
  local scored, lacking = {}, {}
  for rep in crm.reps:select("key", "name"):each() do
    if crm.accounts:where({ owner = rep.key }):count() > 0 then
      local own = scores.of(rep.key, period, params, crm, none)
      local row = { key = rep.key, name = rep.name, score = own.score, grade = own.grade, missing = own.missing }
      for _, part in ipairs(own.parts) do row[part.name] = part.attained or nil end
      local list = own.score and scored or lacking
      list[#list + 1] = row
    end
  end
  return scored, lacking
end

local function show_table(out, rows, params)
  local shown = {}
  for position, row in ipairs(rows) do
    shown[position] = {}
    for _, column in ipairs(columns(params)) do shown[position][column.name] = row[column.name] end
  end
  out:table { columns = columns(params), rows = shown }
end

local function show_scores(out, scored, params)
  local names, points, rows = {}, {}, {}
  for position, entry in ipairs(kit.rank(scored, "score")) do
    names[position], rows[position] = entry.row.name, entry.row
    points[position] = entry.value:round(3, "half_up")
  end
  out:chart {
    kind = "bar", title = { en = "Score; 100% is as planned", zh = "绩效得分（100% 为达标）" }, type = "percent",
    categories = names, series = { { values = points } },
  }
  show_table(out, rows, params)
end

-- What is asked for in each indicator that has a weight.
local function asked(name, params)
  if name == "sales" then return { en = "the target of just this period", zh = "本期目标" } end
  if name == "satisfaction" then
    local share = kit.percent(params.satisfaction_target)
    return {
      en = share .. " of answers 4 or 5 of 5, from " .. params.responses .. " responses on",
      zh = "4、5 分占 " .. share .. "，至少 " .. params.responses .. " 份回复",
    }
  end
  local count = tostring(params[name])
  if name == "complaints" then return { en = "at most " .. count, zh = "不超过 " .. count .. " 件" } end
  return { en = count, zh = count .. " 次" }
end

local function show_rule(out, params)
  local en, zh = {}, {}
  for position, own in ipairs(scores.weights(params)) do
    local goal, weight = asked(own.name, params), kit.percent(own.value)
    en[position] = words[own.name].en .. " " .. weight .. " (" .. goal.en .. ")"
    zh[position] = words[own.name].zh .. " " .. weight .. "（" .. goal.zh .. "）"
  end
  out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
  out:text {
    en = "Score = sum of weight x actual / target, each at most " .. params.cap .. ": " .. table.concat(en, ", ")
      .. "; of complaints, fewer are better. Grades from: " .. params.grades .. ". Scored is who owns an account.",
    zh = "得分＝Σ权重×实际÷目标，单项不超过 " .. params.cap .. "：" .. table.concat(zh, "、") .. "；投诉越少越好。等级下限："
      .. params.grades .. "。只评分负责客户的人员。",
  }
end

-- Deals won in other currencies than those of the targets.
local function show_others(out, crm, period)
  local won = crm.opportunities:where { outcome = "won", closed_on = period, currency = { ne = crm.currency } }
  for _, group in ipairs(won:group_by("currency"):count()) do
    out:text {
      en = "Not counted: deals won in " .. group.currency .. " (" .. group.count .. ").",
      zh = "未计入 " .. group.count .. " 个 " .. group.currency .. " 赢单。",
    }
  end
end

return function(params, crm, out)
  local none, period = money(0, crm.currency), params.span or date.period(crm.as_of, "quarter")
  show_others(out, crm, period)
  local scored, lacking = read(period, params, crm, none)
  local good = 0
  for _, row in ipairs(scored) do if row.score >= 1 then good = good + 1 end end
  local all = #scored + #lacking
  out:title(all == 0 and { en = "Performance in " .. period.label, zh = period.label .. " 绩效评分" } or {
    en = "Performance in " .. period.label .. ": " .. good .. " of " .. all .. " reps as planned or better",
    zh = period.label .. " 绩效评分：" .. all .. " 人中 " .. good .. " 人达标",
  })
  if #scored > 0 then show_scores(out, scored, params) end
  if #lacking > 0 then
    out:heading { en = "Insufficient data: no score", zh = "数据不足，未评分" }
    show_table(out, lacking, params)
    local en, zh = {}, {}
    for position, row in ipairs(lacking) do
      local names = {}
      for place, name in ipairs(row.missing) do names[place] = words[name].zh end
      en[position] = row.name .. " (" .. table.concat(row.missing, ", ") .. ")"
      zh[position] = row.name .. "（" .. table.concat(names, "、") .. "）"
    end
    out:text { en = "Missing: " .. table.concat(en, "; ") .. ".", zh = "缺少：" .. table.concat(zh, "；") .. "。" }
  end
  if all == 0 then
    out:text { en = "Insufficient data: no rep owns an account.", zh = "数据不足：没有销售代表负责客户。" }
  end
  show_rule(out, params)
end
