-- S004-14: which products go together, and what to offer to whom.
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local read_affinity = require "affinity"

local columns = {
  { name = "first", title = { en = "who buys", zh = "购买" } }, { name = "second", title = { en = "buys", zh = "同时购买" } },
  { name = "both", title = { en = "orders with both", zh = "同时出现订单数" }, type = "integer" },
  { name = "support", title = { en = "support", zh = "支持度" }, type = "percent", places = 1 },
  { name = "confidence", title = { en = "confidence", zh = "置信度" }, type = "percent", places = 1 },
  { name = "lift", title = { en = "lift", zh = "提升度" }, type = "decimal", places = 3 },
}

local suggestion_columns = {
  { name = "key", title = { en = "key", zh = "编号" } }, { name = "name", title = { en = "account", zh = "客户" } },
  { name = "owner", field = "account.owner" },
  { name = "product", title = { en = "suggest", zh = "推荐产品" } },
  { name = "because", title = { en = "as it buys", zh = "因其购买" } },
  { name = "lift", title = { en = "lift", zh = "提升度" }, type = "decimal", places = 3 },
}

-- For each account the product of the best rule that it follows halfway: it has bought the one and not the other.
local function suggestions(crm, rules, bought, params)
  local rows = {}
  for account in crm.accounts:select("key", "name", "owner"):each() do
    local own = bought[account.key]
    for _, rule in ipairs(own and rules or {}) do
      if rule.lift > params.min_lift and own[rule.first] and not own[rule.second] then
        rows[#rows + 1] = {
          key = account.key, name = account.name, owner = account.owner, product = rule.second, because = rule.first,
          lift = rule.lift,
        }
        break
      end
    end
  end
  table.sort(rows, function(left, right)
    if left.lift == right.lift then return left.key < right.key end
    return left.lift > right.lift
  end)
  return rows
end

return report {
  name = "product-affinity", uses = { "months", "baskets", "min_lift", "limit" },
  summary = { en = "Shows which products are bought together, and what to offer to whom.", zh = "产品关联分析与推荐" },
  run = function(params, crm, out)
    local rules, total, bought = read_affinity(params, crm)
    if #rules == 0 then
      out:title { en = "Products bought together", zh = "产品关联" }
      out:text {
        en = "Insufficient data: no two products are together in " .. params.baskets .. " orders; there are " .. total
          .. " orders with products.",
        zh = "数据不足：没有两种产品同时出现在 " .. params.baskets .. " 张订单中（共 " .. total .. " 张有明细的订单）。",
      }
      return
    end
    local best = rules[1]
    local lift = tostring(best.lift:round(2, "half_up"))
    out:title {
      en = "Who buys " .. best.first .. " also buys " .. best.second .. ": lift " .. lift,
      zh = "购买" .. best.first .. "者同时购买" .. best.second .. "：提升度 " .. lift,
    }
    out:metric({ en = "orders with products", zh = "有明细的订单数" }, total)
    out:table { columns = columns, rows = kit.first(rules, params.limit) }
    more(out, #rules, params.limit)
    local rows = suggestions(crm, rules, bought, params)
    out:heading { en = "What to offer", zh = "推荐" }
    out:metric({ en = "accounts with a suggestion", zh = "可推荐客户数" }, #rows)
    if #rows > 0 then
      out:table { columns = suggestion_columns, rows = kit.first(rows, params.limit) }
      more(out, #rows, params.limit)
    end
    out:text {
      en = "Orders of " .. params.months .. " months. Support is the share of orders with both, confidence the "
        .. "share of those with the first that have the second, lift the confidence over the share of orders with "
        .. "the second. Pairs in at least " .. params.baskets .. " orders; suggested is a lift above "
        .. params.min_lift .. ".",
      zh = "近 " .. params.months .. " 个月订单。支持度：同时购买的订单占比；置信度：购买前者的订单中含后者的比例；提升度：置信度 ÷ 后者的订单占比。"
        .. "至少 " .. params.baskets .. " 张订单，提升度高于 " .. params.min_lift .. " 才推荐。",
    }
  end,
}
