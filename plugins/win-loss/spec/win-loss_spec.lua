describe("win-loss", function()
  before_each(function()
    crm.accounts:create { key = "K1", name = "Alpine Sports", segment = "export" }
    crm.accounts:create { key = "K2", name = "Berg" }
    crm.competitors:create { key = "C1", name = "YKK" }
  end)

  local function deal(key, outcome, amount, more)
    local record = {
      key = key, account = "K1", outcome = outcome, amount = amount and money(amount, "CNY"), currency = "CNY",
      created_on = "2025-01-01", closed_on = "2025-03-01", owner = "li.na",
    }
    for field, value in pairs(more or {}) do record[field] = value or nil end
    crm.opportunities:create(record)
  end

  local function run(parameters, as_of) return spec.run("win-loss", parameters, { as_of = as_of or "2025-12-31" }) end

  local function look_back(key, on)
    crm.documents:create { key = "R" .. key, name = "R", type = "retrospective", opportunity = key, dated_on = on }
  end

  local function rows_of(result, column)
    for _, candidate in ipairs(result.tables) do
      if candidate.columns[1] == column then return candidate.rows end
    end
  end

  it("S002-38: wins 6 of 10, and 900 of 2,000", function()
    for number = 1, 6 do deal("W" .. number, "won", 150) end
    for number = 1, 4 do deal("L" .. number, "lost", 275) end
    local result = run()
    assert.equal("0.6", result.metrics["win rate"])
    assert.equal("0.45", result.metrics["win rate of value"])
    assert.equal("60% of deals won, 45% of value, since 2024-12-31", result.title)
  end)

  it("S002-38: counts by segment, reason and rival, and what has none last", function()
    deal("W1", "won", 100, { outcome_reason = "quality" })
    deal("L1", "lost", 900, { outcome_reason = "price", lost_to = "C1" })
    deal("L2", "lost", 50, { account = "K2" })
    crm.competitor_positions:create {
      key = "P1", competitor = "C1", opportunity = "W1", observed_on = "2025-02-01", price_gap = "-5%",
    }
    local result = run()
    local segments = rows_of(result, "segment")
    assert.equal("export", segments[1].segment)
    assert.equal("0.5", segments[1].rate)
    assert.equal("0.1", segments[1].value_rate)
    assert.equal("not known", segments[2].segment)
    assert.equal("price", rows_of(result, "reason")[1].reason)
    local rivals = rows_of(result, "rival")
    assert.equal(1, rivals[1].won)
    assert.equal(1, rivals[1].lost)
    assert.equal("-0.05", result.metrics["median price gap of rivals, won"])
    assert.equal(nil, result.metrics["median price gap of rivals, lost"])
  end)

  it("S002-38: takes a retrospective on the 14th day, and not on the 15th", function()
    deal("W1", "won", 100)
    deal("L1", "lost", 100)
    look_back("W1", "2025-03-15")
    look_back("L1", "2025-03-16")
    assert.equal("0.5", run().metrics["looked back on in time"])
    assert.equal("1", run({ days = 15 }).metrics["looked back on in time"])
  end)

  it("S002-38: does not ask yet for what is not due, and names what is missing then", function()
    deal("W1", "won", 100)
    local result = run(nil, "2025-03-15")
    assert.equal(nil, result.metrics["looked back on in time"])
    result = run(nil, "2025-03-16")
    assert.equal("0", result.metrics["looked back on in time"])
    assert.equal("W1", rows_of(result, "key")[1].key)
  end)

  it("S002-38: says which deals are in no figure", function()
    deal("W1", "won", 100)
    deal("L1", "lost", 50, { closed_on = false })
    deal("L2", "lost")
    crm.opportunities:create {
      key = "W2", outcome = "won", amount = money("9", "EUR"), currency = "EUR", closed_on = "2025-03-01",
    }
    local text = run().text
    assert.truthy(text:find("1 deal without a closing day", 1, true), text)
    assert.truthy(text:find("1 deal in EUR is not counted.", 1, true), text)
    assert.truthy(text:find("1 deal without an amount", 1, true), text)
  end)

  it("S002-38: takes the months before the day, and lacks data without deals", function()
    deal("W1", "won", 100, { closed_on = "2024-12-31" })
    assert.truthy(run().text:find("Insufficient data: no deal in CNY was closed after 2024-12-31", 1, true))
    deal("L1", "lost")
    assert.equal("0", run().metrics["win rate"])
    assert.equal(nil, run().metrics["win rate of value"])
  end)
end)
