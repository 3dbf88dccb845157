local date = require "lunaria.date"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local listed = require "customer-data.listed"
local targets = require "targets"

local lists = {
  {
    name = "first", label = { en = "First targets", zh = "首先拜访目标" },
    what = { en = "visit as a first target", zh = "首先拜访" },
  },
  {
    name = "second", label = { en = "Second targets", zh = "次拜访目标" },
    what = { en = "visit as a second target", zh = "次拜访" },
  },
  {
    name = "reserve", label = { en = "Reserve", zh = "候选拜访目标" },
    what = { en = "visit if there is time", zh = "候选拜访" },
  },
}

local columns = {
  { name = "key", title = { en = "key", zh = "编号" } }, { name = "name", title = { en = "person", zh = "姓名" } },
  { name = "account", title = { en = "customer", zh = "客户" } },
  { name = "owner", field = "account.owner" },
  { name = "influence", title = { en = "influence", zh = "影响力" }, type = "integer" },
  { name = "support", title = { en = "support", zh = "支持度" }, type = "integer" },
  { name = "days", title = { en = "days", zh = "间隔天数" }, type = "integer" },
  { name = "priority", title = { en = "priority", zh = "优先分" }, type = "decimal", places = 1 },
}

local function show_list(out, list, people, limit)
  local own = kit.group(people, "list")[list.name] or {}
  if #own == 0 then return end
  local rows = {}
  for position, entry in ipairs(kit.rank(own, "priority")) do
    if position > limit then break end
    rows[position] = {}
    for _, column in ipairs(columns) do rows[position][column.name] = entry.row[column.name] end
  end
  out:heading({ en = list.label.en .. ": " .. #own, zh = list.label.zh .. "：" .. #own .. " 人" }, 2)
  out:table { columns = columns, rows = rows }
  more(out, #own, limit)
end

-- How many people of each influence and support there are.
local function show_map(out, people)
  local series = {}
  for influence = 5, 1, -1 do
    local values = {}
    for support = 1, 5 do
      local count = 0
      for _, person in ipairs(people) do
        if person.influence == influence and person.support == support then count = count + 1 end
      end
      values[support] = count > 0 and count
    end
    series[6 - influence] = { name = tostring(influence), values = values }
  end
  out:chart {
    kind = "matrix", title = { en = "People by influence and support", zh = "影响力与支持度分布（人数）" },
    x = { en = "support", zh = "支持度" }, y = { en = "influence", zh = "影响力" },
    categories = { 1, 2, 3, 4, 5 }, series = series,
  }
end

local missing_labels = {
  influence = { en = "influence", zh = "影响力" }, support = { en = "attitude", zh = "态度" },
  days = { en = "last visit", zh = "最近拜访" },
}

local function show_rules(out, params, unknown)
  local influence, support = tostring(params.influence), tostring(params.support)
  local silence, spans = tostring(params.silence), tostring(params.spans)
  out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
  out:text {
    en = "Priority is " .. influence .. " · influence + " .. support .. " · (6 - support) + "
      .. silence .. " · days without a visit / " .. params.span .. ", which count up to " .. spans
      .. ". Of each owner's people the top third is first, the next third second, thirds rounded up. "
      .. (#unknown > 0 and "Insufficient data: " .. counted(#unknown, "person", "people") .. "." or ""),
    zh = "优先分＝" .. influence .. "×影响力＋" .. support .. "×(6－支持度)＋" .. silence .. "×未拜访天数/"
      .. params.span .. "（最多计 " .. spans .. "）。每位负责人名下前三分之一为首先拜访，其次三分之一为次拜访（向上取整）。"
      .. (#unknown > 0 and "数据不足：" .. #unknown .. " 人。" or ""),
  }
  local gaps = {}
  local groups = kit.group(unknown, function(person) return table.concat(person.missing, ",") end)
  for _, own in pairs(groups) do gaps[#gaps + 1] = { listed(own[1].missing, missing_labels), #own } end
  if #gaps > 0 then
    out:table {
      columns = {
        { name = "missing", title = { en = "missing", zh = "缺少" } },
        { name = "people", title = { en = "people", zh = "人数" }, type = "integer" },
      },
      rows = gaps,
    }
  end
end

local visit_targets = report {
  name = "visit-targets",
  uses = { "influence", "support", "silence", "span", "spans", "never", "owner", "limit" },
  summary = { en = "Shows first, second and reserve targets, and why.", zh = "首先、次与候选拜访目标及其依据" },
  run = function(params, crm, out)
    local people, unknown = targets.read(params, crm)
    local first = kit.group(people, "list").first or {}
    local owner = crm.accounts:label("owner", params.owner)
    local of_owner = { en = owner and " of " .. owner.en or "", zh = owner and owner.zh .. "名下" or "" }
    out:title(#people == 0 and { en = "Targets for visits", zh = "拜访目标" } or {
      en = "First targets for visits: " .. #first .. " of " .. counted(#people, "person", "people"),
      zh = #people .. " 位联系人中 " .. #first .. " 位为首先拜访目标",
    })
    if #people == 0 then
      out:text {
        en = "Insufficient data: of nobody at the customers" .. of_owner.en
          .. " influence, attitude and the last visit are known.",
        zh = "数据不足：" .. of_owner.zh .. "客户没有影响力、态度与最近拜访都已知的联系人。",
      }
    else
      show_map(out, people)
      for _, list in ipairs(lists) do show_list(out, list, people, params.limit) end
    end
    show_rules(out, params, unknown)
  end,
}

local visit_priority = planner {
  name = "visit-priority",
  uses = {
    "influence", "support", "silence", "span", "spans", "never", "lists", "first_days", "second_days", "owner",
  },
  summary = { en = "Plans visits to first, second and reserve targets.", zh = "按首先、次与候选目标安排拜访" },
  rules = {
    first = { en = "first target", zh = "首先拜访目标" },
    second = { en = "second target", zh = "次拜访目标" },
    reserve = { en = "reserve", zh = "候选拜访目标" },
  },
  plan = function(params, crm, propose)
    local people = targets.read(params, crm)
    local days = { first = params.first_days, second = params.second_days }
    local groups = kit.group(people, "list")
    for position = 1, params.lists do
      local list = lists[position]
      for _, entry in ipairs(kit.rank(groups[list.name] or {}, "priority")) do
        propose {
          what = list.what, rule = list.name, who = entry.row.owner ~= "" and entry.row.owner or nil,
          due = days[list.name] and date.add_days(crm.as_of, days[list.name]) or nil,
          subject = { object = "contact", key = entry.key },
        }
      end
    end
  end,
}

return { visit_priority, visit_targets }
