describe("earning-plan", function()
  before_each(function()
    crm.accounts:create {
      key = "K1", name = "Alpine Sports", channel = "distributor", status = "active", owner = "li.na",
    }
  end)

  local function action(key, expected, actual, more)
    local record = {
      key = key, account = "K1", what = "do " .. key, question = "saving", first_day = "2024-12-01",
      last_day = "2024-12-31", expected = expected, actual = actual,
    }
    for field, value in pairs(more or {}) do record[field] = value end
    crm.earning_actions:create(record)
  end

  local function run(parameters) return spec.run("earning-appraisal", parameters) end

  it("S001-25: 4,000 of 5,000 expected are a hit of 0.80", function()
    action("A1", 3000, 3500)
    action("A2", 2000, 500, { question = "support" })
    local result = run()
    assert.equal("Earning plans of 2024-12 brought 80% of what was expected", result.title)
    local row = result.tables[1].rows[1]
    assert.equal("5000.00 CNY", row.expected)
    assert.equal("0.8", row.hit)
    local chart = result.charts[1]
    assert.equal("what support to win", chart.categories[3])
    assert.equal("500.00 CNY", chart.series[2].values[3])
    assert.equal(false, chart.series[2].values[1])
  end)

  it("S001-25: an action without an effect yet is not one without effect", function()
    action("A1", 3000, 1500)
    action("A2", 2000)
    local result = run()
    assert.equal("50%", result.tables[1].rows[1].hit)
    assert.equal("Insufficient data: effect not known of 1 of 2 actions.", result.findings[1].message)
    crm.earning_actions:update("A1", { actual = "" })
    assert.equal(nil, run().tables[1].rows[1].hit)
    assert.equal("Earning plans of 2024-12", run().title)
  end)

  it("S001-25: where nothing was expected there is no hit", function()
    action("A1", 0, 100)
    assert.equal(nil, run().tables[1].rows[1].hit)
  end)

  it("S001-25: the month ends with its last day, and actions lie within it", function()
    action("A1", 3000, 1500)
    action("A2", 9000, 9000, { last_day = "2025-01-01" })
    assert.equal("50%", spec.run("earning-appraisal", {}, { as_of = "2024-12-31" }).tables[1].rows[1].hit)
    assert.equal("Earning plans of 2024-11", spec.run("earning-appraisal", {}, { as_of = "2024-12-30" }).title)
    assert.equal("1500.00 CNY", run({ period = "2024-Q4" }).metrics.actual)
  end)

  it("S001-25: the plan answers four questions", function()
    local sheet = spec.fill("earning-plan", "K1", {
      factors = "yes", securing = "yes", support = "no", saving = "yes",
    }, { date = "2024-12-02", author = "li.na" })
    assert.equal("0.75", sheet.score)
    assert.same({ "support" }, sheet.missing)
    action("A1", 3000, 1500)
    assert.equal("75%", run().tables[1].rows[1].score)
  end)

  it("S001-25: names the distributors without a plan, and lists the actions of one", function()
    crm.accounts:create { key = "K2", name = "Oslo Kids", channel = "distributor", status = "active" }
    action("A1", 3000, 1500)
    assert.truthy(run().text:find("No plan for the period: K2.", 1, true))
    local result = run { account = "K1" }
    assert.equal("do A1", result.tables[2].rows[1].what)
    assert.falsy(result.text:find("No plan", 1, true))
    assert.truthy(run({ account = "K2" }).text:find("there is no plan for the period", 1, true))
    assert.error(function() run { account = "K9" } end, "there is no account 'K9'")
  end)
end)
