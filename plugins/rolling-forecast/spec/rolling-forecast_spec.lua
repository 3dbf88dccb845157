describe("rolling-forecast", function()
  local numbers = 0

  local function forecast(owner, made_on, month, amount, category)
    numbers = numbers + 1
    local last = ({ ["2025-01"] = "31", ["2025-02"] = "28", ["2025-03"] = "31", ["2025-04"] = "30" })[month]
    crm.forecasts:create {
      key = "F" .. numbers, owner = owner, made_on = made_on, first_day = month .. "-01",
      last_day = month .. "-" .. last, category = category, amount = money(amount),
    }
  end

  local function won(owner, on, amount)
    numbers = numbers + 1
    crm.opportunities:create {
      key = "D" .. numbers, name = "Zips", owner = owner, outcome = "won", closed_on = on, amount = money(amount),
    }
  end

  local function run(parameters, as_of)
    return spec.run("rolling-forecast", parameters, { as_of = as_of or "2025-03-31" })
  end

  before_each(function()
    crm.reps:create { key = "boss", name = "Boss" }
    crm.reps:create { key = "anna", name = "Anna", manager = "boss" }
    crm.reps:create { key = "tom", name = "Tom", manager = "anna" }
  end)

  local function three_months()
    forecast("boss", "2024-12-01", "2025-01", 100)
    forecast("boss", "2025-01-01", "2025-02", 120)
    forecast("boss", "2025-02-01", "2025-03", 90)
    won("anna", "2025-01-10", 110)
    won("tom", "2025-02-10", 100)
    won("boss", "2025-03-31", 90)
  end

  it("S002-16: measures the hit of forecasts a month before", function()
    three_months()
    local metrics = run().metrics
    assert.equal("0.1", metrics.WAPE)
    assert.equal("0.9", metrics.accuracy)
    assert.equal("0.0333", metrics.bias:round(4, "half_up"))
    assert.equal("0.09697", metrics.MAPE:round(5, "half_up"))
  end)

  it("S002-16: leaves out a month that is not over", function()
    three_months()
    assert.equal(2, #run({}, "2025-03-30").charts[2].categories)
  end)

  it("S002-16: counts commit, the weighted rest, and the last forecast of a month", function()
    forecast("boss", "2025-01-01", "2025-02", 999)
    forecast("boss", "2025-01-20", "2025-02", 60)
    forecast("boss", "2025-01-20", "2025-02", 60, "best")
    forecast("boss", "2025-01-20", "2025-02", 50, "pipeline")
    won("anna", "2025-02-10", 100)
    assert.equal("1", run().metrics.accuracy)
    assert.equal("0.7", run({ best = "0%" }).metrics.accuracy)
  end)

  it("S002-16: says that nothing can be measured", function()
    assert.truthy(run().text:find("Insufficient data: no month that is over", 1, true))
    forecast("boss", "2025-01-01", "2025-02", 100)
    assert.equal("Nothing was won in the months measured", run().title)
  end)

  it("S002-16: alerts of poor forecasts, and of deals from the second postponement on", function()
    three_months()
    crm.opportunities:create { key = "P1", name = "Zips", outcome = "open", postponements = 1 }
    crm.opportunities:create { key = "P2", name = "Zips", outcome = "open", postponements = 2 }
    local function alerts(parameters)
      return spec.run("forecast-alerts", parameters, { as_of = "2025-03-31" })
    end
    local found = alerts()
    assert.equal(1, found.opened)
    assert.equal("P2", found.alerts[1].subject)
    assert.equal(2, #alerts({ accuracy = "90.1%" }).alerts)
    assert.equal("P2", run().tables[2].rows[1].key)
  end)
end)
