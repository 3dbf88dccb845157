-- What the stage of an account goes by: its orders, its purchases from all suppliers, and what was entered about it.
local date = require "lunaria.date"
local kit = require "lunaria.kit"

local fields = {
  "key", "name", "owner", "currency", "category_spend", "joint_groups", "common_strategy", "uncoupled", "stage_by_hand",
}

-- What is missing for the share, by its name and in words.
local function lacking(name, en, zh) return kit.insufficient { name }, { en = en, zh = zh } end

-- Our part of what the customer buys in twelve months; or what is missing for it.
local function share(sales, spend, others)
  if not spend then return lacking("category_spend", "category spend", "同类产品年采购额") end
  if spend:is_zero() then
    return lacking("category_spend above 0", "a category spend above 0", "大于 0 的同类产品年采购额")
  end
  if others then
    local code = spend:currency()
    return lacking("orders in " .. code .. " alone", "orders in " .. code .. " alone", "仅以 " .. code .. " 计的订单")
  end
  local part = kit.ratio(sales or money(0, spend:currency()), spend)
  -- Nobody buys more of us than of all: the estimate is wrong.
  if part > decimal(1) then
    return lacking("category_spend that is not below our sales", "a category spend that is not below our sales",
      "不低于我方销售额的年采购额")
  end
  return part
end

-- Amounts of several currencies have no sum.
local function has_others(bought, currency)
  for code in pairs(bought) do
    if code ~= currency then return true end
  end
  return false
end

-- Answers a function: the facts of an account's row.
local function read(crm)
  local sales, last, count = {}, {}, {}
  local ordered = crm.orders:where { ordered_on = { le = crm.as_of } }
  -- Twelve months that end with the day the run looks from.
  local year = ordered:where { ordered_on = { ge = date.add_months(date.add_days(crm.as_of, 1), -12) } }
  for _, group in ipairs(year:group_by("account", "currency"):sum "amount") do
    local own = sales[group.account] or {}
    sales[group.account] = own
    own[group.currency or ""] = group.sum
  end
  -- What came back is no trade.
  local trade = ordered:where { amount = { gt = 0 } }:group_by "account"
  for _, group in ipairs(trade:max "ordered_on") do last[group.account] = group.max end
  for _, group in ipairs(trade:count()) do count[group.account] = group.count end
  return function(account)
    local spend, bought = account.category_spend, sales[account.key] or {}
    local currency = spend and spend:currency() or account.currency
    local own = bought[currency or ""]
    local part, missing = share(own, spend, has_others(bought, currency))
    return {
      share = part, lacking = missing, sales = own, spend = spend,
      last_order = last[account.key], orders = count[account.key] or 0, common_strategy = account.common_strategy,
      uncoupled = account.uncoupled, stage_by_hand = account.stage_by_hand,
    }
  end
end

return { fields = fields, read = read }
