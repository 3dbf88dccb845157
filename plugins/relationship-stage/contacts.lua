-- Shows who should meet whom at each stage, and which contacts are missing.
local apart = require "customer-data.apart"
local functions = require "functions"
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local listed = require "customer-data.listed"
local relations = require "relations"
local stages = require "stages"
local words = require "customer-data.words"

local function show_rule(out, params)
  local en, zh = {}, {}
  for position, name in ipairs { "pairs_pre", "pairs_early", "pairs_mid", "pairs_partnership", "groups" } do
    local asked = listed(words(params[name]), functions, { en = "none", zh = "无" })
    en[position], zh[position] = asked.en, asked.zh
  end
  local part = kit.percent(params.coverage)
  out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
  out:text {
    en = "A pair is met if both took part in a visit of the last " .. params.met_days .. " days, or a sheet of "
      .. "these days says so. From stage to stage are asked for, ours first: " .. table.concat(en, " | ")
      .. " (joint groups). A stage asks for the pairs below, too; it is reached where at least " .. part
      .. " of it, and of all below, is met.",
    zh = "近 " .. params.met_days .. " 天内双方同时参与拜访，或同期对口联系表确认，即为已联系。各阶段依次要求（我方-客户）："
      .. table.concat(zh, " | ") .. "（联合小组）。各阶段含其下各阶段的要求；本阶段及以下各阶段覆盖率均达 " .. part .. " 即为达到。",
  }
end

local function show_coverage(out, list, params, labels)
  local names, series = {}, {}
  for position, stage in ipairs(stages.order) do names[position] = labels[stage] end
  for position = 1, math.min(#list, params.limit) do
    local values = {}
    for place, stage in ipairs(stages.order) do values[place] = list[position].contacts.coverage[stage] or false end
    series[position] = { key = list[position].account.key, name = list[position].account.name, values = values }
  end
  out:chart {
    kind = "matrix", title = { en = "How much of what each stage asks for is met", zh = "各阶段对口关系覆盖率" },
    type = "percent", x = { en = "stage", zh = "阶段" }, y = { en = "account", zh = "客户" }, categories = names,
    series = apart(series),
  }
end

local function show_accounts(out, list, params)
  local rows = {}
  for position = 1, math.min(#list, params.limit) do
    local found = list[position]
    -- What the stage by share asks for; of those that are not known or interrupted, what the first stage does.
    local stage = stages.rank[found.stage or ""] and found.stage or "pre"
    rows[position] = {
      account = found.account.name, share = found.stage, contacts = found.contacts.stage,
      coverage = found.contacts.coverage[stage], missing = listed(found.contacts.missing[stage], functions),
    }
  end
  out:table {
    columns = {
      { name = "account", title = { en = "account", zh = "客户" } },
      { name = "share", field = "account.relationship_stage", title = { en = "stage by share", zh = "占比阶段" } },
      {
        name = "contacts", field = "account.relationship_stage", title = { en = "by contacts", zh = "联系阶段" },
      },
      { name = "coverage", title = { en = "coverage", zh = "覆盖率" }, type = "percent", places = 1 },
      { name = "missing", title = { en = "not met", zh = "未联系" } },
    },
    rows = rows,
  }
  more(out, #list, params.limit)
end

-- Those whose contacts lag behind first, the thinnest of them before the others.
local function sorted(list)
  for _, found in ipairs(list) do found.place = stages.rank[found.contacts.stage or ""] or 0 end
  table.sort(list, function(left, right)
    if left.is_thin ~= right.is_thin then return left.is_thin end
    if left.place ~= right.place then return left.place < right.place end
    return left.account.key < right.account.key
  end)
  return list
end

-- Of one account: each pair, and when it met last.
local function show_pairs(out, found)
  local rows, is_listed = {}, {}
  for _, stage in ipairs(stages.order) do
    for _, pair in ipairs(found.contacts.required[stage]) do
      local on = found.contacts.met[pair]
      -- A joint group has no day of its own.
      if not is_listed[pair] then
        rows[#rows + 1] = { stage, functions[pair], on and true or false, on and stage ~= "synergistic" and on or nil }
      end
      is_listed[pair] = true
    end
  end
  out:table {
    columns = {
      { name = "stage", field = "account.relationship_stage", title = { en = "from stage", zh = "起始阶段" } },
      { name = "pair", title = { en = "ours-theirs", zh = "我方-客户" } },
      { name = "met", title = { en = "met", zh = "已联系" }, type = "boolean" },
      { name = "on", title = { en = "last on", zh = "最近日期" }, type = "date" },
    },
    rows = rows,
  }
end

local function show_nothing(out, params)
  out:title { en = "Who meets whom at each stage", zh = "各阶段对口联系图" }
  if params.all then
    return out:text { en = "Insufficient data: there are no accounts.", zh = "数据不足：没有客户。" }
  end
  out:text {
    en = "Insufficient data: no account is marked as a key account; --all yes looks at all.",
    zh = "数据不足：没有标记为重点客户的客户；--all yes 查看全部客户。",
  }
end

return report {
  name = "stage-contacts", uses = stages.using("account", "all", "limit"),
  summary = { en = "Shows who should meet whom at each stage, and which contacts are missing.", zh = "各阶段对口联系图及覆盖率" },
  run = function(params, crm, out)
    local relation_of = relations.read(crm, params)
    local list, thin = {}, 0
    for _, account in ipairs(relations.chosen(crm, params)) do
      local found = relation_of(account)
      list[#list + 1] = found
      if found.is_thin then thin = thin + 1 end
    end
    if #list == 0 then
      show_nothing(out, params)
    else
      out:title(params.account and list[1].account.name or {
        en = "Contacts lag behind the share at " .. thin .. " of " .. #list .. " accounts",
        zh = #list .. " 家客户中有 " .. thin .. " 家联系面滞后于采购占比",
      })
      show_coverage(out, sorted(list), params, stages.labels(crm))
      show_accounts(out, list, params)
      if params.account then show_pairs(out, list[1]) end
    end
    show_rule(out, params)
  end,
}
