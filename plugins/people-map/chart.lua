-- Who reports to whom at a customer, what part they have in buying, and whether they are for us.
local apart = require "customer-data.apart"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local date = require "lunaria.date"
local choose = require "customer-data.choose"
local listed = require "customer-data.listed"
local read_people = require "people"
local roles = require "roles"

-- What people and power say together: from -1, against us, to 1; then who is left out for lack of data.
local function support_of(people)
  local sum, weights, lacking = 0, 0, {}
  for _, person in ipairs(people) do
    if person.influence and person.attitude then
      sum, weights = sum + person.influence * person.attitude, weights + person.influence
    else
      lacking[#lacking + 1] = person.name
    end
  end
  if weights == 0 then return nil, lacking end
  return kit.ratio(sum, weights * 2), lacking
end

local function summary_of(account, people, params, as_of)
  local found = { account = account, key = account.key, people = people, unseen = {}, roles = {} }
  local has = {}
  for _, person in ipairs(people) do
    if person.buying_role then has[person.buying_role] = (has[person.buying_role] or 0) + 1 end
    local is_seen = person.last and date.days_between(person.last, as_of) < params.window
    if person.buying_role == "decider" and not is_seen then table.insert(found.unseen, person.name) end
  end
  local count = 0
  for position, role in ipairs(roles.order) do
    found.roles[position] = has[role] or 0
    if has[role] then count = count + 1 end
  end
  found.coverage = kit.ratio(count, #roles.order)
  found.support, found.lacking = support_of(people)
  return found
end

-- The people below one another. Who reports to nobody there stands at the top; the data hold no circles.
local function tree_of(people, crm)
  local index, below, top = kit.index(people), {}, {}
  for _, person in ipairs(people) do
    local above = index[person.reports_to or ""] and person.reports_to
    if above then below[above] = below[above] or {} end
    table.insert(above and below[above] or top, person)
  end
  local function node(person)
    local role = person.buying_role and crm.contacts:label("buying_role", person.buying_role) or roles.none
    local attitude = person.attitude and (person.attitude > 0 and "+" or "") .. person.attitude or "?"
    local power = (person.influence or "?") .. " / " .. attitude
    local children = {}
    for position, other in ipairs(below[person.key] or {}) do children[position] = node(other) end
    local en, zh = person.name, person.name
    if person.title then en, zh = en .. ", " .. person.title, zh .. " " .. person.title end
    return {
      label = { en = en .. ": " .. role.en .. ", " .. power, zh = zh .. "：" .. role.zh .. "，" .. power },
      children = children,
    }
  end
  local nodes = {}
  for position, person in ipairs(top) do nodes[position] = node(person) end
  return nodes
end

local function show_accounts(out, list, params, names)
  local rows, series = {}, {}
  for position = 1, math.min(#list, params.limit) do
    local found = list[position]
    series[position] = { key = found.account.key, name = found.account.name, values = found.roles }
    rows[position] = {
      account = found.account.name, people = #found.people, coverage = found.coverage, support = found.support,
      unseen = listed(found.unseen, {}),
    }
  end
  out:table {
    columns = {
      { name = "account", title = { en = "account", zh = "客户" } },
      { name = "people", title = { en = "people", zh = "人数" }, type = "integer" },
      { name = "coverage", title = { en = "roles known", zh = "角色覆盖率" }, type = "percent", places = 0 },
      { name = "support", title = { en = "support", zh = "加权支持度" }, type = "decimal", places = 2 },
      { name = "unseen", title = { en = "unseen deciders", zh = "未接触的决策者" } },
    },
    rows = rows,
  }
  more(out, #list, params.limit)
  out:chart {
    kind = "matrix", title = { en = "How many people have each role", zh = "各采购角色人数" },
    x = { en = "role in buying", zh = "采购角色" }, y = { en = "account", zh = "客户" }, categories = names,
    series = apart(series),
  }
end

return report {
  name = "organisation-chart", uses = { "account", "window", "limit" },
  summary = { en = "Shows who decides at a customer, who is for us, and whom we have not met.", zh = "客户组织架构图分析" },
  run = function(params, crm, out)
    local people_of = read_people(crm, params)
    local list, unseen, lacking = {}, 0, 0
    for _, account in ipairs(choose(crm, params.account, { key_account = true })) do
      local found = summary_of(account, people_of[account.key] or {}, params, crm.as_of)
      list[#list + 1] = found
      unseen, lacking = unseen + #found.unseen, lacking + #found.lacking
    end
    local ranked, rest = kit.rank(list, "support", "rising")
    list = {}
    for _, entry in ipairs(ranked) do list[#list + 1] = entry.row end
    table.move(rest, 1, #rest, #list + 1, list)
    local about = params.account and list[1].account.name or counted(#list, "key account")
    local zh = params.account and list[1].account.name or #list .. " 家重点客户"
    out:title(#list == 0 and { en = "Who decides at key accounts", zh = "重点客户组织架构" } or {
      en = about .. ": " .. counted(unseen, "decider") .. " not met lately",
      zh = zh .. "：" .. unseen .. " 位决策者未接触",
    })
    if #list == 0 then
      out:text {
        en = "Insufficient data: no account is marked as a key account.", zh = "数据不足：没有标记为重点客户的客户。",
      }
    else
      show_accounts(out, list, params, roles.labels(crm))
    end
    if params.account and #list[1].people > 0 then
      out:chart {
        kind = "tree", title = { en = "Role, influence / attitude", zh = "角色，影响力 / 态度" },
        nodes = tree_of(list[1].people, crm),
      }
    end
    for _, found in ipairs(rest) do
      out:text {
        en = "Insufficient data for support at " .. found.account.name .. ": influence and attitude",
        zh = found.account.name .. " 数据不足，无法计算支持度：缺影响力与态度",
      }
    end
    if lacking > 0 then
      out:text {
        en = counted(lacking, "person", "people") .. " without influence or attitude left out of support.",
        zh = lacking .. " 人缺影响力或态度，未计入支持度。",
      }
    end
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "Roles known is the part of the seven roles in buying that somebody has. Support is influence times "
        .. "attitude, summed, over twice the influence: from -1 to 1. A decider without contact in " .. params.window
        .. " days is unseen. People who have left are left out.",
      zh = "角色覆盖率为七种采购角色中已有人员的比例。支持度为影响力×态度之和除以影响力之和的两倍（-1 至 1）。"
        .. params.window .. " 天内无接触的决策者为未接触。已离职者不计。",
    }
  end,
}
