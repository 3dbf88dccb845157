-- What the data say of a year: margins, referrals and what winning a customer costs. A parameter takes the place of
-- each.
local by_account = require("orders.bought").by_account
local kit = require "lunaria.kit"
local shortened = require("values").shortened

-- An amount of so many months as that of a year.
local function yearly(amount, params) return amount * 12 / params.months end

local function mean_margin(accounts, params, none)
  local active, total = 0, none
  for _, account in ipairs(accounts) do
    if account.state ~= "lost" then active, total = active + 1, total + account.margin end
  end
  return active > 0 and shortened(yearly(total, params) / active) or nil
end

-- Out of the customers there were at the beginning, how many are left a year later; spans of other lengths are turned
-- into years by a power, where a plain number is near enough.
local function retention(activity, params)
  if not activity.churn then return nil end
  local kept = decimal(1) - activity.churn
  if params.months == 12 then return kept:round(12, "half_up") end
  return kit.rounded((activity.counts.kept / activity.at_start) ^ (12 / params.months), 12)
end

-- How many customers that have bought a customer has referred.
local function referrals(crm, as_of)
  local bought = by_account(crm.orders:where { ordered_on = { le = as_of } }, "count")
  local buyers, referred = 0, 0
  for _ in pairs(bought) do buyers = buyers + 1 end
  for account in crm.accounts:where({ referred_by = { is_empty = false } }):select("key"):each() do
    if bought[account.key] then referred = referred + 1 end
  end
  local ratio = kit.ratio(referred, buyers)
  return ratio and ratio:round(12, "half_up")
end

local function acquisition(crm, activity)
  if activity.counts.new == 0 then return nil end
  local spent = crm.costs:where {
    purpose = "acquisition", currency = activity.none:currency(),
    incurred_on = { ge = activity.now.from, lt = activity.now.to },
  }
  local total = spent:sum "amount"
  return total and shortened(total / activity.counts.new)
end

return { mean_margin = mean_margin, retention = retention, referrals = referrals, acquisition = acquisition }
