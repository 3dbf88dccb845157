describe("retroactive-commission", function()
  before_each(function()
    crm.reps:create { key = "li.na", name = "Li Na" }
  end)

  local function win(key, day, amount)
    crm.opportunities:create {
      key = key, owner = "li.na", outcome = "won", closed_on = day, amount = money(amount, "USD"), currency = "USD",
    }
  end

  local function pay(period, tiers, more)
    local parameters = more or {}
    parameters.period, parameters.tiers = period, tiers
    return spec.run("retroactive-commission", parameters)
  end

  it("example 3: 1/2/3% from 0/10,000/50,000; 60,000 pays 1,800", function()
    win("D1", "2025-01-15", "60000")
    assert.equal("1800.00", pay("2025-Q1", "0:1%,10000:2%,50000:3%").total)
  end)

  it("example 5: quota 100k, sales 104k, 3% to quota, 5% above pays 5,200", function()
    win("D1", "2025-01-15", "104000")
    assert.equal("5200.00", pay("2025-Q1", "0:3%,100000:5%").total)
  end)

  it("pays every deal of the quarter at the rate that all have reached", function()
    win("D1", "2025-01-15", "40000")
    win("D2", "2025-02-15", "20000")
    local run = pay("2025-Q1", "0:1%,10000:2%,50000:3%")
    assert.same({ "1200.00", "600.00" }, run:amounts())
    assert.same({
      number = 1, payee = "li.na", opportunity = "D1", date = "2025-01-15", rule = "all at the rate reached",
      basis = "40000.00", rate = "3%", amount = "1200.00", kind = "earned",
    }, run.lines[1])
  end)

  it("takes the higher rate on a bound, and the lower one just below", function()
    win("D1", "2025-01-15", "10000")
    assert.equal("200.00", pay("2025-Q1", "0:1%,10000:2%").total)
    crm.opportunities:update("D1", { amount = money("9999.99", "USD") })
    assert.equal("100.00", pay("2025-Q1", "0:1%,10000:2%").total)
  end)

  it("rounds each deal by itself", function()
    for day = 1, 3 do win("D" .. day, "2025-01-0" .. day, "0.10") end
    assert.same({ "0.03", "0.03", "0.03" }, pay("2025-Q1", "0:33.33%"):amounts())
    assert.same({ "0.04", "0.04", "0.04" }, pay("2025-Q1", "0:33.33%", { rounding = "up" }):amounts())
  end)

  describe("in a run of a month while sales add up over the quarter", function()
    before_each(function()
      win("D0", "2024-12-31", "5000")
      win("D1", "2025-01-15", "40000")
      win("D2", "2025-01-16", "5000")
      win("D3", "2025-02-15", "20000")
      win("D4", "2025-03-15", "0.10")
    end)
    local tiers = "0:1%,10000:2%,50000:3%"

    it("pays earlier deals what the higher rate adds, deal by deal", function()
      assert.same({ D1 = "800.00", D2 = "100.00" }, pay("2025-01", tiers):by_opportunity())
      local february = pay("2025-02", tiers)
      assert.same({ D1 = "400.00", D2 = "50.00", D3 = "600.00" }, february:by_opportunity())
      assert.same({
        number = 1, payee = "li.na", opportunity = "D1", date = "2025-01-15", rule = "catch-up for what came before",
        basis = "40000.00", rate = "1%", amount = "400.00", kind = "earned",
      }, february.lines[1])
      assert.same({ D4 = "0.00" }, pay("2025-03", tiers):by_opportunity())
    end)

    it("pays in three months what a run of the quarter pays", function()
      local total = decimal(0)
      for month = 1, 3 do total = total + decimal(pay("2025-0" .. month, tiers).total) end
      assert.equal(pay("2025-Q1", tiers).total, tostring(total))
    end)

    it("takes back what a credit note no longer earns", function()
      win("D5", "2025-03-31", "-20000")
      local march = pay("2025-03", tiers)
      assert.same(
        { D1 = "-400.00", D2 = "-50.00", D3 = "-200.00", D4 = "0.00", D5 = "-400.00" }, march:by_opportunity())
    end)
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

  it("example 18: a table with a gap is refused, naming the gap", function()
    assert.error(function() pay("2025-Q1", "0..100:1%,200..300:2%") end, "from 100 to 200, a gap")
  end)
end)
