describe("graduated-commission", function()
  before_each(function()
    crm.reps:create { key = "li.na", name = "Li Na" }
  end)

  -- Closes a won deal of Li Na.
  local function win(key, day, amount)
    crm.opportunities:create {
      key = key, owner = "li.na", outcome = "won", closed_on = day, amount = money(amount, "USD"), currency = "USD",
    }
  end

  -- Closes deals on the first days of the quarter.
  local function win_all(amounts)
    for position, amount in ipairs(amounts) do win("D" .. position, "2025-01-0" .. position, amount) end
  end

  local function pay(period, tiers, accumulate)
    return spec.run("graduated-commission", { period = period, tiers = tiers, accumulate = accumulate or "quarter" })
  end

  it("adds the deals of the quarter up and pays each slice at its own rate", function()
    win_all { "200", "300", "1500", "1200", "2000", "4500" }
    local run = pay("2025-Q1", "0:1%,1000:2%,3000:3%,8000:5%")
    assert.equal("285.00", run.total)
    assert.same({ "2.00", "3.00", "25.00", "26.00", "60.00", "169.00" }, run:amounts())
  end)

  it("pays each deal on its own", function()
    win_all { "200", "300", "1500", "1200", "2000", "4500" }
    local run = pay("2025-Q1", "0:1%,1000:2%,3000:3%,8000:5%", "deal")
    assert.equal("164.00", run.total)
    assert.same({ "2.00", "3.00", "20.00", "14.00", "30.00", "95.00" }, run:amounts())
  end)

  it("adds up over the year what was sold before the period, too", function()
    win("D1", "2025-03-31", "1000")
    win("D2", "2025-04-01", "1000")
    assert.same({ D2 = "20.00" }, pay("2025-Q2", "0:1%,1000:2%", "year"):by_opportunity())
  end)

  it("makes a line for each slice of a deal that spans a bound", function()
    win_all { "145000", "20000" }
    local run = pay("2025-Q1", "0:4%,150000:6%,250000:8%")
    assert.same({ "5800.00", "1100.00" }, run:amounts())
    assert.same({
      number = 3, payee = "li.na", opportunity = "D2", date = "2025-01-02", rule = "150000-250000 6%",
      basis = "15000.00", rate = "6%", amount = "900.00", kind = "earned",
    }, run.lines[3])
  end)

  for _, example in ipairs {
    { "10000", "0:1%,10000:2%", "100.00" },
    { "60000", "0:1%,10000:2%,50000:3%", "1200.00" },
    { "104000", "0:3%,100000:5%", "3200.00" },
    { "30000", "0:5%,10000:7%,25000:10%", "2050.00" },
    { "150000", "0:5%,100000:6%,125000:7%", "8250.00" },
  } do
    local amount, tiers, expected = table.unpack(example)
    it("pays " .. expected .. " for " .. amount .. " at " .. tiers, function()
      win("D1", "2025-01-01", amount)
      assert.equal(expected, pay("2025-Q1", tiers).total)
    end)
  end

  it("begins anew with each quarter of a longer period", function()
    win("D1", "2025-03-31", "1000")
    win("D2", "2025-04-01", "1000")
    assert.same({ D1 = "10.00", D2 = "10.00" }, pay("2025-H1", "0:1%,1000:2%"):by_opportunity())
  end)

  it("accumulates for each rep alone", function()
    crm.reps:create { key = "xu.bo", name = "Xu Bo" }
    win("D1", "2025-01-01", "1000")
    crm.opportunities:create {
      key = "D2", owner = "xu.bo", outcome = "won", closed_on = "2025-01-02", amount = money("1000", "USD"),
      currency = "USD",
    }
    assert.same({ ["li.na"] = "10.00", ["xu.bo"] = "10.00" }, pay("2025-Q1", "0:1%,1000:2%"):by_payee())
  end)

  it("passes over a deal without an amount, and says so", function()
    crm.opportunities:create {
      key = "D1", owner = "li.na", outcome = "won", closed_on = "2025-01-01", currency = "USD",
    }
    win("D2", "2025-01-02", "1000")
    local run = pay("2025-Q1", "0:1%")
    assert.same({ "10.00" }, run:amounts())
    assert.equal("1 opportunity of 2025-Q1 earned nothing: amount missing", run.findings[1].message)
  end)

  it("refuses tiers that do not begin at 0", function()
    assert.error(function() pay("2025-Q1", "1000:2%") end, "begin")
  end)
end)
