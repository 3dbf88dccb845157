describe("sellout-contest", function()
  before_each(function() crm.accounts:create { key = "K1", name = "Alpine Sports" } end)

  local function enter(key, units, target)
    crm.contacts:create { key = key, account = "K1", name = key, sellout_target = target }
    if units then
      crm.sellouts:create {
        key = "O" .. key, account = "K1", contact = key, product = "zip", sold_on = "2025-01-15", quantity = units,
        verified_on = "2025-01-20",
      }
    end
  end

  local function run(parameters) return spec.run("sellout-contest", parameters, { as_of = "2025-01-31" }) end

  local function prizes(result, place)
    local list = {}
    for position, row in ipairs(result.tables[place or 1].rows) do
      list[position] = row.rank .. " " .. row.name .. " " .. tostring(row.prize)
    end
    return list
  end

  it("S001-06: 1.2, 1.1, 1.1, 0.7 and prizes of 300, 200, 100: 300, 150, 150, 0", function()
    enter("P1", 110, 100)
    enter("P2", 120, 100)
    enter("P3", 70, 100)
    enter("P4", 55, 50)
    local result = run()
    assert.same({ "1 P2 300.00 CNY", "2 P1 150.00 CNY", "2 P4 150.00 CNY", "4 P3 0.00 CNY" }, prizes(result))
    assert.equal("600.00 CNY", result.metrics.prizes)
    assert.equal("Contest in 2025-Q1: 3 of 4 win a prize", result.title)
  end)

  it("S001-06: wins on the least attainment, not below it", function()
    enter("P1", 80, 100)
    enter("P2", "79.999", 100)
    assert.same({ "1 P1 300.00 CNY", "2 P2 0.00 CNY" }, prizes(run()))
  end)

  it("S001-06: shares a prize that has no mean in cents without losing any", function()
    for number = 1, 3 do enter("P" .. number, 100, 100) end
    assert.same({ "1 P1 33.34 CNY", "1 P2 33.33 CNY", "1 P3 33.33 CNY" }, prizes(run { prizes = "100" }))
  end)

  it("S001-06: ranks each league by itself", function()
    enter("P1", 290, 300)
    enter("P2", 299, "299.999")
    enter("P3", 200, 200)
    local result = run { leagues = "0,300" }
    assert.same({ "1 P3 300.00 CNY", "2 P2 200.00 CNY" }, prizes(result, 1))
    assert.same({ "1 P1 300.00 CNY" }, prizes(result, 2))
  end)

  it("S001-06: counts what was verified by the day of the report, names the employer, says its rule", function()
    enter("P1", "79.99", 100)
    enter("P2", 100, 100)
    crm.sellouts:update("OP2", { verified_on = "2025-02-01" })
    local result = run()
    assert.same({ "1 P1 0.00 CNY", "2 P2 0.00 CNY" }, prizes(result))
    assert.equal("0.799", result.tables[1].rows[1].attained)
    assert.equal("Alpine Sports", result.tables[1].rows[1].account)
    assert.truthy(result.text:find("in each league: 300,200,100;", 1, true))
  end)

  it("S001-06: counts only what is verified", function()
    enter("P1", 100, 100)
    crm.sellouts:update("OP1", { verified_on = "" })
    assert.equal("0%", run().tables[1].rows[1].attained)
  end)

  it("S001-06: insufficient data: who has no target is not ranked", function()
    enter("P1", 100, 100)
    enter("P2", 500)
    enter("P3", 10, 0)
    local result = run()
    assert.same({ "1 P1 300.00 CNY" }, prizes(result))
    assert.truthy(result.text:find("not ranked without a target: P2, P3", 1, true))
  end)

  it("S001-06: insufficient data: nobody has a target", function()
    enter("P1", 100)
    assert.truthy(run().text:find("Insufficient data: nobody has a target", 1, true))
  end)

  it("S001-06: refuses prizes that are no numbers, and targets below all leagues", function()
    enter("P1", 100, 100)
    assert.error(function() run { prizes = "gold" } end, "--prizes: found 'gold'")
    assert.error(function() run { leagues = "200" } end, "below all leagues")
    assert.error(function() run { leagues = "," } end, "--leagues is empty")
  end)

  describe("contest-prizes", function()
    local function pay() return spec.run("contest-prizes", { period = "2025-Q1" }) end

    it("S001-06: pays 300, 150 and 150 by way of the employer", function()
      enter("P1", 110, 100)
      enter("P2", 120, 100)
      enter("P3", 70, 100)
      enter("P4", 55, 50)
      local paid = pay()
      assert.same({ "300.00", "150.00", "150.00" }, paid:amounts())
      assert.equal("P2 P2: rank 1 with 120.0%", paid.lines[1].rule)
      spec.explain(paid)
    end)

    it("S001-06: refuses a winner whom nobody employs", function()
      enter("P1", 110, 100)
      crm.contacts:update("P1", { account = "" })
      assert.error(pay, "contact 'P1' wins a prize and has no account that could pass it on")
    end)

    it("S001-06: pays each employer the prizes of its own people", function()
      crm.accounts:create { key = "K2", name = "云岭商贸" }
      crm.contacts:create { key = "P9", account = "K2", name = "王芳", sellout_target = 100 }
      crm.sellouts:create {
        key = "S9", account = "K2", contact = "P9", product = "zip", sold_on = "2025-01-15", quantity = 115,
        verified_on = "2025-01-20",
      }
      enter("P1", 110, 100)
      assert.same({ K1 = "200.00", K2 = "300.00" }, pay():by_payee())
    end)
  end)
end)
