describe("growth-measures", function()
  local function measure(key, p, expected, more)
    local record = { key = key, what = "do " .. key, p = p, owner = "li.na", due_on = "2025-06-30" }
    record.expected = expected and money(expected)
    for field, value in pairs(more or {}) do record[field] = value end
    crm.growth_measures:create(record)
  end

  local function run(parameters) return spec.run("growth-plan", parameters, { as_of = "2025-03-01" }) end

  it("S004-29: says what is short of the gap", function()
    measure("M1", "product", 60)
    measure("M2", "price", 50)
    measure("M3", "channel", 30)
    local result = run { gap = 150 }
    assert.equal("The measures of 2025 do not close the gap", result.title)
    assert.equal("10.00 CNY", result.metrics["still short"])
    assert.equal("140.00 CNY", result.metrics["expected of the measures"])
    assert.truthy(result.text:find("No measure by promotion", 1, true))
  end)

  it("S004-29: closes the gap on the bound", function()
    measure("M1", "product", 150)
    assert.equal("The measures of 2025 close the gap", run({ gap = 150 }).title)
    assert.equal("There is no gap in 2025", run({ gap = 0 }).title)
  end)

  it("S004-29: ranks by margin over cost, those without last", function()
    measure("M1", "product", 10, { margin = money(4), cost = money(2) })
    measure("M2", "product", 10, { margin = money(9), cost = money(3) })
    measure("M3", "product", 10, { margin = money(9), cost = money(0) })
    local rows = run({ gap = 10 }).tables[1].rows
    assert.same({ "M2", "M1", "M3" }, { rows[1].key, rows[2].key, rows[3].key })
    assert.equal("3", rows[1].efficiency)
  end)

  it("S004-29: takes the targets less what is won for the gap, parts with their whole", function()
    crm.reps:create { key = "li.na", name = "Li Na" }
    local function target(key, amount, parent)
      crm.targets:create {
        key = key, owner = "li.na", first_day = "2025-01-01", last_day = "2025-12-31", amount = money(amount),
        parent = parent,
      }
    end
    target("T1", 1000)
    target("T2", 400, "T1")
    crm.opportunities:create {
      key = "D1", name = "Zips", outcome = "won", closed_on = "2025-02-01", amount = money(300),
    }
    measure("M1", "product", 100)
    assert.equal("700.00 CNY", run().metrics.gap)
  end)

  it("S004-29: says what is missing", function()
    assert.truthy(run().text:find("Insufficient data: no measure", 1, true))
    measure("M1", "product")
    local result = run()
    assert.truthy(result.text:find("Insufficient data for the gap", 1, true))
    assert.truthy(result.text:find("Without an expected volume: 1 of 1 measure", 1, true))
  end)

  it("S004-29: has measures carried out", function()
    measure("M1", "price", 10)
    local found = spec.run("growth-actions", {}, { as_of = "2025-03-01" }).proposals[1]
    assert.equal("do M1", found.what)
    assert.equal("2025-06-30", found.due)
    assert.equal("price", found.rule)
  end)
end)

describe("other currencies", function()
  it("S004-29: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.opportunities:create {
      key = "F1", account = "F", outcome = "won", amount = money("5", "USD"), created_on = "2025-01-01",
      closed_on = "2025-12-01",
    }
    local text = spec.run("growth-plan", { period = "2025" }, { as_of = "2025-12-31" }).text
    assert.truthy(text:find("1 deal in USD is not counted.", 1, true), text)
  end)
end)
