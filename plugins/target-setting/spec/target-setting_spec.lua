local numbers = 0

local function order(on, amount, more)
  numbers = numbers + 1
  local record = { key = "S" .. numbers, account = "K1", ordered_on = on, amount = money(amount) }
  for field, value in pairs(more or {}) do record[field] = value end
  crm.orders:create(record)
  return record.key
end

local function line(on, product, channel, amount)
  local key = order(on, amount, { channel = channel })
  crm.order_lines:create { key = key .. "/1", order = key, product = product, amount = money(amount) }
end

local function account(key, more)
  local record = { key = key, name = "Customer " .. key }
  for field, value in pairs(more or {}) do record[field] = value end
  crm.accounts:create(record)
end

local function run(name, parameters) return spec.run(name, parameters, { as_of = "2024-12-31" }) end

local function two_years()
  local years = { ["2023"] = { 80, 120, 160, 40 }, ["2024"] = { 100, 140, 200, 60 } }
  for year, values in pairs(years) do
    for quarter, value in ipairs(values) do order(string.format("%s-%02d-15", year, quarter * 3 - 2), value) end
  end
end

describe("demand-forecast", function()
  local seasonal = { length = "quarter", method = "seasonal" }

  before_each(function() account "K1" end)

  local function forecasts(parameters)
    local values = {}
    local rows = run("demand-forecast", parameters).tables[1].rows
    for position, row in ipairs(rows) do values[position] = row.forecast end
    return values
  end

  it("S004-25: takes the seasonal index and the trend of the years", function()
    two_years()
    local result = run("demand-forecast", seasonal)
    local rows = result.tables[1].rows
    for quarter, expected in ipairs { "0.8", "1.16", "1.6", "0.44" } do assert.equal(expected, rows[quarter].index) end
    for quarter, expected in ipairs { 120, 174, 240, 66 } do assert.equal(money(expected), rows[quarter].forecast) end
    assert.equal("600.00 CNY", result.metrics.forecast)
    assert.equal("240.00 CNY", forecasts({ length = "quarter", method = "seasonal", total = 600 })[3])
  end)

  it("S004-25: takes the method with the lowest error on the last year", function()
    two_years()
    local result = run("demand-forecast", { length = "quarter" })
    -- 20 + 20 + 40 + 20 of 500; a single year makes the index and last year the same.
    assert.equal("0.2", result.metrics["error on the last year"])
    assert.truthy(result.text:find("by: seasonal index and trend", 1, true))
    assert.equal("200.00 CNY", forecasts({ length = "quarter", method = "naive" })[3])
    assert.equal("130.00 CNY", forecasts({ length = "quarter", method = "moving_average", window = 2 })[1])
  end)

  it("S004-25: finds the season by the ratio to the moving average, too", function()
    for year = 2022, 2024 do
      for quarter, value in ipairs { 80, 120, 160, 40 } do order(year .. "-0" .. quarter * 2 .. "-01", value) end
    end
    assert.equal(4, #forecasts { length = "quarter", method = "moving_ratio" })
  end)

  it("S004-25: asks for two whole years, and for orders in each", function()
    order("2024-01-10", 100)
    assert.truthy(run("demand-forecast").text:find("Insufficient data: two whole years of orders", 1, true))
    order("2023-02-01", 100)
    assert.truthy(run("demand-forecast").text:find("two whole years of orders", 1, true))
    order("2023-01-31", 100)
    assert.equal("100.00 CNY", run("demand-forecast").metrics["last 12 months"])
  end)
end)

describe("volume-target", function()
  local function target(more)
    local parameters = { base = 1000, forecast = 1100, ambition = "20%", capacity = 1150, room = 400 }
    for name, value in pairs(more or {}) do parameters[name] = value end
    return run("volume-target", parameters)
  end

  it("S004-26: is bound by what holds", function()
    assert.equal("Target for the next 12 months, set by: capacity", target().title)
    assert.equal("1200.00 CNY", target({ capacity = 5000 }).metrics.target)
    assert.equal("1300.00 CNY", target({ capacity = 5000, forecast = 1300 }).metrics.target)
    assert.equal("Target for the next 12 months, set by: base and room", target({ room = 100 }).title)
  end)

  it("S004-26: says that of two equal bounds the first holds", function()
    local result = target { forecast = 1200, capacity = 1200 }
    assert.equal("Target for the next 12 months, set by: forecast", result.title)
  end)

  it("S004-26: leaves out bounds that are not known, and asks for base and forecast", function()
    local result = run("volume-target", { base = 1000, forecast = 1100 })
    assert.truthy(result.text:find("Not bounded by: capacity, base and room", 1, true))
    local missing = "Insufficient data: base (sales of the last twelve months), forecast"
    assert.truthy(run("volume-target").text:find(missing, 1, true))
  end)

  it("S004-26: sums what customers buy elsewhere", function()
    account("K1", { category_spend = money(900) })
    account("K2", { category_spend = money(50) })
    order("2024-05-01", 600)
    order("2024-05-01", 100, { account = "K2" })
    local result = run("volume-target", { forecast = 5000 })
    assert.equal("1000.00 CNY", result.metrics.target)
  end)
end)

describe("target-breakdown", function()
  before_each(function() account "K1" end)

  it("S004-27: gives parts by weight, and parts of parts", function()
    line("2024-03-01", "zips", "direct", 300)
    line("2024-03-01", "zips", "distributor", 200)
    line("2024-03-01", "sliders", "direct", 300)
    line("2024-03-01", "tape", "direct", 200)
    local nodes = run("target-breakdown", { total = 1000000 }).charts[1].nodes
    assert.equal("500000.00 CNY", nodes[2].value)
    assert.equal("300000.00 CNY", nodes[3].value)
    assert.equal("200000.00 CNY", nodes[4].value)
    assert.equal("300000.00 CNY", nodes[5].value)
    assert.equal("200000.00 CNY", nodes[7].value)
  end)

  it("S004-27: lets the parts add up to the last cent", function()
    for _, product in ipairs { "a", "b", "c" } do line("2024-03-01", product, "direct", 10) end
    local nodes = run("target-breakdown", { total = "100.00", levels = "product" }).charts[1].nodes
    assert.equal("33.34 CNY", nodes[2].value)
    assert.equal("33.33 CNY", nodes[4].value)
  end)

  it("S004-27: crosses two levels so that all cells add up, also where some are left out", function()
    for place = 1, 4 do line("2024-03-01", "p" .. place, place < 3 and "direct" or "distributor", 10) end
    local function cells(limit)
      local sum = money "0"
      for _, series in ipairs(run("target-breakdown", { total = 100, limit = limit }).charts[2].series) do
        for _, value in ipairs(series.values) do sum = sum + value end
      end
      return tostring(sum)
    end
    assert.equal("100.00 CNY", cells(12))
    -- Two of four products are half of it.
    assert.equal("50.00 CNY", cells(2))
  end)

  it("S004-27: takes months by the seasonal index", function()
    two_years()
    line("2024-12-31", "zips", "direct", 1)
    local months = run("target-breakdown", { total = 1000, levels = "product", length = "quarter" }).charts[2]
    assert.same({ "2025-01", "2025-04", "2025-07", "2025-10" }, months.categories)
  end)

  it("S004-27: gives a month of returns nothing, and leaves out lines in other currencies", function()
    two_years()
    order("2024-12-15", -90)
    order("2023-12-15", -90)
    line("2024-06-01", "zip", "direct", 100)
    crm.order_lines:create { key = "F", order = order("2024-06-01", 1), product = "snap", amount = money("5", "USD") }
    local result = run("target-breakdown", { total = 1000, levels = "product" })
    local months = result.charts[#result.charts].series[1].values
    assert.equal("0.00 CNY", months[12])
    assert.equal(2, #result.charts[1].nodes)
  end)

  it("S004-27: says what is missing, and refuses what is no level", function()
    assert.truthy(run("target-breakdown", { total = 1000 }).text:find("Insufficient data: order lines", 1, true))
    assert.error(function() run("target-breakdown", { levels = "colour" }) end, "--levels has 'colour'")
  end)
end)

describe("quota-cascade", function()
  local function rep(key, base, potential)
    crm.reps:create { key = key, name = key, role = "rep" }
    account("K-" .. key, { owner = key, category_spend = potential and money(potential) })
    if base then order("2024-05-01", base, { account = "K-" .. key, owner = key }) end
  end

  local function quotas(parameters)
    local found = {}
    for _, row in ipairs(run("quota-cascade", parameters).tables[1].rows) do found[row.key] = tostring(row.quota) end
    return found
  end

  it("S002-23: shares a total out by weight", function()
    rep("a", 500, 500)
    rep("b", 300, 300)
    rep("c", 200, 200)
    local found = quotas { total = 1000000, cap = "1000000%" }
    assert.same({ a = "500000.00 CNY", b = "300000.00 CNY", c = "200000.00 CNY" }, found)
  end)

  it("S002-23: weighs base and potential", function()
    rep("a", 100, 300)
    rep("b", 100, 100)
    -- 0.6 · 1/2 + 0.4 · 3/4 = 0.6
    assert.equal("120.00 CNY", quotas({ total = 200, floor = "-50%" }).a)
    assert.equal("100.00 CNY", quotas({ total = 200, alpha = "100%" }).a)
  end)

  it("S002-23: holds growth between its bounds and gives the rest to the others", function()
    rep("a", 100, 1000)
    rep("b", 100, 100)
    rep("c", 100, 100)
    local found = quotas { total = 330, alpha = "0%", floor = "-50%", cap = "20%" }
    assert.same({ a = "120.00 CNY", b = "105.00 CNY", c = "105.00 CNY" }, found)
  end)

  it("S002-23: gives an order that has no owner to the owner of its account", function()
    rep("a", 100, 100)
    rep("b", 300, 100)
    for _, own in ipairs(crm.orders:all()) do crm.orders:update(own.key, { owner = "" }) end
    assert.equal("300.00 CNY", quotas({ total = 400, alpha = "100%" }).b)
  end)

  it("S002-23: gives who sold nothing a quota by potential, without bounds", function()
    rep("a", 100, 100)
    rep("b", nil, 100)
    assert.equal("26.00 CNY", quotas({ total = 130, cap = "4%", floor = "0%" }).b)
  end)

  it("S002-23: gives who took back more than was sold a quota by potential, and no growth", function()
    rep("a", 100, 100)
    rep("b", -20, 100)
    local found = quotas { total = 200, cap = "100%" }
    -- 60% by the base, of which b has none, and 40% by equal potentials.
    assert.same({ a = "160.00 CNY", b = "40.00 CNY" }, found)
    local rows = run("quota-cascade", { total = 200, cap = "100%" }).tables[1].rows
    assert.equal("-20", rows[2].base)
    assert.equal(nil, rows[2].growth)
  end)

  it("S002-23: says that no quotas within the bounds add up", function()
    rep("a", 100, 100)
    local result = run("quota-cascade", { total = 200 })
    assert.truthy(result.text:find("Insufficient data: quotas within --floor and --cap", 1, true))
    assert.truthy(result.text:find("all quotas come to 90.00 CNY to 140.00 CNY; the total is 200.00 CNY", 1, true))
    assert.truthy(run("quota-cascade").text:find("Insufficient data: forecast", 1, true))
    assert.error(function() run("quota-cascade", { total = 200, floor = "50%" }) end, "--floor is above --cap")
    assert.equal(0, spec.run("issue-quotas", { total = 200 }).new)
  end)

  it("S002-23: has quotas agreed on", function()
    rep("a", 100, 100)
    local found = spec.run("issue-quotas", { total = 110 }, { as_of = "2024-12-31" }).proposals[1]
    assert.equal("accept or dispute the quota of 12 months from 2025-01-01: 110.00 CNY", found.what)
    assert.equal("2025-01-14", found.due)
  end)
end)

describe("agree-targets", function()
  it("S004-26, S004-27: has the target entered and its first parts agreed on", function()
    account "K1"
    line("2024-03-01", "zips", "direct", 300)
    local found = spec.run("agree-targets", { forecast = 400, planner = "boss" }, { as_of = "2024-12-31" }).proposals
    assert.equal(2, #found)
    assert.equal("boss", found[1].who)
  end)
end)

describe("target-acceptance", function()
  before_each(function()
    crm.reps:create { key = "a", name = "A" }
    crm.targets:create {
      key = "T1", owner = "a", first_day = "2025-01-01", last_day = "2025-12-31", amount = money(1),
      acceptance = "issued",
    }
  end)

  it("S002-23: is issued, accepted, and disputed with a reason", function()
    crm.targets:update("T1", { acceptance = "accepted" })
    assert.error(function() crm.targets:update("T1", { acceptance = "disputed" }) end, "say why it is disputed")
    crm.targets:update("T1", { acceptance = "disputed" }, { reason = "two customers have left" })
    assert.equal("issued", crm.transitions:order_by("key"):first().to)
  end)
end)

describe("other currencies", function()
  it("S004-25: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.orders:create { key = "F1", account = "F", ordered_on = "2025-06-01", amount = money("5", "USD") }
    for _, name in ipairs { "demand-forecast", "volume-target", "target-breakdown", "quota-cascade" } do
      local text = spec.run(name, {}, { as_of = "2025-12-31" }).text
      assert.truthy(text:find("1 order in USD is not counted.", 1, true), name)
    end
  end)
end)
