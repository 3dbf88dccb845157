-- S001-54: what each customer is expected to buy, beside what it has bought in as many days before.
local bg_nbd = require "bg_nbd"
local bought = require "orders.bought"
local date = require "lunaria.date"
local gamma_gamma = require "gamma_gamma"
local histories = require "histories"
local kit = require "lunaria.kit"
local make_models = require "models"
local simple = require "simple"

-- `function(account)` to expected orders, odds and the value of an order in money; or nil and what is missing.
local function simple_way(params, crm, currency)
  local list, beyond = simple.steps(params.silence)
  local from = date.add_months(date.add_days(crm.as_of, 1), -params.months)
  local orders = crm.orders:where { currency = currency, ordered_on = { ge = from, le = crm.as_of } }
  local days = bought.order_days(orders, money(0, currency))
  return function(key)
    local own = days[key]
    if not own then return nil, "orders" end
    local expected, p, value = simple.forecast(own, crm.as_of, params, list, beyond)
    if not expected then return nil, params.orders .. " days with orders" end
    return expected, p, value
  end
end

local function model_way(params, crm, currency)
  local found = histories.of_orders(params, crm)
  local orders, values, again = make_models(params, found)
  if not orders then
    refuse {
      en = ("%s customers have bought again, and the model is fitted to %s or more; take --model simple, or give "
        .. "--least or the parameters --r, --alpha, --a, --b"):format(again, params.least),
      zh = ("有 %s 家客户再次购买，而拟合模型至少需要 %s 家；请用 --model simple，或给出 --least 或参数 --r、--alpha、"
        .. "--a、--b"):format(again, params.least),
    }
  end
  local unit = params.horizon_days / params.unit_days
  return function(key)
    local own = found[key]
    if not own then return nil, "orders" end
    local value = values and gamma_gamma.expected(values, own.x, own.mean) or own.mean
    if not value then return nil, "repeat orders" end
    return kit.rounded(bg_nbd.expected(orders, own.x, own.recency, own.age, unit), 6),
      kit.rounded(bg_nbd.p_alive(orders, own.x, own.recency, own.age), 6), money(kit.rounded(value, 4), currency)
  end, orders, values
end

local function quadrant(row, past, future)
  if row.past >= past then return row.future >= future and "keep" or "revive" end
  return row.future >= future and "grow" or "low"
end

-- The accounts that have ever ordered, each with `past` and, unless `lacks` says what is missing, `future`,
-- `expected`, `p` and `quadrant`; the medians that part the quadrants; and the models.
return function(params, crm)
  local currency = params.currency or crm.currency
  local make_way = params.model == "simple" and simple_way or model_way
  local way, orders, values = make_way(params, crm, currency)
  local none = money(0, currency)
  local all = crm.orders:where { currency = currency, ordered_on = { le = crm.as_of } }
  local recent = all:where { ordered_on = { gt = date.add_days(crm.as_of, -params.horizon_days) } }
  local past = bought.by_account(recent, "sum", "amount")
  local rows, known = {}, {}
  for _, group in ipairs(all:group_by("account"):count()) do
    local account = crm.accounts:select("key", "name", "owner"):get(group.account)
    local row = { key = account.key, name = account.name, owner = account.owner, past = past[account.key] or none }
    local expected, p, value = way(account.key)
    if expected then
      row.expected, row.p, row.future = expected, p, (value * expected):round "half_up"
      known[#known + 1] = row
    else
      row.lacks = p
    end
    rows[#rows + 1] = row
  end
  local bounds = { past = kit.median(known, "past"), future = kit.median(known, "future") }
  for _, row in ipairs(known) do row.quadrant = quadrant(row, bounds.past, bounds.future) end
  return { rows = rows, known = known, bounds = bounds, none = none, orders = orders, values = values }
end
