local support = require "spec.support"
local deal = support.deal

describe("weighted-pipeline", function()
  before_each(function()
    support.account()
    crm.reps:create { key = "li.na", name = "Li Na" }
  end)

  local function run(parameters) return spec.run("weighted-pipeline", parameters, { as_of = "2025-03-31" }) end

  local function three_deals()
    deal("D1", { p_stage = "P1", amount = 100000, expected_close = "2025-04-10" })
    deal("D2", { p_stage = "P4", amount = 200000, expected_close = "2025-06-30" })
    deal("D3", { p_stage = "P6", amount = 50000, expected_close = "2025-07-01" })
  end

  it("S002-08: weighs 165,000, or 107,500 by completed stages", function()
    three_deals()
    assert.equal("165000.00 CNY", run().metrics.weighted)
    assert.equal("107500.00 CNY", run({ semantics = "completed" }).metrics.weighted)
    local rows = support.table_with(run(), "probability")
    assert.equal("20000.00 CNY", rows[2].weighted)
    assert.equal("0.5", rows[5].probability)
  end)

  it("S002-08: covers what the next quarter needs with what should close in it", function()
    three_deals()
    deal("D4", { p_stage = "P7", amount = 20000, outcome = "won", closed_on = "2025-04-01" })
    crm.targets:create {
      key = "T1", owner = "li.na", first_day = "2025-04-01", last_day = "2025-06-30", amount = money("400000", "CNY"),
    }
    -- What is closed after the day the run looks from is not known yet.
    local metrics = run().metrics
    assert.equal("0.75", metrics.coverage)
    assert.equal("0.3", metrics["weighted coverage"])
    assert.equal("280000.00 CNY", metrics["gap after the weighted pipeline"])
    local later = spec.run("weighted-pipeline", { period = "2025-Q2" }, { as_of = "2025-04-01" })
    assert.equal("20000.00 CNY", later.metrics["won of it"])
    assert.equal("260000.00 CNY", later.metrics["gap after the weighted pipeline"])
    crm.targets:update("T1", { amount = money("100000", "CNY") })
    local reached = spec.run("weighted-pipeline", { period = "2025-Q2" }, { as_of = "2025-04-01" })
    assert.equal("40000.00 CNY", reached.metrics["ahead after the weighted pipeline"])
    local row = support.table_with(reached, "ahead")[1]
    assert.equal("40000.00 CNY", row.ahead)
    assert.equal(nil, row.gap)
  end)

  it("S002-08: does not add the target of a manager to those of the team", function()
    three_deals()
    for key, parent in pairs { T1 = "", T2 = "T1" } do
      crm.targets:create { key = key, owner = "li.na", first_day = "2025-04-01", last_day = "2025-06-30", amount = "5" }
      crm.targets:update(key, { amount = money("1000", "CNY"), parent = parent ~= "" and parent or nil })
    end
    assert.equal("1000.00 CNY", run().metrics["target of 2025-Q2"])
  end)

  it("S002-08: puts late deals in no month", function()
    three_deals()
    deal("D4", { p_stage = "P2", amount = 70000, expected_close = "2025-03-30" })
    deal("D5", { p_stage = "P2", amount = 80000, expected_close = "2025-03-31" })
    local result = run()
    local months = result.charts[2]
    assert.same({ "2025-03", "2025-04", "2025-05", "2025-06", "2025-07" }, months.categories)
    assert.equal("80000.00 CNY", months.series[1].values[1])
    assert.equal("100000.00 CNY", months.series[1].values[2])
    local late = support.table_with(result, "days_late")
    assert.equal("D4", late[1].key)
    assert.equal(1, #late)
  end)

  it("S002-08: is as fast as 40 deals of 25,000, one in four won, in 90 days", function()
    for number = 1, 40 do deal("D" .. number, { p_stage = "P1", amount = 25000 }) end
    deal("W1", { created_on = "2024-12-01", outcome = "won", closed_on = "2025-03-01", p_stage = "P7" })
    for number = 1, 3 do deal("L" .. number, { outcome = "lost", closed_on = "2025-03-01" }) end
    assert.equal("2777.78 CNY", run().metrics["velocity per day"])
  end)

  it("S002-08: has an own win rate from 20 closed deals on, and conversions by stages reached", function()
    deal("D0", { p_stage = "P1", amount = 10 })
    support.moves("D0", "P0", "2025-01-01", "P1", "2025-01-02")
    for number = 1, 19 do
      local key = "W" .. number
      deal(key, { outcome = "won", closed_on = "2025-02-01" })
      support.moves(key, "P0", "2025-01-01", "P2", "2025-01-20")
    end
    assert.equal(nil, support.table_with(run(), "probability")[1].win_rate)
    deal("L1", { outcome = "lost", closed_on = "2025-02-01" })
    support.moves("L1", "P0", "2025-01-01")
    local rows = support.table_with(run(), "probability")
    assert.equal("0.95", rows[1].win_rate)
    assert.equal(decimal(20) / 21, rows[1].conversion)
    assert.equal(decimal(19) / 20, rows[2].conversion)
    assert.equal("0", rows[3].conversion)
  end)

  it("S002-08: says what it leaves out, and that data are insufficient", function()
    deal("D1", { amount = 10 })
    local result = run()
    assert.truthy(result.text:find("Insufficient data: there are no open deals in CNY with a project stage", 1, true))
    assert.truthy(result.text:find("1 open deal has no project stage", 1, true))
    deal("D2", { p_stage = "P7", amount = 10 })
    deal("D3", { p_stage = "P1" })
    result = run()
    assert.equal("0.00 CNY", result.metrics.weighted)
    assert.equal(nil, result.metrics.coverage)
    assert.truthy(result.text:find("1 open deal is in P7", 1, true))
    assert.truthy(result.text:find("1 open deal has no amount", 1, true))
  end)

  it("S002-08, S002-36: names the stuck deals and what is to be done", function()
    deal("D1", { p_stage = "P1", amount = 10, created_on = "2025-03-20", expected_close = "2025-03-01" })
    local result = run()
    assert.equal(30, support.table_with(result, "causes")[1].late)
    assert.truthy(result.text:find("Agree on a new closing date, or close the deal: Li Na D1.", 1, true))
  end)

  it("S002-36: says how bad it is and why, and what each stage may take", function()
    local entered = "2025-03-20"
    deal("D1", { p_stage = "P1", stage_entered_on = entered, expected_close = "2025-03-01" })
    deal("D2", { p_stage = "P1", stage_entered_on = entered, expected_close = "2025-03-01", postponements = 2 })
    deal("D3", { p_stage = "P1", stage_entered_on = entered, expected_close = "2025-04-01" })
    local result = run()
    assert.truthy(result.text:find("Stuck or at risk: 2 of 3", 1, true))
    assert.truthy(result.text:find("0 are critical, 1 are a warning, 1 are to be noted.", 1, true))
    assert.truthy(result.text:find("in days: P0 30, P1 30", 1, true))
    local causes = result.charts[#result.charts]
    assert.same({ "should have closed", "postponed" }, causes.categories)
    assert.same({ 2, 1 }, causes.series[1].values)
  end)

  it("S002-36: says that it is not known, instead of stuck or silent", function()
    -- Before the day on which the workflow has kept its first move.
    local function before() return spec.run("weighted-pipeline", {}, { as_of = "2024-12-31" }) end
    deal("D1", { p_stage = "P1", created_on = "2024-03-20", expected_close = "2025-04-01" })
    local result = before()
    assert.truthy(result.text:find("Stuck or at risk: 0 of 1", 1, true))
    assert.truthy(result.text:find("Since when deals are in their stage is not known of 1", 1, true))
    assert.truthy(result.text:find("no visits are recorded", 1, true))
    crm.customer_visits:create { key = "V1", account = "K1", owner = "li.na", visited_on = "2024-12-01" }
    result = before()
    assert.falsy(result.text:find("no visits are recorded", 1, true))
    assert.equal(30, support.table_with(result, "causes")[1].silent)
  end)
end)
