local date = require "lunaria.date"
local bg_nbd = require "bg_nbd"
local gamma_gamma = require "gamma_gamma"
local special = require "special"

local given = { r = "0.243", alpha = "4.414", a = "0.793", b = "2.426" }
local published = { r = 0.243, alpha = 4.414, a = 0.793, b = 2.426 }

-- Twelve kinds of customers: x, t_x, T and how many there are.
local kinds = {
  { 0, 0, 30, 60 }, { 1, 5, 30, 25 }, { 1, 20, 30, 15 }, { 2, 12, 30, 12 }, { 2, 25, 30, 10 }, { 3, 10, 30, 6 },
  { 3, 27, 30, 8 }, { 5, 28, 30, 6 }, { 8, 29, 30, 4 }, { 0, 0, 20, 30 }, { 1, 10, 20, 12 }, { 4, 18, 20, 5 },
}

local function histories()
  local list = {}
  for place, kind in ipairs(kinds) do
    list[place] = { x = kind[1], recency = kind[2], age = kind[3], count = kind[4] }
  end
  return list
end

local function run(name, parameters) return spec.run(name, parameters, { as_of = "2025-12-31" }) end

-- So many orders with as many days between, the last on that day.
local function customer(key, count, gap, last, amount)
  crm.accounts:create { key = key, name = "Customer " .. key }
  for number = 1, count do
    crm.orders:create {
      key = key .. "/" .. number, account = key, ordered_on = date.add_days(last, -gap * (number - 1)),
      amount = money(amount or "100", "CNY"),
    }
  end
end

describe("BG/NBD", function()
  it("S001-54: expects 1.226 of x 2, t_x 30.43, T 38.86 in 39 weeks, alive with 0.7266", function()
    assert.near(1.226, bg_nbd.expected(published, 2, 30.43, 38.86, 39), 0.0005)
    assert.near(0.7266, bg_nbd.p_alive(published, 2, 30.43, 38.86), 0.00005)
    local parameters = { frequency = 2, recency = "30.43", age = "38.86", horizon_days = 273 }
    for name, value in pairs(given) do parameters[name] = value end
    local result = run("purchase-model", parameters)
    assert.equal("1.226", result.metrics["expected purchases in 273 days"])
    assert.equal("0.7266", result.metrics["P(alive)"])
  end)

  it("S001-54: takes one that has not bought again as alive", function()
    assert.equal(1.0, bg_nbd.p_alive(published, 0, 0, 38.86))
  end)

  it("S001-54: finds the likeliest parameters", function()
    -- As another program has found them.
    local model = bg_nbd.fit(histories())
    assert.truthy(model.is_settled)
    assert.near(0.79905, model.r, 0.00001)
    assert.near(16.1759, model.alpha, 0.0001)
    assert.near(0.22147, model.a, 0.00001)
    assert.near(0.88606, model.b, 0.00001)
    assert.near(-887.42867, model.log_likelihood, 0.00001)
    assert.near(1.83220, bg_nbd.expected(model, 3, 27, 30, 26), 0.00001)
  end)

  it("S001-54: has a figure where a is 1, and for many purchases over a long time", function()
    assert.near(2.33058, bg_nbd.expected({ r = 0.5, alpha = 5, a = 1, b = 2 }, 4, 20, 30, 52), 0.00001)
    assert.near(13.90720, bg_nbd.expected({ r = 0.6, alpha = 8, a = 1.7, b = 3 }, 40, 90, 100, 500), 0.00001)
  end)

  it("S001-54: spreads customers over all numbers of purchases", function()
    local sum = 0
    for _, probability in ipairs(bg_nbd.probabilities(published, 38.86, 300)) do sum = sum + probability end
    assert.near(1, sum, 0.001)
  end)

  it("knows the gamma and the hypergeometric function", function()
    assert.near(math.log(24), special.log_gamma(5), 1e-12)
    assert.near(math.log(math.pi) / 2, special.log_gamma(0.5), 1e-12)
    -- 2F1(1, 1; 2; z) is -log(1 - z) / z.
    assert.near(-math.log(0.5) / 0.5, special.hypergeometric(1, 1, 2, 0.5), 1e-12)
  end)
end)

describe("Gamma-Gamma", function()
  it("S001-54: takes a purchase as worth something between the customer's mean and that of all", function()
    local list = {}
    for number = 1, 40 do list[number] = { x = number % 5 + 1, mean = 20 + number * 7 % 40, count = 1 } end
    local model = gamma_gamma.fit(list)
    local all = gamma_gamma.expected(model, 0)
    local own = gamma_gamma.expected(model, 3, 80)
    assert.truthy(all > 20 and all < own and own < 80)
  end)

  it("S001-54: is not there for customers that have not bought again", function()
    assert.equal(nil, gamma_gamma.fit { { x = 0, count = 5 }, { x = 1, mean = 3, count = 1 } })
  end)
end)

describe("purchase-model", function()
  it("S001-54: is fitted to imported histories, the same as to kinds of customers", function()
    local number = 0
    for _, kind in ipairs(kinds) do
      for _ = 1, kind[4] do
        number = number + 1
        crm.purchase_histories:create {
          key = "H" .. number, frequency = kind[1], recency = tostring(kind[2]), age = tostring(kind[3]),
        }
      end
    end
    local result = run("purchase-model", { source = "histories" })
    assert.equal("0.799", result.metrics.r)
    assert.equal("16.176", result.metrics.alpha)
    assert.equal("0.221", result.metrics.a)
    assert.equal("0.886", result.metrics.b)
    assert.equal(90, result.charts[1].series[1].values[1])
  end)

  it("S001-54: reads summaries by a mapping, whatever their columns are called", function()
    assert.equal(2, spec.load("purchase_history", "summary.csv", { map = "future-value" }))
    local record = crm.purchase_histories:get "1"
    assert.equal(2, record.frequency)
    assert.equal("30.43", record.recency)
    assert.equal("22.35", record.mean)
  end)

  it("S001-54: takes days with orders as purchases, and counts the first as none", function()
    customer("K1", 3, 14, "2025-12-31")
    crm.orders:create { key = "same day", account = "K1", ordered_on = "2025-12-31", amount = money("50", "CNY") }
    crm.orders:create { key = "back", account = "K1", ordered_on = "2025-12-24", amount = money("-50", "CNY") }
    local result = run("purchase-model", given)
    assert.equal(1, result.charts[1].series[1].values[3])
  end)

  it("S001-54: says that customers who order by the calendar do not suit it", function()
    for number = 1, 6 do customer("K" .. number, 6, 14, "2025-12-31") end
    local finding = run("purchase-model", { least = 5 }).findings[1].message
    assert.truthy(finding:find("not behave as the model assumes", 1, true))
    finding = run("future-value-grid", { least = 5, model = "bg_nbd" }).findings[1].message
    assert.truthy(finding:find("take --model simple", 1, true))
  end)

  it("S001-54: says that too few have bought again, and refuses parameters that do not fit together", function()
    customer("K1", 2, 7, "2025-12-31")
    local text = run("purchase-model").text
    assert.truthy(text:find("Insufficient data: 1 customer has bought again, and it takes 20", 1, true))
    assert.error(function() run("purchase-model", { r = "1" }) end, "give --r, --alpha, --a and --b together")
    assert.error(function() run("purchase-model", { r = "0", alpha = "1", a = "1", b = "1" }) end, "above 0")
    local parameters = { frequency = 1, recency = "5", age = "4" }
    for name, value in pairs(given) do parameters[name] = value end
    assert.error(function() run("purchase-model", parameters) end, "--recency is above --age")
  end)
end)

describe("future-value", function()
  -- Ten orders, 30 days apart, so that the rate is one in 30 days.
  local function silent_for(days, parameters)
    customer("K1", 10, 30, date.add_days("2025-12-31", -days), "100")
    parameters = parameters or {}
    parameters.horizon_days = 60
    run("future-value", parameters)
    return crm.accounts:get("K1").future_value
  end

  it("S001-54: expects rate times horizon of an active customer", function() assert.equal("200.00", silent_for(0)) end)
  it("S001-54: is active for its whole usual gap", function() assert.equal("200.00", silent_for(30)) end)
  it("S001-54: counts half beyond it", function() assert.equal("100.00", silent_for(31)) end)
  it("S001-54: counts half up to twice the gap", function() assert.equal("100.00", silent_for(60)) end)
  it("S001-54: counts a fifth up to three times", function() assert.equal("40.00", silent_for(90)) end)
  it("S001-54: counts 5% beyond", function() assert.equal("10.00", silent_for(91)) end)
  it("S001-54: takes other odds", function()
    assert.equal("50.00", silent_for(31, { silence = "1:100%,else:25%" }))
    assert.error(function() run("future-value", { silence = "2:50%,1:100%,else:5%" }) end, "expected rising bounds")
  end)

  it("S001-54: says that orders are missing, and leaves empty who never ordered", function()
    customer("K1", 3, 30, "2025-12-31")
    crm.accounts:create { key = "K2", name = "Prospect" }
    local result = run "future-value"
    assert.equal(1, result.insufficient_data)
    assert.equal(0, result.changed)
    assert.truthy(run("future-value-grid").text:find("Insufficient data", 1, true))
  end)

  it("S001-54: forecasts by the model, and refuses to where too few have bought again", function()
    customer("K1", 10, 14, "2025-12-31")
    assert.error(function() run("future-value", { model = "bg_nbd" }) end, "take --model simple")
    local parameters = { model = "bg_nbd" }
    for name, value in pairs(given) do parameters[name] = value end
    run("future-value", parameters)
    local expected = bg_nbd.expected(published, 9, 18, 18, 365 / 7)
    assert.near(tostring(expected * 100):sub(1, 8), crm.accounts:get("K1").future_value:number(), "0.01")
  end)
end)

describe("value-quadrant", function()
  it("S001-54: parts customers at the medians of past and future", function()
    customer("keep", 12, 30, "2025-12-20", "1000")
    customer("revive", 8, 30, "2025-08-01", "900")
    customer("grow", 4, 10, "2025-12-28", "300")
    customer("low", 4, 30, "2025-03-01", "10")
    local change = run("value-quadrant").changes[1]
    assert.truthy(change.reason:find("likely to be active (simple rule)", 1, true))
    for _, key in ipairs { "keep", "revive", "grow", "low" } do
      assert.equal(key, crm.accounts:get(key).value_quadrant)
    end
    assert.equal("revive", run("future-value-grid").tables[1].rows[1].key)
  end)
end)

describe("other currencies", function()
  it("S001-54: writes no value in another currency than that of the account", function()
    customer("K1", 6, 30, "2025-12-01")
    customer("K2", 6, 30, "2025-12-01")
    crm.accounts:update("K2", { annual_revenue = money("5", "USD") })
    local result = run("future-value", { model = "simple" })
    assert.equal(1, result.insufficient_data)
    assert.equal(nil, crm.accounts:get("K2").future_value)
    assert.truthy(crm.accounts:get("K1").future_value)
  end)

  it("S001-54: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.orders:create { key = "F1", account = "F", ordered_on = "2025-06-01", amount = money("5", "USD") }
    for _, name in ipairs { "future-value-grid", "purchase-model" } do
      local text = spec.run(name, {}, { as_of = "2025-12-31" }).text
      assert.truthy(text:find("1 order in USD is not counted.", 1, true), name)
    end
  end)
end)
