-- What is known of customers, from four sides.
local apart = require "customer-data.apart"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local choose = require "customer-data.choose"
local labels = require "labels"
local listed = require "customer-data.listed"
local read_panorama = require "panorama"
local sources = require "sources"
local words = require "customer-data.words"

local function show_sides(out, list, params)
  local names, series = {}, {}
  for position, side in ipairs(sources) do names[position] = { en = side.en, zh = side.zh } end
  for position = 1, math.min(#list, params.limit) do
    local account, known = list[position].account, list[position].known
    series[position] = { key = account.key, name = account.name, values = known.sides }
  end
  out:chart {
    kind = "matrix", title = { en = "Share of the sources used, by side", zh = "各方信息来源使用率" },
    type = "percent", x = { en = "side", zh = "来源方" }, y = { en = "account", zh = "客户" }, categories = names,
    series = apart(series),
  }
end

return report {
  name = "customer-panorama", uses = { "account", "sections", "fresh_days", "single_source", "limit" },
  summary = {
    en = "Shows what is known about customers, from how many sources, and how reliable it is.",
    zh = "客户全貌与信息来源",
  },
  run = function(params, crm, out)
    local known_of = read_panorama(crm, params)
    local list, flagged = {}, 0
    for _, account in ipairs(choose(crm, params.account, { key_account = true })) do
      local known = known_of(account.key)
      list[#list + 1] = { account = account, key = account.key, known = known, used = known.count }
      known.is_flagged = known.single ~= nil and known.single > params.single_source
      if known.is_flagged then flagged = flagged + 1 end
    end
    for position, entry in ipairs(kit.rank(list, "used", "rising")) do list[position] = entry.row end
    local nothing = #list == 0 and { en = "What is known of customers", zh = "客户全貌与信息来源" }
    out:title(params.account and list[1].account.name or nothing or {
      en = "Too much from one source alone at " .. flagged .. " of " .. counted(#list, "account"),
      zh = #list .. " 家客户中 " .. flagged .. " 家的信息过于依赖单一来源",
    })
    if #list == 0 then
      out:text {
        en = "Insufficient data: no account is marked as a key account.", zh = "数据不足：没有标记为重点客户的客户。",
      }
      return
    end
    show_sides(out, list, params)
    local rows, silent = {}, {}
    for position, found in ipairs(list) do
      local known = found.known
      if known.facts == 0 then silent[#silent + 1] = found.account.name end
      if position <= params.limit then
        rows[position] = {
          account = found.account.name, used = known.count, coverage = known.coverage, facts = known.facts,
          single = known.single, flag = known.is_flagged, fresh = known.fresh, complete = known.completeness,
        }
      end
    end
    out:table {
      columns = {
        { name = "account", title = { en = "account", zh = "客户" } },
        { name = "used", title = { en = "sources", zh = "来源数" }, type = "integer" },
        { name = "coverage", title = { en = "of 18", zh = "占 18 类" }, type = "percent", places = 0 },
        { name = "facts", title = { en = "facts", zh = "事实数" }, type = "integer" },
        { name = "single", title = { en = "one source alone", zh = "单一来源" }, type = "percent", places = 0 },
        { name = "flag", title = { en = "too many", zh = "过高" }, type = "boolean" },
        { name = "fresh", title = { en = "fresh", zh = "时效内" }, type = "percent", places = 0 },
        { name = "complete", title = { en = "sections known", zh = "章节完整度" }, type = "percent", places = 0 },
      },
      rows = rows,
    }
    more(out, #list, params.limit)
    if #silent > 0 then
      local names = listed(silent, {})
      out:text { en = "Insufficient data, no facts at all: " .. names.en, zh = "数据不足，没有任何事实：" .. names.zh }
    end
    local bound = kit.percent(params.single_source)
    local sections = listed(words(params.sections), labels, { en = "none", zh = "无" })
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "A fact is what several sources may say of one field. More than " .. bound .. " from one source alone is "
        .. "too much. Fresh are facts of the last " .. params.fresh_days .. " days; sections known are those of "
        .. sections.en .. " with a fresh fact. Sources are those of facts, and those that a sheet names.",
      zh = "一项事实可有多个来源。单一来源超过 " .. bound .. " 为过高。时效内为近 " .. params.fresh_days
        .. " 天的事实；章节完整度为各章节（" .. sections.zh .. "）中有时效内事实的比例。来源取自事实及信息来源表。",
    }
  end,
}
