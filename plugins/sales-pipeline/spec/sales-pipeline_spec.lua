describe("sales-pipeline", function()
  before_each(function() crm.accounts:create { key = "K1", name = "Alpine Sports" } end)

  local function deal(key, more)
    local record = {
      key = key, account = "K1", owner = "li.na", stage = "sample", amount = money("100", "CNY"),
      created_on = "2025-05-01", expected_close = "2025-06-20",
    }
    for field, value in pairs(more or {}) do record[field] = value end
    crm.opportunities:create(record)
  end

  local function run(parameters) return spec.run("sales-pipeline", parameters, { as_of = "2025-06-10" }) end

  it("counts what is open, by stage in order, up to the last one reached", function()
    deal("D1", { stage = "negotiation" })
    deal "D2"
    deal("D3", { stage = "contact", amount = money("50", "CNY") })
    deal("D4", { outcome = "won", closed_on = "2025-06-01" })
    local result = run()
    assert.equal("Pipeline on 2025-06-10: 3 deals open, 0 of them late", result.title)
    assert.equal("250.00 CNY", result.metrics.open)
    local funnel = result.charts[1]
    assert.same({ "contact", "sample", "quote", "negotiation" }, funnel.categories)
    assert.equal("250.00 CNY", funnel.series[1].values[1])
    assert.equal("100.00 CNY", funnel.series[1].values[4])
    assert.equal(0, result.tables[1].rows[3].deals)
  end)

  it("puts stages that are not named behind, and deals without one last", function()
    deal("D1", { stage = "legal" })
    deal("D2", { stage = "" })
    assert.same({ "quote", "sample", "legal", "none" }, run({ stages = "quote, sample,quote" }).charts[1].categories)
  end)

  it("calls late what should have closed, and takes in the rest of the quarter", function()
    deal("D1", { expected_close = "2025-06-09" })
    deal("D2", { expected_close = "2025-06-10" })
    deal("D3", { expected_close = "2025-06-30" })
    deal("D4", { expected_close = "2025-07-01" })
    local result = run()
    assert.equal("100.00 CNY", result.metrics["late, expected to close before"])
    assert.equal("200.00 CNY", result.metrics["to close in 2025-Q2"])
    local months = result.charts[3]
    local names = { "late", "2025-06", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "later" }
    assert.same(names, months.categories)
    assert.equal("200.00 CNY", months.series[1].values[2])
    assert.equal("100.00 CNY", months.series[1].values[3])
  end)

  it("lists what closes first, as many as asked for", function()
    deal("D1", { expected_close = "2025-06-30" })
    deal("D2", { expected_close = "2025-06-12" })
    local result = run { limit = 1 }
    assert.equal("D2", result.tables[2].rows[1].key)
    assert.truthy(result.text:find("And 1 more (--limit).", 1, true))
    crm.opportunities:update("D1", { expected_close = "2025-08-01" })
    crm.opportunities:update("D2", { expected_close = "2025-08-01" })
    assert.truthy(run().text:find("Nothing is expected to close", 1, true))
  end)

  it("lists what is late, the largest first, as many as asked for", function()
    deal("D1", { expected_close = "2025-06-09" })
    deal("D2", { expected_close = "2025-06-01", amount = money("300", "CNY") })
    local rows = run().tables[2].rows
    assert.equal("D2", rows[1].key)
    assert.equal("D1", rows[2].key)
    assert.truthy(run({ limit = 1 }).text:find("And 1 more (--limit).", 1, true))
  end)

  it("says how it was calculated", function()
    deal "D1"
    local text = run({ stages = "lead,offer", ages = "10,20" }).text
    assert.truthy(text:find("in the order lead, offer", 1, true))
    assert.truthy(text:find("with bounds at 10,20 days", 1, true))
  end)

  it("says who has how much, and what of it is late", function()
    deal("D1", { owner = "xu.bo", amount = money("70", "CNY"), expected_close = "2025-01-01" })
    deal("D2", { owner = "" })
    local chart = run().charts[2]
    assert.same({ "none", "xu.bo" }, chart.categories)
    assert.equal("0.00 CNY", chart.series[1].values[2])
    assert.equal("70.00 CNY", chart.series[2].values[2])
    assert.truthy(run({ limit = 1 }).text:find("And 1 more (--limit).", 1, true))
  end)

  it("tells ages by days, a bound belonging to the later one", function()
    deal("D1", { created_on = "2025-05-12" })
    deal("D2", { created_on = "2025-05-11" })
    local result = run { ages = "30" }
    assert.same({ "0-29", "30+" }, result.charts[4].categories)
    assert.equal("100.00 CNY", result.charts[4].series[1].values[2])
    assert.equal("D2", result.tables[#result.tables].rows[1].key)
  end)

  it("leaves out what was not made yet, and other currencies", function()
    deal("D1", { created_on = "2025-06-11" })
    deal("D2", { currency = "EUR", amount = money("9", "EUR") })
    local result = run()
    assert.truthy(result.text:find("Insufficient data: there are no open deals in CNY", 1, true))
    assert.truthy(result.text:find("1 deal in EUR is not counted.", 1, true))
    assert.equal("9.00 EUR", run({ currency = "EUR" }).metrics.open)
  end)

  it("says what is missing, and takes it for nothing", function()
    crm.opportunities:create { key = "D1", currency = "CNY" }
    deal "D2"
    local result = run()
    assert.equal("100.00 CNY", result.metrics.open)
    assert.truthy(result.text:find("1 without amount, 1 without created on, 1 without expected close", 1, true))
  end)

  it("refuses ages that do not rise", function()
    deal "D1"
    assert.error(function() run { ages = "60,30" } end, "--ages is '60,30', expected whole days that rise")
    assert.error(function() run { ages = "a" } end, "--ages is 'a'")
  end)
end)
