-- Shows how well and how soon visits are recorded, and what comes of them.
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local choose = require "customer-data.choose"
local labels = require "labels"
local listed = require "customer-data.listed"
local records = require "records"

-- The part of a list for which a question is true; those for which it is open do not count.
local function share(list, ask)
  local yes, all = 0, 0
  for _, entry in ipairs(list) do
    local answer = ask(entry)
    if answer ~= nil then all = all + 1 end
    if answer then yes = yes + 1 end
  end
  return (kit.ratio(yes, all))
end

local function figures(list)
  return {
    visits = #list, quality = kit.mean(list, function(entry) return entry.check.score end),
    in_time = share(list, function(entry) return entry.check.in_time end),
    reached = share(list, function(entry) return entry.visit.goal_reached end),
    next_step = share(list, function(entry) return entry.visit.next_step ~= nil and entry.visit.next_on ~= nil end),
  }
end

local function show_owners(out, crm, list, params)
  local rows = {}
  for owner, own in pairs((kit.group(list, "owner"))) do
    local row = figures(own)
    row.key, row.owner = owner, owner
    rows[#rows + 1] = row
  end
  for position, entry in ipairs(kit.rank(rows, "quality", "rising")) do rows[position] = entry.row end
  local count = #rows
  rows = kit.first(rows, params.limit)
  local names, quality, in_time = {}, {}, {}
  for position, row in ipairs(rows) do
    names[position] = crm.accounts:label("owner", row.owner)
    quality[position], in_time[position] = row.quality, row.in_time or false
  end
  out:chart {
    kind = "bar", title = { en = "Quality of records by owner", zh = "各负责人的记录质量" }, type = "percent",
    categories = names,
    series = {
      { name = { en = "quality", zh = "完整度" }, values = quality },
      { name = { en = "in time", zh = "及时率" }, values = in_time },
    },
  }
  local function part(name, en, zh)
    return { name = name, title = { en = en, zh = zh }, type = "percent", places = 0 }
  end
  out:table {
    columns = {
      { name = "owner", field = "account.owner" },
      { name = "visits", title = { en = "visits", zh = "拜访数" }, type = "integer" },
      part("quality", "quality", "完整度"), part("in_time", "in time", "及时率"),
      part("reached", "goal reached", "目标达成率"), part("next_step", "next step", "下一步率"),
    },
    rows = rows,
  }
  more(out, count, params.limit)
end

local function show_late(out, list, params)
  local late = {}
  for _, entry in ipairs(list) do
    if entry.check.in_time == false then
      late[#late + 1] = {
        key = entry.key, owner = entry.owner, on = entry.visit.visited_on, days = entry.check.days,
        missing = listed(entry.check.missing, labels),
      }
    end
  end
  out:heading({ en = "Recorded late, or not at all", zh = "迟填或未填的记录" }, 2)
  if #late == 0 then return out:text { en = "None.", zh = "无。" } end
  table.sort(late, function(left, right)
    if (left.days or 9999) ~= (right.days or 9999) then return (left.days or 9999) > (right.days or 9999) end
    return left.key < right.key
  end)
  out:table {
    columns = {
      { name = "key", title = { en = "visit", zh = "拜访" } }, { name = "owner", field = "account.owner" },
      { name = "on", title = { en = "visited on", zh = "拜访日期" }, type = "date" },
      { name = "days", title = { en = "recorded after days", zh = "几天后填写" }, type = "integer" },
      { name = "missing", title = { en = "missing", zh = "缺少" } },
    },
    rows = kit.first(late, params.limit),
  }
  more(out, #late, params.limit)
end

return report {
  name = "visit-records", uses = { "account", "record_days", "recent", "limit" },
  summary = { en = "Shows how well and how soon visits are recorded, and what comes of them.", zh = "客户拜访记录质量" },
  run = function(params, crm, out)
    local one = params.account and choose(crm, params.account)[1]
    local list = records.read(crm, params)
    if #list == 0 then
      out:title(one and one.name or { en = "Visit records", zh = "客户拜访记录" })
      out:text {
        en = "Insufficient data: no visits in the last " .. params.recent .. " days.",
        zh = "数据不足：近 " .. params.recent .. " 天没有拜访。",
      }
      return
    end
    local all = figures(list)
    local percent = kit.percent(all.quality)
    out:title(one and { en = one.name .. ": " .. percent, zh = one.name .. "：" .. percent } or {
      en = "The records of " .. counted(#list, "visit") .. " hold " .. percent .. " of what they should",
      zh = #list .. " 次拜访的记录完整度为 " .. percent,
    })
    local look = { type = "percent", places = 1 }
    out:metric({ en = "quality", zh = "完整度" }, all.quality, look)
    out:metric({ en = "in time", zh = "及时率" }, all.in_time, look)
    out:metric({ en = "goal reached", zh = "目标达成率" }, all.reached, look)
    out:metric({ en = "next step", zh = "下一步率" }, all.next_step, look)
    show_owners(out, crm, list, params)
    show_late(out, list, params)
    local items = listed(records.items, labels)
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "Quality is the part of nine that is recorded: " .. items.en
        .. ". In time is within " .. params.record_days .. " days of the visit. Looked at are the visits of "
        .. params.recent .. " days.",
      zh = "完整度为九项（" .. items.zh .. "）中已记录的比例；拜访后 "
        .. params.record_days .. " 天内填写为及时。统计近 " .. params.recent .. " 天的拜访。",
    }
  end,
}
