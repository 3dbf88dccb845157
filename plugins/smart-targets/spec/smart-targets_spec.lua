describe("smart-targets", function()
  local function target(more)
    local record = {
      key = "T1", owner = "a", first_day = "2025-01-01", last_day = "2025-12-31", amount = money(150), parent = "T0",
      acceptance = "accepted",
    }
    for field, value in pairs(more or {}) do record[field] = value end
    crm.targets:create(record)
  end

  local function won(amount)
    crm.opportunities:create {
      key = "D1", name = "Zips", owner = "a", outcome = "won", closed_on = "2024-12-31", amount = money(amount),
    }
  end

  local function row(parameters)
    for _, entry in ipairs(spec.run("smart-targets", parameters).tables[1].rows) do
      if entry.key == "T1" then return entry end
    end
  end

  before_each(function()
    crm.reps:create { key = "a", name = "A" }
    crm.targets:create { key = "T0", owner = "a", first_day = "2024-01-01", last_day = "2024-12-31", amount = money(1) }
  end)

  it("S004-28: ticks a form, and fails without an end", function()
    local answers = { specific = "yes", measurable = "yes", achievable = "yes", relevant = "yes", timebound = "no" }
    local result = spec.fill("smart-target", "T0", answers)
    assert.equal("0.8", result.score)
    assert.same({ "timebound" }, result.missing)
    assert.equal(false, result.passed)
    answers.timebound = "yes"
    assert.equal(true, spec.fill("smart-target", "T0", answers).passed)
  end)

  it("S004-28: allows 50% growth and no more", function()
    target()
    won(100)
    assert.equal("1", row().score)
    assert.equal("achievable", row({ growth = "49.99%" }).missing)
  end)

  it("S004-28: does not know what grows over a base of more taken back than won", function()
    target()
    won(-100)
    assert.equal("achievable", row().missing)
  end)

  it("S004-28: needs the owner's consent, a parent, and a day between the days", function()
    target { acceptance = "issued", parent = "", last_day = "2025-01-01" }
    won(100)
    assert.equal("achievable, relevant, time-bound", row().missing)
  end)

  it("S004-28: is not achievable as far as anybody knows without a base", function()
    target()
    assert.equal("achievable", row().missing)
    assert.truthy(spec.run("smart-targets", { from = "2026-01-01" }).text:find("Insufficient data", 1, true))
  end)
end)
