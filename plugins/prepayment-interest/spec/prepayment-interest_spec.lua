describe("prepayment-interest", function()
  before_each(function()
    crm.accounts:create { key = "K1", name = "Alpine Sports" }
  end)

  local function deposit(key, amount, day, more)
    local record = { key = key, account = "K1", received_on = day, amount = money(amount), prepaid = true }
    for field, value in pairs(more or {}) do record[field] = value end
    crm.receipts:create(record)
  end

  local function order(key, amount, day)
    crm.orders:create { key = key, account = "K1", ordered_on = day, amount = money(amount) }
  end

  local function pay(parameters)
    local all = { period = "2024-11-01..2025-02-01", cut_off = "2025-02-28" }
    for name, value in pairs(parameters or {}) do all[name] = value end
    return spec.run("prepayment-interest", all)
  end

  it("S001-10: 200,000 at 6%, half drawn after 30 days, half after 90: 493.15 + 1,479.45 = 1,972.60", function()
    deposit("R1", "200000", "2024-11-01")
    order("S1", "100000", "2024-12-01")
    order("S2", "100000", "2025-01-30")
    local run = pay()
    assert.equal("1972.60", run.total)
    assert.same({
      number = 1, payee = "K1", rule = "R1 drawn by S1, days: 30", basis = "100000.00", rate = "6%", amount = "493.15",
      kind = "earned",
    }, run.lines[1])
    assert.equal("1479.45", run.lines[2].amount)
    spec.explain(run)
  end)

  it("S001-10: reckons by a year of 360 days on request", function()
    deposit("R1", "100000", "2024-11-01")
    order("S1", "100000", "2024-12-01")
    assert.equal("500.00", pay({ day_base = 360 }).total)
  end)

  it("S001-10: runs to the cut-off where nothing is drawn", function()
    deposit("R1", "36500", "2025-01-31")
    local run = pay { cut_off = "2025-02-10" }
    assert.equal("60.00", run.total)
    assert.equal("R1 not drawn by the cut-off, days: 10", run.lines[1].rule)
  end)

  it("S001-10: draws the oldest deposit first, and one order on several", function()
    deposit("R1", "100", "2024-11-01")
    deposit("R2", "100", "2024-11-11")
    order("S1", "150", "2024-11-21")
    local rules = {}
    for position, line in ipairs(pay().lines) do rules[position] = line.rule .. ": " .. line.basis end
    assert.same({
      "R1 drawn by S1, days: 20: 100.00", "R2 drawn by S1, days: 10: 50.00",
      "R2 not drawn by the cut-off, days: 109: 50.00",
    }, rules)
  end)

  it("S001-10: pays for what was received in the window alone", function()
    deposit("R1", "1000", "2024-10-31")
    deposit("R2", "1000", "2024-11-01")
    deposit("R3", "1000", "2025-01-31")
    deposit("R4", "1000", "2025-02-01")
    order("S1", "1000", "2024-11-15")
    local receipts = {}
    for position, line in ipairs(pay().lines) do receipts[position] = line.rule:sub(1, 2) end
    -- The order draws on R1, which is older and outside the window.
    assert.same({ "R2", "R3" }, receipts)
  end)

  it("S001-10: an order draws on nothing that came after it, and a return gives nothing back", function()
    order("S1", "1000", "2024-11-01")
    deposit("R1", "1000", "2024-11-02")
    order("S2", "-500", "2024-11-03")
    assert.equal("R1 not drawn by the cut-off, days: 118", pay().lines[1].rule)
  end)

  it("S001-10: pays nothing for what is drawn on the day it came", function()
    deposit("R1", "1000", "2024-11-02")
    order("S1", "1000", "2024-11-02")
    assert.equal("0.00", pay().total)
  end)

  it("S001-10: passes over receipts that are not prepaid", function()
    deposit("R1", "1000", "2024-11-02", { prepaid = false })
    assert.same({}, pay().lines)
  end)

  it("S001-10: refuses a year of days that no bank knows", function()
    deposit("R1", "1000", "2024-11-02")
    assert.error(function() pay { day_base = 100 } end, "out of range")
  end)
end)
