local changes = require "changes"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local lights = require "lights"

local titles = {
  key = { en = "key", zh = "编号" }, name = { en = "indicator", zh = "指标" },
  unit = { en = "unit", zh = "单位" }, target = { en = "target", zh = "目标" }, actual = { en = "actual", zh = "实际" },
  measured_on = { en = "as of", zh = "统计日" }, expected = { en = "expected share", zh = "应完成比例" },
  pace = { en = "pace", zh = "进度" }, light = { en = "status", zh = "状态" }, kpi = { en = "indicator", zh = "指标" },
  state = { en = "state", zh = "状态" }, what = { en = "what", zh = "调整内容" }, review = { en = "review on", zh = "复盘日期" },
  before = { en = "before", zh = "调整前" }, after = { en = "after", zh = "调整后" }, effect = { en = "effect", zh = "变化" },
}
local fields = { state = "kpi_change.state", owner = "kpi.owner" }
local lamps = {
  green = { en = "green", zh = "绿灯" }, yellow = { en = "yellow", zh = "黄灯" }, red = { en = "red", zh = "红灯" },
}
local types = {
  target = "decimal", actual = "decimal", measured_on = "date", expected = "percent", pace = "percent", review = "date",
  before = "decimal", after = "decimal", effect = "decimal",
}

local function show(out, rows, limit, ...)
  local columns, shown = {}, {}
  for position, name in ipairs { ... } do
    columns[position] = { name = name, field = fields[name], title = titles[name], type = types[name] }
    if types[name] == "percent" then columns[position].places = 0 end
  end
  for position = 1, math.min(#rows, limit) do
    shown[position] = {}
    for _, name in ipairs { ... } do shown[position][name] = rows[position][name] end
    shown[position].light = lamps[shown[position].light]
  end
  out:table { columns = columns, rows = shown }
  more(out, #rows, limit)
end

local function show_lights(out, rows, limit)
  local ranked, rest = kit.rank(rows, "pace", "rising")
  local list, names, paces = {}, {}, {}
  for position, entry in ipairs(ranked) do
    list[position] = entry.row
    if position <= limit then names[position], paces[position] = entry.row.name, entry.value end
  end
  if #names > 0 then
    out:chart {
      kind = "bar", title = { en = "Progress against what should be reached by now", zh = "实际占应完成的比例" },
      y = titles.pace, type = "percent", categories = names, series = { { values = paces } },
    }
    show(out, list, limit, "name", "owner", "unit", "target", "expected", "actual", "measured_on", "pace", "light")
  end
  for _, row in ipairs(rest) do
    out:text {
      en = "Insufficient data: " .. row.name .. (row.actual and " has nothing to reach yet." or " has no value."),
      zh = "数据不足：" .. row.name .. (row.actual and "尚无应完成的目标。" or "没有实际值。"),
    }
  end
end

local function show_changes(out, crm, limit)
  local open, reviewed = changes.read(crm)
  local share, better, known = changes.helped(reviewed)
  if #open + #reviewed == 0 then return end
  out:heading { en = "Changes", zh = "调整优化" }
  if share then
    out:text {
      en = better .. " of " .. known .. " changes that were reviewed have helped.",
      zh = "已复盘的 " .. known .. " 项调整中 " .. better .. " 项有改善。",
    }
    out:metric({ en = "share that helped", zh = "有效比例" }, share, { type = "percent", places = 0 })
  end
  if #open > 0 then
    out:heading({ en = "Under way", zh = "进行中" }, 2)
    show(out, open, limit, "kpi", "state", "what", "owner", "review")
  end
  if #reviewed > 0 then
    out:heading({ en = "Reviewed", zh = "已复盘" }, 2)
    show(out, reviewed, limit, "kpi", "what", "owner", "before", "after", "effect")
  end
end

return report {
  name = "kpi-monitor",
  summary = { en = "Shows the status of indicators, and what was changed.", zh = "监控指标红黄绿灯与调整效果" },
  run = function(params, crm, out)
    local rows = lights.read(params, crm)
    local counts = { green = 0, yellow = 0, red = 0 }
    for _, row in ipairs(rows) do if row.light then counts[row.light] = counts[row.light] + 1 end end
    if #rows == 0 then
      out:title { en = "Indicators on " .. crm.as_of, zh = crm.as_of .. " 监控指标" }
      out:text { en = "Insufficient data: no indicator runs on this day.", zh = "数据不足：该日没有生效的指标。" }
    else
      out:title {
        en = counts.red .. " of " .. counted(#rows, "indicator") .. " red, " .. counts.yellow .. " yellow",
        zh = #rows .. " 项指标中红灯 " .. counts.red .. " 项、黄灯 " .. counts.yellow .. " 项",
      }
      show_lights(out, rows, params.limit)
    end
    show_changes(out, crm, params.limit)
    local green, yellow = kit.percent(params.green), kit.percent(params.yellow)
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "Pace is the actual over the target times the share of time that is over on its day, by the season "
        .. params.season .. "; of a level all of the target. Green from a pace of " .. green .. ", yellow from "
        .. yellow .. ". A change has helped if the indicator is higher after it.",
      zh = "进度＝实际÷（目标×截至统计日的时间占比，按季节权重 " .. params.season .. "）；水平值按全部目标。进度 " .. green
        .. " 起绿灯，" .. yellow .. " 起黄灯。调整后指标高于调整前视为有效。",
    }
  end,
}
