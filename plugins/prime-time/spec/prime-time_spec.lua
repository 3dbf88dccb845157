describe("prime-time", function()
  local numbers = 0

  local function visit(account, at, minutes, more)
    numbers = numbers + 1
    local record = {
      key = "V" .. numbers, account = account, owner = "li.na", visited_on = "2025-06-02",
      started_at = at and "2025-06-02T" .. at .. ":00", minutes = minutes,
    }
    for field, value in pairs(more or {}) do record[field] = value end
    crm.customer_visits:create(record)
  end

  local function run(parameters) return spec.run("prime-time", parameters, { as_of = "2025-06-30" }) end

  before_each(function()
    crm.reps:create { key = "li.na", name = "Li Na" }
    crm.accounts:create { key = "K1", name = "Alpine Sports", visit_class = "A", region = "N" }
    crm.accounts:create { key = "K2", name = "Oslo Kids", visit_class = "C", region = "S" }
  end)

  it("S000-26: shares out prime time, and counts changes of region", function()
    visit("K1", "09:30", 120)
    visit("K2", "14:00", 60)
    visit("K1", "15:00", 60)
    local result = run()
    assert.equal(240, result.metrics["prime minutes"])
    assert.equal("75%", result.metrics["share of the best customers"])
    assert.equal(true, result.metrics["target met"])
    assert.equal(2, result.metrics["territory crossings"])
  end)

  it("S000-26: counts the minutes inside the windows alone", function()
    visit("K1", "09:00", 60)
    visit("K2", "11:29", 30)
    visit("K2", "16:00", 30)
    local result = run()
    assert.equal(31, result.metrics["prime minutes"])
    assert.equal(30, result.tables[1].rows[1].best)
  end)

  it("S000-26: meets the target on the bound", function()
    visit("K1", "10:00", 60)
    visit("K2", "14:00", 40)
    assert.equal(true, run().metrics["target met"])
    assert.equal(false, run({ target = "60.01%" }).metrics["target met"])
  end)

  it("S000-26: crosses no territory on the telephone, or from one day to the next", function()
    visit("K1", "10:00", 10)
    visit("K2", "11:00", 10, { mode = "phone" })
    visit("K2", "11:00", 10, { visited_on = "2025-06-03", started_at = "2025-06-03T11:00:00" })
    assert.equal(0, run().metrics["territory crossings"])
  end)

  it("S000-26: says what is missing", function()
    visit("K1", nil, 30)
    visit("K1", "18:00", 30)
    local result = run()
    assert.truthy(result.text:find("Insufficient data", 1, true))
    assert.truthy(result.text:find("1 lack one of them", 1, true))
    assert.error(function() run { windows = "11:30-09:30" } end, "expected spans")
  end)
end)
