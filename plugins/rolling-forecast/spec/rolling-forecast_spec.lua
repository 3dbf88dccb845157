describe("rolling-forecast", function()
  local numbers

  before_each(function()
    numbers = 0
    crm.accounts:create { key = "K1", name = "Alpine Sports" }
    crm.reps:create { key = "anna", name = "Anna" }
    crm.reps:create { key = "li.na", name = "Li Na", manager = "anna" }
  end)

  local function forecast(made_on, month, amount, more)
    numbers = numbers + 1
    local record = {
      key = "F" .. numbers, owner = "anna", made_on = made_on, first_day = month .. "-01", category = "commit",
      last_day = month .. (month == "2025-02" and "-28" or month == "2025-04" and "-30" or "-31"),
      amount = money(amount, "CNY"),
    }
    for field, value in pairs(more or {}) do record[field] = value end
    crm.forecasts:create(record)
  end

  local function won(on, amount, owner)
    numbers = numbers + 1
    crm.opportunities:create {
      key = "D" .. numbers, owner = owner or "li.na", outcome = "won", closed_on = on, amount = money(amount, "CNY"),
    }
  end

  local function run(parameters, as_of)
    return spec.run("rolling-forecast", parameters, { as_of = as_of or "2025-03-31" })
  end

  local function three_months()
    forecast("2024-12-01", "2025-01", 100)
    forecast("2025-01-01", "2025-02", 120)
    forecast("2025-02-01", "2025-03", 90)
    won("2025-01-31", 110)
    won("2025-02-01", 100)
    won("2025-03-31", 90)
  end

  it("S002-16: has no accuracy where more was taken back than won, and leaves such months out of the mean", function()
    three_months()
    won("2025-02-02", -110)
    assert.near("0.04545", run().metrics.MAPE, "0.00001")
    won("2025-03-30", -500)
    assert.truthy(run().text:find("Insufficient data for the accuracy", 1, true))
  end)

  it("S002-16: is 90% accurate with 100, 120, 90 against 110, 100, 90", function()
    three_months()
    local metrics = run().metrics
    assert.equal("0.1", metrics.WAPE)
    assert.equal("0.9", metrics.accuracy)
    assert.near("0.0333", metrics.bias, "0.0001")
    assert.near("0.09697", metrics.MAPE, "0.00001")
    assert.equal("Forecasts made 1 month ahead were 90% accurate, 3% too high", run().title)
  end)

  it("S002-16: adds the weighted rest to what is committed, as it was said last in the month", function()
    forecast("2025-02-01", "2025-03", 50)
    forecast("2025-02-20", "2025-03", 60)
    forecast("2025-02-01", "2025-03", 40, { category = "best" })
    forecast("2025-02-01", "2025-03", 50, { category = "pipeline" })
    local grid = run().charts[1]
    assert.equal("2025-02", grid.series[1].name)
    assert.equal("90.00 CNY", grid.series[1].values[1])
    assert.equal("100.00 CNY", run({ best = "75%" }).charts[1].series[1].values[1])
  end)

  it("S002-16: measures a month once it is over, by the forecast of the month before", function()
    three_months()
    assert.equal(2, #run(nil, "2025-03-30").charts[2].categories)
    forecast("2025-03-01", "2025-03", 1000)
    assert.equal("0.9", run().metrics.accuracy)
    assert.equal("0", run({ lag = 0 }).metrics.accuracy)
  end)

  it("S002-16: looks no further ahead than it is asked to", function()
    forecast("2025-01-01", "2025-03", 10)
    forecast("2025-01-01", "2025-04", 20)
    assert.same({ "2025-03" }, run().charts[1].categories)
    assert.same({ "2025-03", "2025-04" }, run({ horizon = 4 }).charts[1].categories)
  end)

  it("S002-16: has no accuracy where nothing was won, and none without forecasts", function()
    assert.truthy(run().text:find("Insufficient data: there are no monthly forecasts", 1, true))
    forecast("2025-01-01", "2025-02", 10)
    local result = run()
    assert.truthy(result.text:find("Insufficient data for the accuracy", 1, true))
    assert.error(function() return result.metrics.accuracy end, "accuracy")
  end)

  it("S002-16: counts a month that all owners have forecast", function()
    three_months()
    crm.reps:create { key = "emma", name = "Emma" }
    forecast("2025-02-01", "2025-03", 10, { owner = "emma" })
    assert.equal(1, #run().charts[2].categories)
    assert.equal("0.9", run({ owner = "anna" }).metrics.accuracy)
  end)

  it("S002-16: lists deals that were postponed twice", function()
    for number = 1, 3 do
      crm.opportunities:create { key = "S" .. number, account = "K1", amount = "10", postponements = number }
    end
    local slipped = run().tables[1].rows
    assert.equal(2, #slipped)
    assert.equal("S3", slipped[1].key)
    assert.equal(1, #run({ slips = 3 }).tables[1].rows)
    crm.opportunities:update("S2", { owner = "anna" })
    local own = run({ owner = "anna" }).tables[1].rows
    assert.same({ 1, "S2" }, { #own, own[1].key })
  end)

  it("S002-16: warns of deals that slip and of forecasts that miss", function()
    three_months()
    crm.opportunities:create { key = "S1", postponements = 2 }
    assert.equal(1, spec.run("forecast-watch", {}, { as_of = "2025-03-31" }).opened)
    local run_of = spec.run("forecast-watch", { accuracy = "95%" }, { as_of = "2025-03-31" })
    assert.equal(1, run_of.opened)
    assert.equal("forecasts of 3 months were 90% accurate", run_of.alerts[1].message)
    assert.equal(1, spec.run("forecast-watch", { accuracy = "90%" }, { as_of = "2025-03-31" }).closed)
  end)
end)

describe("other currencies", function()
  it("S002-16: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.reps:create { key = "li.na", name = "Li Na" }
    crm.forecasts:create {
      key = "F1", owner = "li.na", made_on = "2025-06-01", first_day = "2025-07-01", last_day = "2025-07-31",
      category = "commit", amount = money("5", "USD"),
    }
    local text = spec.run("rolling-forecast", {}, { as_of = "2025-12-31" }).text
    assert.truthy(text:find("1 forecast in USD is not counted.", 1, true), text)
  end)
end)
