-- Shows where we know people too little for the deals we have.
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local degree = require "degree"
local read_gaps = require "gaps"

local function show_people(out, people)
  local ranked = {}
  for _, person in ipairs(people) do ranked[#ranked + 1] = person end
  table.sort(ranked, function(left, right)
    if (left.influence or 0) ~= (right.influence or 0) then return (left.influence or 0) > (right.influence or 0) end
    return left.key < right.key
  end)
  out:table {
    columns = {
      { name = "key", title = { en = "key", zh = "编号" } }, { name = "name", title = { en = "person", zh = "联系人" } },
      { name = "title", title = { en = "title", zh = "职务" } },
      { name = "influence", title = { en = "influence", zh = "影响力" }, type = "integer" },
      { name = "before", title = { en = "by evidence", zh = "按证据" }, type = "integer" },
      { name = "degree", title = { en = "degree", zh = "关系程度" }, type = "integer" },
      { name = "last", title = { en = "last contact", zh = "最近接触" }, type = "date" },
    },
    rows = ranked,
  }
end

local function show_accounts(out, list, params)
  local rows, names, values, targets = {}, {}, {}, {}
  for position = 1, math.min(#list, params.limit) do
    local found = list[position]
    rows[position] = {
      account = found.account.name, owner = found.account.owner, degree = found.degree, target = found.target,
      gap = found.gap, deal = found.deal, stage = found.stage,
    }
    names[position], values[position] = found.account.name, found.degree or false
    targets[position] = found.target and decimal(found.target) or false
  end
  out:chart {
    kind = "bar", title = { en = "Degree and target", zh = "关系程度与目标" }, y = { en = "degree", zh = "关系程度" },
    type = "decimal", categories = names,
    series = {
      { name = { en = "degree", zh = "关系程度" }, values = values },
      { name = { en = "target", zh = "目标" }, values = targets },
    },
  }
  out:table {
    columns = {
      { name = "account", title = { en = "account", zh = "客户" } },
      { name = "owner", field = "account.owner" },
      { name = "degree", title = { en = "degree", zh = "关系程度" }, type = "decimal", places = 2 },
      { name = "target", title = { en = "target", zh = "目标" }, type = "integer" },
      { name = "gap", title = { en = "gap", zh = "差距" }, type = "decimal", places = 2 },
      { name = "deal", title = { en = "deal", zh = "商机" } }, { name = "stage", title = { en = "stage", zh = "阶段" } },
    },
    rows = rows,
  }
  more(out, #list, params.limit)
end

return report {
  name = "relationship-degrees", uses = { "account", "window", "knot", "silence", "targets", "limit" },
  summary = { en = "Shows where we know people too little for the deals we have.", zh = "关系程度与商机阶段要求的差距" },
  run = function(params, crm, out)
    local found = read_gaps(crm, params, params.account)
    local ranked, rest = kit.rank(found, "gap")
    local list, below = {}, 0
    for _, entry in ipairs(ranked) do
      list[#list + 1] = entry.row
      if entry.row.gap > decimal(0) then below = below + 1 end
    end
    table.move(rest, 1, #rest, #list + 1, list)
    local one = params.account and list[1]
    local nothing = #list == 0 and { en = "How well people are known", zh = "关系程度" }
    out:title(one and one.account.name or nothing or {
      en = "At " .. below .. " of " .. #list .. " accounts we know the people too little for the stage of the deal",
      zh = #list .. " 家客户中有 " .. below .. " 家的关系程度低于商机阶段要求",
    })
    if #list == 0 then
      return out:text {
        en = "Insufficient data: no open deal is in a stage with a target.", zh = "数据不足：没有处于设定目标阶段的未结商机。",
      }
    end
    show_accounts(out, list, params)
    if one then show_people(out, one.people) end
    local lacking, unknown = {}, {}
    for _, row in ipairs(list) do
      if not row.degree then unknown[#unknown + 1] = row.account.name end
      table.move(row.lacking, 1, #row.lacking, #lacking + 1, lacking)
    end
    if #unknown > 0 then
      out:text {
        en = "Insufficient data, nobody's influence is known: " .. table.concat(unknown, ", ") .. ".",
        zh = "数据不足，未录入任何人的影响力：" .. table.concat(unknown, "、") .. "。",
      }
    end
    if #lacking > 0 then
      out:text {
        en = counted(#lacking, "person without influence is", "people without influence are") .. " left out.",
        zh = #lacking .. " 人未录入影响力，未计入。",
      }
    end
    local names = table.concat(degree.levels, ", ")
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "A person's degree is the highest of " .. names .. " (1 to 5) of which, and of all below, there is "
        .. "evidence; one less after " .. params.silence .. " days without contact, and not below 1. "
        .. "That of an account weighs people by influence. Targets: " .. params.targets .. ".",
      zh = "个人关系程度为证据齐备的最高一级（1 认识、2 经常接触、3 认可、4 支持、5 教练）；" .. params.silence
        .. " 天无接触降一级，最低为 1。客户关系程度按影响力加权。阶段目标：" .. params.targets .. "。",
    }
  end,
}
