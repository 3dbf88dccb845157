describe("benefit-tracking", function()
  before_each(function() crm.accounts:create { key = "K1", name = "Alpine Sports" } end)

  local function benefit(more)
    local record = {
      key = "B1", account = "K1", type = "quarterly_rebate", accrued_on = "2025-03-31", accrued = money "6950",
    }
    for field, value in pairs(more or {}) do record[field] = value end
    crm.benefits:create(record)
  end

  local function reconcile(day, ours, theirs)
    crm.reconciliations:create {
      key = "A" .. day, account = "K1", reconciled_on = day, our_balance = money(ours), their_balance = money(theirs),
    }
  end

  local function run(name, as_of, parameters) return spec.run(name, parameters or {}, { as_of = as_of }) end

  local function rules(found)
    local list = {}
    for position, one in ipairs(found.alerts) do list[position] = one.rule end
    table.sort(list)
    return list
  end

  it("S001-29: accrued 6,950, paid 2,300 after 45 days: 4,650 unpaid, an alert", function()
    benefit { paid = money "2300", paid_on = "2025-04-10" }
    reconcile("2025-05-10", "100", "100")
    local result = run("benefit-tracking", "2025-05-15")
    assert.equal("4650.00 CNY", result.metrics["unpaid (idle money)"])
    assert.equal(45, result.tables[1].rows[1].age)
    assert.equal("67% of what distributors were promised is unpaid on 2025-05-15, 67% late", result.title)
    local found = run("benefit-alerts", "2025-05-15")
    assert.same({ "unpaid" }, rules(found))
    assert.equal("4,650.00 CNY promised and unpaid, for up to 45 days", found.alerts[1].message)
    assert.equal("warn", found.alerts[1].severity)
  end)

  it("S001-29: is late after more than 30 days, not on the thirtieth", function()
    benefit { paid = money "0" }
    reconcile("2025-04-20", "100", "100")
    assert.same({}, rules(run("benefit-alerts", "2025-04-30")))
    local found = run("benefit-alerts", "2025-05-01")
    assert.same({ "unpaid" }, rules(found))
    assert.equal("critical", found.alerts[1].severity)
    assert.equal("0.00 CNY", run("benefit-tracking", "2025-04-30").metrics["late, over 30 days"])
  end)

  it("S001-29: what was paid beyond one promise settles no other, and is named", function()
    benefit { paid = money "0" }
    benefit { key = "B2", accrued = money "100", paid = money "150" }
    local result = run("benefit-tracking", "2025-05-15")
    assert.equal("6950.00 CNY", result.metrics["unpaid (idle money)"])
    assert.equal("paid 50.00 CNY more than was promised on 2025-03-31", result.findings[1].message)
    assert.equal("Alpine Sports", result.tables[2].rows[1].account)
    assert.truthy(result.text:find("Late is what is older than 30 days", 1, true))
  end)

  it("S001-29: closes once it is paid", function()
    benefit { paid = money "0" }
    reconcile("2025-04-20", "100", "100")
    run("benefit-alerts", "2025-05-01")
    crm.benefits:update("B1", { paid = money "6950", paid_on = "2025-05-02" })
    assert.equal(1, run("benefit-alerts", "2025-05-03").closed)
  end)

  it("S001-29: takes for unpaid what was paid after the day that is looked from", function()
    benefit { paid = money "6950", paid_on = "2025-05-02" }
    assert.equal("6950.00 CNY", run("benefit-tracking", "2025-05-01").metrics["unpaid (idle money)"])
    assert.equal("0.00 CNY", run("benefit-tracking", "2025-05-02").metrics["unpaid (idle money)"])
  end)

  it("S001-29: alerts to a difference, and to an account that was not reconciled for more than 31 days", function()
    reconcile("2025-01-05", "100", "80")
    assert.same({ "difference" }, rules(run("benefit-alerts", "2025-02-05")))
    local found = run("benefit-alerts", "2025-02-06")
    assert.same({ "difference", "not reconciled" }, rules(found))
    assert.equal("20.00 CNY", run("benefit-tracking", "2025-02-06").tables[2].rows[1].difference)
    reconcile("2025-02-06", "100", "100")
    assert.same({}, run("benefit-alerts", "2025-02-07").closed == 2 and {} or { "open" })
  end)

  it("S001-29: says so of an account that was never reconciled", function()
    benefit { paid = money "6950" }
    local found = run("benefit-alerts", "2025-04-01")
    assert.equal("never reconciled", found.alerts[1].message)
  end)

  it("S001-29: insufficient data: what nobody has entered is not unpaid", function()
    benefit()
    reconcile("2025-04-20", "100", "100")
    local result = run("benefit-tracking", "2025-05-15")
    assert.equal("0.00 CNY", result.metrics["unpaid (idle money)"])
    assert.truthy(result.text:find("of 1 benefits nobody has entered what was paid", 1, true))
    local found = run("benefit-alerts", "2025-05-15")
    assert.same({ "not known" }, rules(found))
    assert.equal("info", found.alerts[1].severity)
  end)

  it("S001-29: insufficient data: there are no benefits", function()
    assert.truthy(run("benefit-tracking", "2025-05-15").text:find("Insufficient data", 1, true))
  end)
end)

describe("other currencies", function()
  it("S001-29: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.benefits:create {
      key = "F1", account = "F", type = "monthly_rebate", accrued_on = "2025-06-01", accrued = money("5", "USD"),
    }
    local text = spec.run("benefit-tracking", {}, { as_of = "2025-12-31" }).text
    assert.truthy(text:find("1 benefit in USD is not counted.", 1, true), text)
  end)
end)
