local numbers = 0

local function kpi(key, target, more)
  local record = { key = key, name = "KPI " .. key, target = target, first_day = "2025-01-01", last_day = "2025-12-31" }
  for field, value in pairs(more or {}) do record[field] = value end
  crm.kpis:create(record)
end

local function value(key, on, amount)
  numbers = numbers + 1
  crm.kpi_values:create { key = "V" .. numbers, kpi = key, measured_on = on, value = amount }
end

local function run(parameters) return spec.run("kpi-monitor", parameters, { as_of = "2025-06-30" }) end

local function change(key, more)
  local record = {
    key = key, kpi = "K1", what = "more visits", from_state = "2", to_state = "3", reason = "red",
    review_on = "2025-09-30",
  }
  for field, entry in pairs(more or {}) do record[field] = entry end
  crm.kpi_changes:create(record, { reason = "taken over" })
end

describe("kpi-monitor", function()
  it("S004-30: is red below 0.9 of what should be reached by now", function()
    kpi("K1", 1200)
    value("K1", "2025-06-30", 520)
    local row = run().tables[1].rows[1]
    assert.equal("0.867", row.pace:round(3, "half_up"))
    assert.equal("red", row.light)
    assert.equal("1 of 1 indicator red, 0 yellow", run().title)
  end)

  it("S004-30: is yellow and green from the bounds on", function()
    kpi("K1", 1200)
    kpi("K2", 1200)
    value("K1", "2025-06-30", 540)
    value("K2", "2025-06-30", 600)
    local rows = run().tables[1].rows
    assert.equal("yellow", rows[1].light)
    assert.equal("green", rows[2].light)
    assert.equal("red", run({ yellow = "90.01%" }).tables[1].rows[1].light)
  end)

  it("S004-30: goes by the season, and asks all of a level", function()
    kpi("K1", 1200)
    value("K1", "2025-03-31", 520)
    kpi("K2", 50, { kind = "level" })
    value("K2", "2024-12-01", 40)
    local rows = run({ season = "4,0,0,1,1,1,1,1,1,1,1,0" }).tables[1].rows
    -- 4 of 12 parts: 400 expected.
    assert.equal("1.3", rows[2].pace)
    assert.equal("0.8", rows[1].pace)
  end)

  it("S004-30: says which indicator has no value, and refuses eleven months", function()
    kpi("K1", 1200)
    value("K1", "2025-07-01", 520)
    value("K1", "2024-12-31", 520)
    assert.truthy(run().text:find("Insufficient data: KPI K1 has no value", 1, true))
    assert.error(function() run { season = "1,1" } end, "--season has 2 weights")
  end)

  it("S004-31: tells the share of changes that have helped", function()
    kpi("K1", 1200)
    for number, after in ipairs { 11, 12, 13, 10, 9 } do
      change("C" .. number, { state = "reviewed", before = 10, after = after })
    end
    assert.equal("0.6", run().metrics["share that helped"])
  end)

  it("S004-31: tells no share where nothing is reviewed", function()
    kpi("K1", 1200)
    change("C1", { state = "proposed" })
    assert.error(function() return run().metrics["share that helped"] end, "share that helped")
  end)
end)

describe("red-kpis", function()
  it("S004-30: alerts of red, critical until a change is taken up", function()
    kpi("K1", 1200)
    value("K1", "2025-06-30", 539)
    local function alerts(as_of) return spec.run("red-kpis", {}, { as_of = as_of }) end
    assert.equal("critical", alerts("2025-06-30").alerts[1].severity)
    change("C1", { state = "detected" })
    assert.equal("warn", alerts("2025-07-01").alerts[1].severity)
    value("K1", "2025-07-02", 1200)
    assert.equal(1, alerts("2025-07-02").closed)
  end)
end)

describe("kpi-changes", function()
  it("S004-31: goes from detected to reviewed, and asks for what belongs to each step", function()
    kpi("K1", 1200)
    crm.kpi_changes:create { key = "C1", kpi = "K1" }
    assert.error(function() crm.kpi_changes:update("C1", { state = "proposed" }) end, "the field 'what' is empty")
    crm.kpi_changes:update("C1", {
      state = "proposed", what = "more visits", from_state = "2", to_state = "3", reason = "red",
      review_on = "2025-09-30",
    })
    crm.kpi_changes:update("C1", { state = "approved" })
    crm.kpi_changes:update("C1", { state = "done", done_on = "2025-07-01", before = 520 })
    assert.error(function() crm.kpi_changes:update("C1", { state = "reviewed" }) end, "'after' is empty")
    crm.kpi_changes:update("C1", { state = "reviewed", after = 600 })
    assert.equal(5, crm.transitions:count())
  end)
end)
