-- Points by rep, and the cases that do not count yet.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local points_of = require "points"

local function show_cases(out, cases)
  out:heading { en = "Cases that do not count yet", zh = "尚未生效的问责事项" }
  if #cases == 0 then
    return out:text { en = "There are none: every failure is reviewed, and everybody was heard.", zh = "没有：均已复核并听取申辩。" }
  end
  local rows = {}
  for position, case in ipairs(cases) do
    local event = case.event
    rows[position] = {
      key = event.key, rep = event.rep, account = event.account, happened_on = event.happened_on, points = case.points,
      heard_on = event.heard_on, reviewed_on = event.reviewed_on, note = event.note,
    }
  end
  out:table {
    columns = {
      { name = "key", title = { en = "case", zh = "事项" } }, { name = "rep", field = "merit_event.rep" },
      { name = "account", field = "merit_event.account" },
      { name = "happened_on", title = { en = "happened on", zh = "发生日期" }, type = "date" },
      { name = "points", title = { en = "points", zh = "积分" }, type = "decimal" },
      { name = "heard_on", title = { en = "heard on", zh = "听取申辩" }, type = "date" },
      { name = "reviewed_on", title = { en = "reviewed on", zh = "复核" }, type = "date" },
      { name = "note", title = { en = "note", zh = "说明" } },
    },
    rows = rows,
  }
end

return function(params, crm, out)
  local period = params.span or date.period(crm.as_of, "quarter")
  local people, cases = {}, {}
  local by_rep = points_of(period, params, crm)
  for rep in crm.reps:select("key", "name"):each() do
    local own = by_rep[rep.key]
    if own then
      people[#people + 1] = {
        key = rep.key, name = rep.name, points = own.points, events = #own.counted, open = #own.open,
      }
      table.move(own.open, 1, #own.open, #cases + 1, cases)
    end
  end
  out:title {
    en = "Merit points in " .. period.label .. ": " .. #people .. (#people == 1 and " rep, " or " reps, ") .. #cases
      .. (#cases == 1 and " case waits" or " cases wait"),
    zh = period.label .. " 奖惩积分：" .. #people .. " 人，待处理事项 " .. #cases .. " 项",
  }
  if #people == 0 then
    return out:text { en = "Insufficient data: no events are entered for this time.", zh = "数据不足：该期间没有登记事项。" }
  end
  local names, points, rows = {}, {}, {}
  for position, entry in ipairs(kit.rank(people, "points")) do
    names[position], points[position], rows[position] = entry.row.name, entry.value, entry.row
  end
  out:chart {
    kind = "bar", title = { en = "Points by rep", zh = "各人积分" }, categories = names, series = { { values = points } },
  }
  out:table {
    columns = {
      { name = "key", field = "merit_event.rep" },
      { name = "points", title = { en = "points", zh = "积分" }, type = "decimal" },
      { name = "events", title = { en = "events that count", zh = "已生效事项" }, type = "integer" },
      { name = "open", title = { en = "cases that wait", zh = "待处理事项" }, type = "integer" },
    },
    rows = rows,
  }
  show_cases(out, cases)
end
