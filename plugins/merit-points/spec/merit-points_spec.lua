describe("merit-points", function()
  before_each(function()
    for _, key in ipairs { "a.ann", "b.bo", "c.chen", "d.dan" } do crm.reps:create { key = key, name = key } end
  end)

  local number = 0
  local function event(rep, kind, more)
    number = number + 1
    local record = { key = "M" .. number, rep = rep, kind = kind, happened_on = "2025-02-01" }
    for field, value in pairs(more or {}) do record[field] = value end
    crm.merit_events:create(record)
  end

  local function pay(parameters)
    parameters = parameters or {}
    parameters.period = "2025-Q1"
    return spec.run("merit-points", parameters)
  end

  local function example()
    for _ = 1, 3 do event("a.ann", "retention") end
    for _ = 1, 2 do event("b.bo", "growth") end
    event("c.chen", "no_overdue")
  end

  it("S004-39: a pool of 10,000 by 60, 30 and 10 points: 6,000, 3,000, 1,000", function()
    example()
    local run = pay()
    assert.same({ "6000.00", "3000.00", "1000.00" }, run:amounts())
    assert.equal("points: 60 of 100", run.lines[1].rule)
    spec.explain(run)
  end)

  it("S004-39: refuses a pool or sums in another currency than it pays", function()
    example()
    assert.error(function() pay { pool = "100 USD" } end, "--pool has 100.00 USD, and the run pays in CNY")
    assert.error(function() pay { mode = "bands", currency = "USD" } end, "--bands has 500.00 CNY")
  end)

  it("S004-39: takes a failure off once it is reviewed and the rep was heard", function()
    example()
    event("a.ann", "breach", { heard_on = "2025-02-10", reviewed_on = "2025-02-12" })
    assert.same({ "4285.72", "4285.71", "1428.57" }, pay():amounts())
  end)

  for what, more in pairs {
    ["is not reviewed"] = { heard_on = "2025-02-10" }, ["nobody was heard about"] = { reviewed_on = "2025-02-12" },
    ["was reviewed before the rep was heard"] = { heard_on = "2025-02-13", reviewed_on = "2025-02-12" },
    ["is reviewed after the period"] = { heard_on = "2025-02-10", reviewed_on = "2025-04-01" },
  } do
    it("S004-39: a failure that " .. what .. " takes nothing off, and is listed", function()
      example()
      event("a.ann", "breach", more)
      assert.equal("6000.00", pay():by_payee()["a.ann"])
      local result = spec.run("merit-overview", {}, { as_of = "2025-03-31" })
      assert.equal("Merit points in 2025-Q1: 3 reps, 1 case waits", result.title)
      assert.equal("a.ann", result.tables[2].rows[1].rep)
    end)
  end

  it("S004-39: never pays below zero", function()
    example()
    event("d.dan", "complaint", { heard_on = "2025-02-10", reviewed_on = "2025-02-12" })
    local run = pay()
    assert.equal("0.00", run:by_payee()["d.dan"])
    assert.equal("10000.00", run.total)
  end)

  it("S004-39: pays a sum by points on request, on a bound too", function()
    example()
    assert.same({ ["a.ann"] = "1500.00", ["b.bo"] = "500.00", ["c.chen"] = "0.00" }, pay({ mode = "bands" }):by_payee())
    assert.equal("500.00", pay({ mode = "bands", bands = "10:500,61:900" }):by_payee()["a.ann"])
  end)

  it("S004-39: pays nobody where nobody has points, and the overview says so", function()
    assert.same({}, pay().lines)
    local result = spec.run("merit-overview", {}, { as_of = "2025-03-31" })
    assert.truthy(result.text:find("Insufficient data: no events", 1, true))
  end)

  it("S004-39: refuses points that cannot be read, and events without points", function()
    example()
    assert.error(function() pay { points = "retention" } end, "--points: found 'retention'")
    assert.error(function() pay { points = "growth:15" } end, "--points says nothing of")
  end)
end)
