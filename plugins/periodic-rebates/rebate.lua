-- What one kind of rebate comes to for one account and one month, quarter or year.
local kit = require "lunaria.kit"

-- What was sold in a period; in one that still runs, up to the day that is looked from.
local function sales(account, period, crm, none)
  local days = { ge = period.first, le = period.seen or period.last }
  local orders = crm.orders:where { account = account, currency = none:currency(), ordered_on = days }
  return orders:sum "amount" or none
end

-- Two targets for the same days would leave it to chance which of them counts.
local function refuse_twins(found)
  if #found < 2 then return end
  local one, other = found[1].key, found[2].key
  refuse {
    en = "the targets '" .. one .. "' and '" .. other .. "' are for the same days; delete one of them",
    zh = "目标“" .. one .. "”与“" .. other .. "”的起止日期相同；请删除其中一个",
  }
end

local function target(account, period, crm, none)
  local targets = crm.account_targets:where {
    account = account, metric = "sales", currency = none:currency(), first_day = period.first, last_day = period.last,
  }
  local found = targets:select("key", "amount"):limit(2):all()
  refuse_twins(found)
  return found[1] and found[1].amount
end

-- Whether the company pays this kind at all.
local function is_offered(kind, params)
  local rate, _, sum = kind.terms(params)
  return sum ~= nil or not rate:is_zero()
end

-- A table with `status` "reached", "missed" or "unknown", `sold`, `target`, `attained`, `gate`, `rate`, what the sales
-- bring where the gate is reached as `amount`, and what reaching it by just as much would bring as `promised`.
local function rebate(account, kind, period, params, crm, none)
  local rate, gate, fixed = kind.terms(params)
  local sold, goal = sales(account, period, crm, none), target(account, period, crm, none)
  local attained = goal and kit.ratio(sold, goal) or nil
  local status = not attained and "unknown" or attained >= gate and "reached" or "missed"
  return {
    kind = kind, period = period, status = status, sold = sold, target = goal, attained = attained, gate = gate,
    rate = not fixed and rate or nil, amount = fixed or sold * rate,
    promised = fixed or goal and goal * gate * rate,
  }
end

-- A year-end reward is a share or a sum, never silently one of the two.
local function check(params)
  if not params.year_end_sum or params.year_end_rate:is_zero() then return end
  refuse {
    en = "--year-end-rate and --year-end-sum are both given; the year-end reward is either a share or a sum",
    zh = "--year-end-rate 与 --year-end-sum 只能设一项：年终奖励按比例或按固定金额",
  }
end

return { of = rebate, is_offered = is_offered, check = check }
