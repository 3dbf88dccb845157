-- Where the relationships stand: for a Monday morning.
local bought = require "orders.bought"
local currencies = require "customer-data.currencies"
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local relations = require "relations"
local stages = require "stages"

local shown = { "pre", "early", "mid", "partnership", "synergistic", "interrupted", "unknown" }

local function show_stages(out, groups, none, labels)
  local names, counts, sales = {}, {}, {}
  for position, stage in ipairs(shown) do
    local sum = none
    for _, found in ipairs(groups[stage] or {}) do sum = sum + (found.sales or none) end
    names[position], counts[position], sales[position] = labels[stage], #(groups[stage] or {}), sum
  end
  out:chart {
    kind = "bar", title = { en = "Accounts by stage", zh = "各阶段客户数" }, x = { en = "stage", zh = "阶段" },
    y = { en = "accounts", zh = "客户数" }, categories = names, series = { { values = counts } },
  }
  out:chart {
    kind = "bar", title = { en = "Sales of twelve months by stage", zh = "各阶段近 12 个月销售额" },
    x = { en = "stage", zh = "阶段" }, y = { en = "sales", zh = "销售额" }, categories = names,
    series = { { values = sales } },
  }
end

-- The accounts of a list by sales, the largest first.
local function show_list(out, title, list, last, params)
  out:heading(title, 2)
  if #list == 0 then return out:text { en = "None.", zh = "无。" } end
  local rows = {}
  local ranked, others = kit.rank(list, "sales")
  for _, entry in ipairs(ranked) do rows[#rows + 1] = entry.row end
  table.move(others, 1, #others, #rows + 1, rows)
  out:table {
    columns = {
      { name = "key", title = { en = "key", zh = "编号" } }, { name = "name", title = { en = "account", zh = "客户" } },
      { name = "owner", field = "account.owner" },
      { name = "sales", title = { en = "sales of 12 months", zh = "近 12 个月销售额" }, type = "money" }, last,
    },
    rows = kit.first(rows, params.limit),
  }
  more(out, #rows, params.limit)
end

return report {
  name = "relationship-overview", uses = stages.using "limit",
  summary = { en = "Shows where the relationships with customers stand.", zh = "客户关系阶段总览" },
  run = function(params, crm, out)
    local none = money(0)
    local relation_of = relations.read(crm, params)
    local list, thin, lost, unknown = {}, {}, {}, {}
    for account in crm.accounts:select(table.unpack(relations.fields)):each() do
      local found = relation_of(account)
      local sales = found.facts.sales
      local row = {
        key = account.key, name = account.name, owner = account.owner, stage = found.stage or "unknown",
        sales = sales and sales:currency() == crm.currency and sales or nil,
        coverage = found.contacts.coverage[found.stage or ""],
        last_order = found.facts.last_order, missing = found.gap and found.facts.lacking,
        share = not kit.is_insufficient(found.facts.share) and found.facts.share or nil,
      }
      list[#list + 1] = row
      local rank = stages.rank[row.stage] or 0
      if found.is_thin and rank >= stages.rank.mid then thin[#thin + 1] = row end
      if row.stage == "interrupted" then lost[#lost + 1] = row end
      if row.missing then unknown[#unknown + 1] = row end
    end
    if #list == 0 then
      out:title { en = "Relationships with customers", zh = "客户关系总览" }
      return out:text { en = "Insufficient data: there are no accounts.", zh = "数据不足：没有客户。" }
    end
    local groups = kit.group(list, "stage")
    local high = #(groups.partnership or {}) + #(groups.synergistic or {})
    out:title {
      en = "Of " .. #list .. " relationships, " .. high .. " are partnerships or closer, " .. #lost .. " interrupted",
      zh = #list .. " 家客户中，伙伴式及以上 " .. high .. " 家，中断 " .. #lost .. " 家",
    }
    show_stages(out, groups, none, stages.labels(crm))
    -- The stages count them where a customer buys in that currency alone; these sales do not.
    currencies.show(out, crm.currency, { order = bought.within(crm.orders, bought.months(crm.as_of, 12)) })
    local title = { en = "High share on thin contacts (from the mid stage on)", zh = "占比高而联系面窄（中级及以上）" }
    show_list(out, title, thin, {
      name = "coverage", title = { en = "pairs met of those the stage asks for", zh = "本阶段对口覆盖率" },
      type = "percent", places = 0,
    }, params)
    show_list(out, { en = "Interrupted", zh = "中断" }, lost,
      { name = "last_order", title = { en = "last order", zh = "最近订单" }, type = "date" }, params)
    show_list(out, { en = "Stage not known", zh = "阶段未知" }, unknown,
      { name = "missing", title = { en = "missing", zh = "缺少" } }, params)
    local mid, partnership = params.mid * 100, params.partnership * 100
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "The share is what the customer has ordered from us in twelve months, of its category spend. Below "
        .. mid:round(0, "half_up") .. "% is early, below " .. partnership:round(0, "half_up") .. "% mid, from there a "
        .. "partnership; with " .. params.joint_teams .. " joint teams and a common strategy synergistic. Never "
        .. "ordered is pre, " .. params.silent_days .. " days without an order interrupted.",
      zh = "采购占比为近 12 个月我方订单额占其同类产品年采购额的比例。低于 " .. mid:round(0, "half_up") .. "% 为初级，低于 "
        .. partnership:round(0, "half_up") .. "% 为中级，其上为伙伴式；有 " .. params.joint_teams
        .. " 个联合小组且有共同战略为协作式。从未下单为孕育，" .. params.silent_days .. " 天无订单为中断。",
    }
  end,
}
