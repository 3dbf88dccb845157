describe("payment-release", function()
  before_each(function()
    crm.reps:create { key = "li.na", name = "Li Na" }
    crm.opportunities:create {
      key = "D1", owner = "li.na", outcome = "won", closed_on = "2025-01-15", amount = money("10000", "CNY"),
    }
    crm.invoices:create { key = "I1", opportunity = "D1", amount = money("5000", "CNY"), issued_on = "2025-01-20" }
    crm.invoices:create { key = "I2", opportunity = "D1", amount = money("5000", "CNY"), issued_on = "2025-04-20" }
  end)

  local function receive(key, invoice, day, amount)
    crm.receipts:create { key = key, invoice = invoice, received_on = day, amount = money(amount, "CNY") }
  end

  local function pay(period)
    return spec.run("payment-release", { period = period, rate = "5%" })
  end

  -- What a run releases, and what it holds.
  local function sums(period)
    local run, held = pay(period), money("0", "CNY")
    for _, line in ipairs(run.lines) do
      if line.kind == "held" then held = held + money(line.amount, "CNY") end
    end
    return { released = run.total, held = held }
  end

  it("example 11: releases 250 and holds 250 when half of 10,000 at 5% is paid", function()
    receive("R1", "I1", "2025-03-31", "5000")
    assert.same({ released = "250.00", held = "250.00" }, sums "2025-Q1")
    local run = pay "2025-Q1"
    assert.same({
      number = 1, payee = "li.na", opportunity = "D1", date = "2025-01-15", rule = "released", basis = "5000.00",
      rate = "5%", amount = "250.00", kind = "earned",
    }, run.lines[1])
    assert.same({
      number = 2, payee = "li.na", opportunity = "D1", date = "2025-01-15", rule = "waits for payment",
      basis = "5000.00", rate = "5%", amount = "250.00", kind = "held",
    }, run.lines[2])
  end)

  it("releases later receipts in the period in which they come in", function()
    receive("R1", "I1", "2025-03-31", "5000")
    receive("R2", "I2", "2025-04-30", "2000")
    receive("R3", "I2", "2025-07-01", "3000")
    assert.same({ released = "250.00", held = "250.00" }, sums "2025-Q1")
    assert.same({ released = "100.00", held = "150.00" }, sums "2025-Q2")
    assert.same({ released = "150.00", held = "0.00" }, sums "2025-Q3")
    assert.same({}, pay("2025-Q4").lines)
  end)

  it("never releases more than the whole commission", function()
    receive("R1", "I1", "2025-01-31", "9000")
    receive("R2", "I2", "2025-02-28", "9000")
    receive("R3", "I2", "2025-03-31", "9000")
    assert.same({ released = "450.00", held = "50.00" }, sums "2025-01")
    assert.same({ released = "50.00", held = "0.00" }, sums "2025-02")
    assert.same({}, pay("2025-03").lines)
  end)

  it("takes back what was released when money goes back to the customer", function()
    receive("R1", "I1", "2025-01-31", "5000")
    receive("R2", "I1", "2025-02-28", "-3000")
    assert.same({ released = "-150.00", held = "400.00" }, sums "2025-02")
  end)

  it("takes back no more than was released", function()
    receive("R1", "I1", "2025-01-31", "1000")
    receive("R2", "I1", "2025-02-28", "-3000")
    assert.same({ released = "-50.00", held = "500.00" }, sums "2025-02")
  end)

  it("holds all of a deal without an invoice or a receipt", function()
    assert.same({ released = "0.00", held = "500.00" }, sums "2025-Q1")
    crm.opportunities:create {
      key = "D2", owner = "li.na", outcome = "won", closed_on = "2025-02-01", amount = money("2000", "CNY"),
    }
    assert.same({ released = "0.00", held = "600.00" }, sums "2025-Q1")
  end)

  it("releases what was paid in advance when the deal is won", function()
    receive("R1", "I1", "2024-12-01", "5000")
    assert.same({}, pay("2024-12").lines)
    assert.same({ released = "250.00", held = "250.00" }, sums "2025-01")
  end)

  it("lets the releases of a deal add up to its commission to the cent", function()
    crm.opportunities:update("D1", { amount = money("100.10", "CNY") })
    receive("R1", "I1", "2025-01-31", "33.37")
    receive("R2", "I1", "2025-02-28", "33.37")
    receive("R3", "I1", "2025-03-31", "33.36")
    local paid = {}
    for month = 1, 3 do paid[month] = pay("2025-0" .. month).total end
    assert.same({ "1.67", "1.67", "1.67" }, paid)
  end)

  it("leaves deals alone that were won before the plan began", function()
    receive("R1", "I1", "2025-03-31", "5000")
    local function released(since)
      return spec.run("payment-release", { period = "2025-Q1", rate = "5%", since = since }).total
    end
    assert.equal("250.00", released "2025-01-15")
    assert.equal("0.00", released "2025-01-16")
  end)

  it("refuses a receipt in another currency, and names it", function()
    crm.receipts:create { key = "R1", invoice = "I1", received_on = "2025-01-31", amount = money("5000", "EUR") }
    assert.error(function() pay "2025-01" end, "receipt 'R1' is 5000.00 EUR, expected the currency of opportunity 'D1'")
  end)
end)
