describe("contact-modes", function()
  local numbers = 0

  local function contact(key, mode, minutes, on)
    numbers = numbers + 1
    crm.customer_visits:create {
      key = "V" .. numbers, account = key, owner = "li.na", mode = mode, minutes = minutes,
      visited_on = on or "2025-06-01",
    }
  end

  local function run(parameters) return spec.run("contact-modes", parameters, { as_of = "2025-12-31" }) end

  before_each(function()
    crm.reps:create { key = "li.na", name = "Li Na" }
    crm.accounts:create { key = "K1", name = "Alpine Sports", visit_class = "A" }
    crm.accounts:create { key = "K2", name = "Oslo Kids" }
  end)

  it("S000-22: shares out contacts and time", function()
    for _ = 1, 6 do contact("K1", "phone", 10) end
    for _ = 1, 2 do contact("K2", "face", 90) end
    local result = run()
    assert.equal("75% of contacts are telephone, and 25% of the time", result.title)
    local face = result.tables[1].rows[3]
    assert.equal("25%", face.share)
    assert.equal("75%", face.time)
    assert.equal("90", face.each)
    assert.equal(2, result.metrics["modes used"])
    -- K1 is an A and only telephoned; K2 has no class.
    assert.equal("A", result.charts[3].series[2].name)
    assert.equal("1", result.charts[3].series[2].values[1])
  end)

  it("S000-22: flags who is contacted by one mode only", function()
    contact("K1", "phone", 10)
    contact("K1", "face", 10)
    contact("K2", "phone", 10)
    local result = run()
    assert.equal(1, result.metrics["customers contacted in one way only"])
    assert.equal("K2", result.tables[2].rows[1].key)
    assert.equal(0, run({ least = 2 }).metrics["customers contacted in one way only"])
  end)

  it("S000-22: looks back to the day", function()
    contact("K1", "phone", 10, "2024-12-31")
    contact("K1", "phone", 10, "2025-01-01")
    contact("K1", "phone", 10, "2026-01-01")
    assert.equal(1, run().metrics.contacts)
  end)

  it("S000-22: says that minutes or contacts are missing", function()
    assert.truthy(run().text:find("Insufficient data: no contacts", 1, true))
    contact("K1", "phone")
    assert.truthy(run().text:find("insufficient data for shares of time", 1, true))
    assert.error(function() run { modes = "pigeon" } end, "--modes has 'pigeon'")
  end)
end)
