-- Where the members of a customer's project group lean, and who can still be won.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local choose = require "customer-data.choose"
local listed = require "customer-data.listed"
local read_people = require "people"
local read_settings = require "settings"
local roles = require "roles"

-- Of strong influence, and neutral or leaning to a rival a little.
local function is_swing(person, params)
  return (person.influence or 0) >= params.swing and (person.attitude == 0 or person.attitude == -1)
end

-- The groups of accounts with open deals, or of the account that is asked for: `tally`, `by_role`, `swing`, `lacking`.
local function read(crm, params)
  local weights, people_of = read_settings("weights", params.weights), read_people(crm, params)
  local has_deals = {}
  for _, group in ipairs(crm.opportunities:where({ outcome = "open" }):group_by("account"):count()) do
    if group.account then has_deals[group.account] = group.count end
  end
  local list = {}
  for _, account in ipairs(choose(crm, params.account, {})) do
    if params.account or has_deals[account.key] then
      local found = {
        account = account, key = account.key, by_role = {}, swing = {}, members = {}, lacking = 0,
        deals = has_deals[account.key] or 0,
      }
      for _, person in ipairs(people_of[account.key] or {}) do
        if person.influence and person.attitude then
          local role = person.buying_role or "none"
          local value = (weights[role] or 1) * person.influence * person.attitude
          found.tally = (found.tally or 0) + value
          found.by_role[role] = (found.by_role[role] or 0) + value
          table.insert(found.members, person)
          if is_swing(person, params) then table.insert(found.swing, person) end
        else
          found.lacking = found.lacking + 1
        end
      end
      list[#list + 1] = found
    end
  end
  return list
end

local function show_members(out, found, labels)
  local names, values, points = {}, {}, {}
  for position, role in ipairs(roles.order) do
    local value = found.by_role[role]
    if value then names[#names + 1], values[#values + 1] = labels[position], value end
  end
  if found.by_role.none then names[#names + 1], values[#values + 1] = roles.none, found.by_role.none end
  out:chart {
    kind = "bar", title = { en = "Tally by role", zh = "各角色影响偏向" }, categories = names,
    series = { { values = values } },
  }
  for position, person in ipairs(found.members) do
    points[position] = { x = person.attitude, y = person.influence, label = person.name }
  end
  out:chart {
    kind = "scatter", title = { en = "Influence and preference", zh = "影响力与偏向" },
    x = { en = "preference, -2 a rival, 2 us", zh = "偏向（-2 对手，2 我方）" }, y = { en = "influence", zh = "影响力" },
    series = { { points = points } },
  }
end

local function names_of(people)
  local names = {}
  for position, person in ipairs(people) do names[position] = person.name end
  return listed(names, {})
end

local tally = report {
  name = "decision-tally", uses = { "account", "window", "weights", "swing", "limit" },
  summary = { en = "Shows which way the members of a customer's project group lean.", zh = "客户项目小组成员影响偏向" },
  run = function(params, crm, out)
    local ranked, unknown = kit.rank(read(crm, params), "tally", "rising")
    local rows, against, lacking = {}, 0, 0
    for position, entry in ipairs(ranked) do
      local found = entry.row
      if found.tally < 0 then against = against + 1 end
      lacking = lacking + found.lacking
      if position <= params.limit then
        rows[position] = {
          account = found.account.name, owner = found.account.owner, deals = found.deals, members = #found.members,
          tally = found.tally, swing = names_of(found.swing),
        }
      end
    end
    local one = params.account and ranked[1]
    out:title(one and {
      en = one.row.account.name .. ": " .. one.value, zh = one.row.account.name .. "：" .. one.value,
    } or #ranked == 0 and { en = "Where project groups lean", zh = "项目小组影响偏向" } or {
      en = "The project group leans towards a rival at " .. against .. " of " .. #ranked .. " accounts",
      zh = #ranked .. " 家客户中有 " .. against .. " 家的项目小组偏向对手",
    })
    out:table {
      columns = {
        { name = "account", title = { en = "account", zh = "客户" } },
        { name = "owner", field = "account.owner" },
        { name = "deals", title = { en = "open deals", zh = "未结商机" }, type = "integer" },
        { name = "members", title = { en = "members", zh = "成员数" }, type = "integer" },
        { name = "tally", title = { en = "tally", zh = "影响偏向" }, type = "integer" },
        { name = "swing", title = { en = "can be won", zh = "可争取者" } },
      },
      rows = rows,
    }
    more(out, #ranked, params.limit)
    if one then show_members(out, one.row, roles.labels(crm)) end
    if #ranked + #unknown == 0 then
      out:text { en = "Insufficient data: no account has an open deal.", zh = "数据不足：没有客户有未结商机。" }
    end
    if #unknown > 0 then
      out:text {
        en = "Insufficient data: nobody's influence and preference known at " .. counted(#unknown, "account") .. ".",
        zh = "数据不足：" .. #unknown .. " 家客户无人录入影响力与偏向。",
      }
    end
    if lacking > 0 then
      out:text {
        en = counted(lacking, "person without them is", "people without them are") .. " left out.",
        zh = lacking .. " 人因缺数据未计入。",
      }
    end
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "The tally is influence (1 to 5) times preference (-2 for a rival, 2 for us), times the weight of the role ("
        .. (params.weights == "" and "1 for all" or params.weights) .. "), summed. Can be won are people of influence "
        .. params.swing .. " or more whose preference is -1 or 0. Those with the lowest tally come first.",
      zh = "影响偏向为影响力（1–5）×偏向（-2 对手至 2 我方）×角色权重（" .. (params.weights == "" and "均为 1" or params.weights)
        .. "）之和。可争取者：影响力 " .. params.swing .. " 及以上且偏向为 -1 或 0。偏向最低者排在最前。",
    }
  end,
}

local plan = planner {
  name = "swing-plan", uses = { "account", "window", "weights", "swing", "days" },
  summary = { en = "Plans a talk with each person who can still be won over.", zh = "客户决策者关系策略" },
  rules = {
    ["leaning to a rival"] = { en = "leaning to a rival", zh = "偏向对手" },
    neutral = { en = "neutral", zh = "中立" },
  },
  plan = function(params, crm, propose)
    for _, found in ipairs(read(crm, params)) do
      for _, person in ipairs(found.swing) do
        local leans = person.attitude < 0
        propose {
          subject = { object = "contact", key = person.key }, who = found.account.owner,
          due = date.add_days(crm.as_of, params.days), rule = leans and "leaning to a rival" or "neutral",
          what = {
            en = leans and "find out why " .. person.name .. " leans to a rival, and answer it"
              or "show " .. person.name .. " what our offer is worth for their own goals",
            zh = leans and "了解" .. person.name .. "偏向对手的原因并化解" or "向" .. person.name .. "说明方案对其个人目标的价值",
          },
        }
      end
    end
  end,
}

return { tally, plan }
