describe("sellout-spiff", function()
  before_each(function()
    crm.accounts:create { key = "K1", name = "Alpine Sports", staff_incentive_consent_on = "2025-01-01" }
    crm.contacts:create { key = "P1", account = "K1", name = "Anna" }
    crm.contacts:create { key = "P2", account = "K1", name = "Ben" }
  end)

  local function sell(key, contact, quantity, more)
    local record = {
      key = key, account = "K1", contact = contact, product = "zip", sold_on = "2025-01-15", quantity = quantity,
      verified_on = "2025-01-20",
    }
    for field, value in pairs(more or {}) do record[field] = value end
    crm.sellouts:create(record)
  end

  local function pay(parameters)
    parameters = parameters or {}
    parameters.period = "2025-Q1"
    return spec.run("sellout-spiff", parameters)
  end

  for quantity, expected in pairs { [40] = "0.00", [120] = "340.00", [300] = "500.00" } do
    it("S001-05: " .. quantity .. " units at 2, minimum 50, 100 at 100 units, cap 500: " .. expected, function()
      sell("O1", "P1", quantity)
      local run = pay()
      assert.equal(expected, run.total)
      spec.explain(run)
    end)
  end

  it("S001-05: names each person on the statement of the employer", function()
    sell("O1", "P1", 120)
    sell("O2", "P2", 49)
    local lines = {}
    for position, line in ipairs(pay().lines) do lines[position] = line.rule .. ": " .. line.amount end
    assert.same({
      "P1 Anna: 120 units at 2.00 CNY: 240.00", "P1 Anna: bonus at 120 units: 100.00",
      "P2 Ben: 49 units, minimum 50: 0.00",
    }, lines)
  end)

  it("S001-05: pays on the bounds", function()
    sell("O1", "P1", 50)
    sell("O2", "P2", 100)
    assert.same({ "100.00", "200.00", "100.00" }, pay():amounts())
    assert.equal("300.00", pay({ cap = "200" }).total)
  end)

  it("S001-05: pays the highest bonus, or all that are reached", function()
    sell("O1", "P1", 100)
    assert.equal("280.00", pay({ bonus_tiers = "100:80,50:30,200:500" }).total)
    assert.equal("310.00", pay({ bonus_tiers = "100:80,50:30,200:500", bonus_mode = "all" }).total)
  end)

  it("S001-05: counts verified claims of the product alone", function()
    sell("O1", "P1", 60)
    sell("O2", "P1", 60, { verified_on = "" })
    sell("O3", "P1", 60, { product = "slider" })
    sell("O4", "P1", 60, { sold_on = "2025-04-01" })
    assert.equal("120.00", pay({ product = "zip" }).total)
  end)

  it("S001-05: pays nothing without the consent of the employer, and says so", function()
    sell("O1", "P1", 120)
    crm.accounts:update("K1", { staff_incentive_consent_on = "" })
    local run = pay()
    assert.equal("0.00", run.total)
    assert.equal("P1 Anna: no consent of the employer", run.lines[1].rule)
    crm.accounts:update("K1", { staff_incentive_consent_on = "2025-04-01" })
    assert.equal("0.00", pay().total)
  end)

  it("S001-05: refuses tiers that cannot be read", function()
    sell("O1", "P1", 120)
    assert.error(function() pay { bonus_tiers = "100" } end, "--bonus-tiers: found '100', expected units and a bonus")
  end)

  describe("sellout-spiff-overview", function()
    local function look(parameters) return spec.run("sellout-spiff-overview", parameters, { as_of = "2025-01-31" }) end

    it("S001-05: adds up to the total, against the budget", function()
      sell("O1", "P1", 120)
      sell("O2", "P2", 60)
      local result = look { budget = "920" }
      assert.equal("Rewards for sell-out in 2025-Q1: 50% of the budget", result.title)
      assert.equal("460.00 CNY", result.metrics.rewards)
      assert.same({}, result.findings)
      assert.equal("over the budget by 60.00 CNY", look({ budget = "400" }).findings[1].message)
    end)

    it("S001-05: what is verified later is not yet, what nobody sold pays nobody; it says its rule", function()
      sell("O1", "P1", 120, { verified_on = "2025-02-01" })
      crm.sellouts:create {
        key = "O2", account = "K1", product = "zip", sold_on = "2025-01-15", quantity = 70, verified_on = "2025-01-20",
      }
      local result = look()
      assert.equal("120", result.tables[1].rows[1].unverified)
      assert.equal("0.00 CNY", result.metrics.rewards)
      assert.truthy(result.findings[1].message:find("70 units are entered without the person", 1, true))
      assert.truthy(result.text:find("at most 500.00 CNY for each person", 1, true))
    end)

    it("S001-05: says so where nothing is entered", function()
      assert.truthy(look().text:find("Insufficient data: no sell-out", 1, true))
    end)

    it("S001-05: shows what still is to be verified, and who has not consented", function()
      sell("O1", "P1", 60, { verified_on = "" })
      crm.accounts:update("K1", { staff_incentive_consent_on = "" })
      local result = look()
      assert.equal("60", result.tables[1].rows[1].unverified)
      assert.equal("no consent of the employer on file, nothing is paid: K1", result.findings[1].message)
    end)
  end)
end)
