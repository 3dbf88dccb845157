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

  it("example 2: the table of example 1, cumulative over the quarter", function()
    win_all { "200", "300", "1500", "1200", "2000", "4500" }
    local run = pay("2025-Q1", "0:1%,1000:2%,3000:3%,8000:5%")
    assert.equal("285.00", run.total)
    assert.same({ "2.00", "3.00", "25.00", "26.00", "60.00", "169.00" }, run:amounts())
  end)

  it("example 1: each deal on its own at 1/2/3/5%", function()
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

  it("example 4: 4% below 150k, 6% below 250k, 8% above; 145k before, a deal of 20k", function()
    win_all { "145000", "20000" }
    local run = pay("2025-Q1", "0:4%,150000:6%,250000:8%")
    assert.same({ "5800.00", "1100.00" }, run:amounts())
    assert.equal("200.00", run.lines[2].amount)
    assert.same({
      number = 3, payee = "li.na", opportunity = "D2", date = "2025-01-02", rule = "150000-250000 6%",
      basis = "15000.00", rate = "6%", amount = "900.00", kind = "earned",
    }, run.lines[3])
  end)

  for title, example in pairs {
    ["example 3: 1/2/3% from 0/10,000/50,000; 60,000"] = { "60000", "0:1%,10000:2%,50000:3%", "1200.00" },
    ["example 5: quota 100k, sales 104k, 3% to quota, 5% above"] = { "104000", "0:3%,100000:5%", "3200.00" },
    ["example 6: 5% to 10k, 7% to 25k, 10% rest; 30k"] = { "30000", "0:5%,10000:7%,25000:10%", "2050.00" },
    ["example 7: 5% to 100k, 6% to 125k, 7% rest; 150k"] = { "150000", "0:5%,100000:6%,125000:7%", "8250.00" },
  } do
    local amount, tiers, expected = table.unpack(example)
    it(title .. ": " .. expected, function()
      win("D1", "2025-01-01", amount)
      assert.equal(expected, pay("2025-Q1", tiers).total)
    end)
  end

  it("example 12: a yearly measure rolls through 100, 150, 225, 250, 350, 400, 475, a month at a time too", function()
    for month, amount in ipairs { "100", "50", "75", "25", "100", "50", "75" } do
      win("D" .. month, "2025-0" .. month .. "-15", amount)
    end
    local tiers = "0:1%,100:2%,150:3%,225:4%,250:5%,350:6%,400:7%,475:8%"
    local whole, parts = pay("2025", tiers, "year").lines, {}
    for month = 1, 7 do
      local lines = pay("2025-0" .. month, tiers, "year").lines
      assert.equal(1, #lines)
      parts[month], lines[1].number = lines[1], month
    end
    assert.same(whole, parts)
    local rolling = {}
    for position, line in ipairs(whole) do rolling[position] = line.rule:match "^%d+%-(%d+)" end
    assert.same({ "100", "150", "225", "250", "350", "400", "475" }, rolling)
  end)

  it("pays an amount on a bound below it", function()
    win("D1", "2025-01-01", "10000")
    assert.equal("100.00", pay("2025-Q1", "0:1%,10000:2%").total)
  end)

  it("takes a credit note back at the rates it was paid at", function()
    win_all { "1500", "-1000" }
    assert.same({ "20.00", "-15.00" }, pay("2025-Q1", "0:1%,1000:2%"):amounts())
  end)

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

  it("example 18: a table with a gap is refused, naming the gap", function()
    assert.error(function() pay("2025-Q1", "0..100:1%,200..300:2%") end, "from 100 to 200, a gap")
  end)

  it("refuses tiers that do not begin at 0", function()
    assert.error(function() pay("2025-Q1", "1000:2%") end, "begin")
  end)
end)
