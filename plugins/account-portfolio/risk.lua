-- Accounts that are about to leave, or have left.
local kit = require "lunaria.kit"
local more = require "customer-data.more"

local function is_gone(account) return account.is_gone end

local function is_silent(account, params) return account.gap and account.silent >= account.gap * params.silence end

local function is_falling(account, params)
  local ratio = kit.ratio(account.before - account.sales, account.before)
  return ratio and ratio >= params.decline
end

local columns = {
  key = { name = "key", title = { en = "key", zh = "编号" } },
  name = { name = "name", title = { en = "account", zh = "客户" } },
  owner = { name = "owner", field = "account.owner" },
  sales = { name = "sales", title = { en = "sales", zh = "销售额" }, type = "money" },
  before = { name = "before", title = { en = "before", zh = "上年同期" }, type = "money" },
  last_order = { name = "last_order", title = { en = "last order", zh = "最近下单" }, type = "date" },
  gap = { name = "gap", title = { en = "usual gap", zh = "通常间隔（天）" }, type = "decimal", places = 0 },
}

local function pick(...)
  local list = {}
  for position, name in ipairs { ... } do list[position] = columns[name] end
  return list
end

local lists = {
  {
    title = { en = "Lost: no orders in the last 12 months", zh = "流失：近 12 个月无订单" }, fits = is_gone,
    columns = pick("key", "name", "owner", "before", "last_order"),
  },
  {
    title = { en = "Silent: no new order for a long time", zh = "沉默：长期未再下单" }, fits = is_silent,
    columns = pick("key", "name", "owner", "sales", "last_order", "gap"),
  },
  {
    title = { en = "Falling: much less than before", zh = "下滑：销售额明显下降" }, fits = is_falling,
    columns = pick("key", "name", "owner", "sales", "before"),
  },
}

-- What is at stake: what the account bought when it bought more.
local function stake(account) return account.sales > account.before and account.sales or account.before end

local function members(list, accounts, taken, params)
  local found = {}
  for _, account in ipairs(accounts) do
    if not taken[account.key] and list.fits(account, params) then
      taken[account.key] = true
      found[#found + 1] = account
    end
  end
  return found
end

local function rows(ranked, list, limit)
  local shown = {}
  for position = 1, math.min(#ranked, limit) do
    local row = {}
    for _, column in ipairs(list.columns) do row[column.name] = ranked[position].row[column.name] end
    shown[position] = row
  end
  return shown
end

return {
  show = function(out, accounts, params, none)
    out:heading { en = "At risk", zh = "风险客户" }
    local taken, count, at_stake = {}, 0, none
    local found = {}
    for position, list in ipairs(lists) do
      found[position] = kit.rank(members(list, accounts, taken, params), stake)
      count = count + #found[position]
      for _, entry in ipairs(found[position]) do at_stake = at_stake + entry.value end
    end
    out:metric({ en = "accounts at risk", zh = "风险客户数" }, count)
    out:metric({ en = "sales at stake in a year", zh = "涉及的年销售额" }, at_stake)
    for position, list in ipairs(lists) do
      if #found[position] > 0 then
        out:heading(list.title, 2)
        out:table { columns = list.columns, rows = rows(found[position], list, params.limit) }
        more(out, #found[position], params.limit)
      end
    end
  end,
}
