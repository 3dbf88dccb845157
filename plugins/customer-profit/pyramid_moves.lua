-- S001-64: from which tier to which accounts have moved since the period before.
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local profits = require "profits"
local tiers = require "tiers"

local order = { "top", "big", "medium", "small", "inactive", "prospect", "suspect" }

local columns = {
  { name = "key", title = { en = "key", zh = "编号" } }, { name = "name", title = { en = "account", zh = "客户" } },
  { name = "owner", field = "account.owner" },
  { name = "from", title = { en = "before", zh = "上期" }, field = "account.pyramid_tier" },
  { name = "to", title = { en = "now", zh = "本期" }, field = "account.pyramid_tier" },
  { name = "value", title = { en = "value now", zh = "本期数值" }, type = "money" },
}

local function moves(crm, before, now)
  local place = {}
  for position, tier in ipairs(order) do place[tier] = position end
  local up, down, counts, unknown = {}, {}, {}, 0
  for account in crm.accounts:select("key", "name", "owner"):each() do
    local from, to = before[account.key].tier, now[account.key].tier
    local list
    if from and to then
      counts[from .. to] = (counts[from .. to] or 0) + 1
      list = place[to] < place[from] and up or place[to] > place[from] and down
    else
      unknown = unknown + 1
    end
    if list then
      list[#list + 1] = {
        key = account.key, name = account.name, owner = account.owner, from = from, to = to,
        value = now[account.key].value,
      }
    end
  end
  return up, down, counts, unknown
end

return report {
  name = "pyramid-moves",
  uses = { "tier_top", "tier_big", "tier_medium", "basis", "months", "limit", "currency" },
  summary = { en = "Shows who has risen or fallen in the customer pyramid.", zh = "客户金字塔层级变动" },
  run = function(params, crm, out)
    local now = tiers.read(params, crm, profits.span(crm.as_of, params.months))
    local before = tiers.read(params, crm, profits.span(crm.as_of, params.months, 1))
    local up, down, counts, unknown = moves(crm, before, now)
    profits.show_currencies(out, params, crm, 1)
    if not next(now) then
      out:title { en = "Customer pyramid", zh = "客户金字塔" }
      out:text { en = "Insufficient data: there are no accounts.", zh = "数据不足：没有客户。" }
      return
    end
    out:title {
      en = "Customer pyramid: " .. #up .. " risen, " .. #down .. " fallen",
      zh = "客户金字塔：上升 " .. #up .. " 家，下降 " .. #down .. " 家",
    }
    local names, series, sizes = {}, {}, {}
    for row, from in ipairs(order) do
      names[row] = crm.accounts:label("pyramid_tier", from)
      local values = {}
      for column, to in ipairs(order) do values[column] = counts[from .. to] or 0 end
      series[row] = { name = names[row], values = values }
    end
    for column, to in ipairs(order) do
      sizes[column] = 0
      for _, from in ipairs(order) do sizes[column] = sizes[column] + (counts[from .. to] or 0) end
    end
    out:chart {
      kind = "bar", title = { en = "Accounts in each tier now", zh = "本期各层客户数" }, categories = names,
      series = { { values = sizes } },
    }
    out:chart {
      kind = "matrix", title = { en = "From the tier before to the tier now", zh = "上期层级（行）与本期层级（列）" },
      categories = names, series = series, x = { en = "now", zh = "本期" }, y = { en = "before", zh = "上期" },
    }
    for place, list in ipairs { down, up } do
      if #list > 0 then
        out:heading(place == 1 and { en = "Fallen", zh = "下降" } or { en = "Risen", zh = "上升" }, 2)
        out:table { columns = columns, rows = kit.first(list, params.limit) }
        more(out, #list, params.limit)
      end
    end
    if unknown > 0 then
      out:text {
        en = "Insufficient data: no profit for " .. counted(unknown, "account") .. ", as orders lack a margin.",
        zh = "数据不足：" .. unknown .. " 家客户有订单缺毛利，利润未知，未计入。",
      }
    end
    local top, big = kit.percent(params.tier_top, 2), kit.percent(params.tier_big, 2)
    local medium = kit.percent(params.tier_medium, 2)
    out:text {
      en = "By " .. params.basis .. " of " .. params.months .. " months and the same months before. Tiers by rank: top "
        .. top .. ", big " .. big .. ", medium " .. medium .. " of those that have bought, the rest small; cut points "
        .. "rounded up.",
      zh = "依据近 " .. params.months .. " 个月与此前同等月数的" .. (params.basis == "profit" and "利润" or "销售额") .. "排名：顶级 "
        .. top .. "，大 " .. big .. "，中 " .. medium .. "，其余为小（分界向上取整）。",
    }
  end,
}
