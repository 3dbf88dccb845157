describe("periodic-rebates", function()
  before_each(function()
    crm.accounts:create { key = "K1", name = "Alpine Sports", channel = "distributor" }
  end)

  local function sell(amount, day)
    crm.orders:create { key = "S" .. day, account = "K1", ordered_on = day, amount = money(amount) }
  end

  local function target(amount, first_day, last_day)
    crm.account_targets:create {
      key = first_day .. last_day, account = "K1", first_day = first_day, last_day = last_day, amount = money(amount),
    }
  end

  local function months_of_the_example()
    sell("120000", "2025-01-31")
    sell("80000", "2025-02-01")
    sell("110000", "2025-03-15")
    target("100000", "2025-01-01", "2025-01-31")
    target("100000", "2025-02-01", "2025-02-28")
    target("100000", "2025-03-01", "2025-03-31")
    target("300000", "2025-01-01", "2025-03-31")
  end

  local function pay(parameters)
    parameters = parameters or {}
    parameters.period = parameters.period or "2025-Q1"
    return spec.run("periodic-rebates", parameters)
  end

  it("S001-09: months of 120,000, 80,000 and 110,000 at 1%, the quarter at 1.5%: 6,950", function()
    months_of_the_example()
    local run = pay()
    assert.equal("6950.00", run.total)
    local rules = {}
    for position, line in ipairs(run.lines) do rules[position] = line.rule .. ": " .. line.amount end
    assert.same({
      "monthly 2025-01 at 120.0% of the target: 1200.00", "monthly 2025-02 at 80.0% of the target, gate missed: 0.00",
      "monthly 2025-03 at 110.0% of the target: 1100.00", "quarterly 2025-Q1 at 103.3% of the target: 4650.00",
    }, rules)
    spec.explain(run)
  end)

  it("S001-09: pays month by month, and the quarter with its last month", function()
    months_of_the_example()
    assert.equal("1200.00", pay({ period = "2025-01" }).total)
    assert.equal("0.00", pay({ period = "2025-02" }).total)
    assert.equal("5750.00", pay({ period = "2025-03" }).total)
  end)

  it("S001-09: without stacking pays the best kind alone", function()
    months_of_the_example()
    local run = pay { stacking = false }
    assert.equal("4650.00", run.total)
    assert.truthy(run.lines[1].rule:find("another kind pays more", 1, true))
    assert.equal("2300.00", pay({ stacking = false, quarterly_rate = "0.7%" }).total)
  end)

  it("S001-09: pays on the gate, and nothing a cent below it", function()
    sell("89999.99", "2025-01-31")
    target("100000", "2025-01-01", "2025-01-31")
    local line = pay({ period = "2025-01", monthly_gate = "90%" }).lines[1]
    assert.same({ "0.00", "monthly 2025-01 at 89.9% of the target, gate missed" }, { line.amount, line.rule })
    crm.orders:update("S2025-01-31", { amount = money "90000" })
    assert.equal("900.00", pay({ period = "2025-01", monthly_gate = "90%" }).total)
  end)

  it("S001-09: pays annual rebate and year-end reward with gates of their own", function()
    sell("1000000", "2025-06-01")
    target("1100000", "2025-01-01", "2025-12-31")
    local terms = {
      period = "2025", monthly_rate = "0%", quarterly_rate = "0%", annual_rate = "2%", annual_gate = "90%",
    }
    assert.equal("20000.00", pay(terms).total)
    terms.year_end_sum = "5000"
    assert.equal("20000.00", pay(terms).total)
    terms.year_end_gate = "90%"
    local run = pay(terms)
    assert.equal("25000.00", run.total)
    assert.equal("year_end 2025 at 90.9% of the target", run.lines[2].rule)
  end)

  it("S001-09: refuses a share and a sum for the year's end, in the outlook as well", function()
    local both = { period = "2025", year_end_rate = "1%", year_end_sum = "5000" }
    assert.error(function() pay(both) end, "--year-end-rate and --year-end-sum are both given")
    both.period = nil
    assert.error(function() spec.run("periodic-rebates-outlook", both) end, "either a share or a sum")
  end)

  it("S001-09: refuses two targets for the same days", function()
    sell("120000", "2025-01-31")
    target("100000", "2025-01-01", "2025-01-31")
    crm.account_targets:create {
      key = "T2", account = "K1", first_day = "2025-01-01", last_day = "2025-01-31", amount = money "5",
    }
    assert.error(function() pay { period = "2025-01" } end, "'2025-01-012025-01-31' and 'T2' are for the same days")
  end)

  it("S001-09: lets a rebate wait where there is no target, or one of 0", function()
    sell("120000", "2025-01-31")
    local line = pay({ period = "2025-01" }).lines[1]
    assert.same({ "held", "1200.00" }, { line.kind, line.amount })
    assert.equal("monthly 2025-01 waits: no target of sales", line.rule)
    target("0", "2025-01-01", "2025-01-31")
    assert.equal("monthly 2025-01 waits: the target is 0", pay({ period = "2025-01" }).lines[1].rule)
  end)

  it("S001-09: pays accounts of the channel, and those alone that bought", function()
    crm.accounts:create { key = "K2", name = "Bering Retail", channel = "retail" }
    crm.accounts:create { key = "K3", name = "Cairn Trade", channel = "distributor" }
    crm.orders:create { key = "R1", account = "K2", ordered_on = "2025-01-31", amount = money("120000") }
    months_of_the_example()
    assert.same({ K1 = "6950.00" }, pay():by_payee())
    assert.equal("held", pay({ channel = "retail" }).lines[1].kind)
  end)

  describe("periodic-rebates-outlook", function()
    local function look(as_of) return spec.run("periodic-rebates-outlook", {}, { as_of = as_of }) end

    it("S001-09: tells earned, at risk and missed apart", function()
      months_of_the_example()
      local metrics = look("2025-03-14").metrics
      -- January is earned, February missed; March and the quarter can still be won.
      assert.equal("1200.00 CNY", metrics.earned)
      assert.equal("1000.00 CNY", metrics.missed)
      assert.equal("5500.00 CNY", metrics["at risk"])
    end)

    it("S001-09: shows what is still to buy, the nearest first", function()
      months_of_the_example()
      local result = look "2025-03-14"
      assert.equal("Rebates in 2025: 2 still to be won on 2025-03-14", result.title)
      assert.equal("100000.00 CNY", result.tables[2].rows[1].missing)
      assert.equal("100000.00 CNY", result.tables[3].rows[1].missing)
      assert.equal("0%", result.tables[2].rows[1].attained)
    end)

    it("S001-09: takes for earned what is reached before its end", function()
      months_of_the_example()
      local result = look "2025-03-15"
      assert.equal("6950.00 CNY", result.metrics.earned)
      assert.truthy(result.text:find("No rebate is at risk", 1, true))
    end)

    it("S001-09: just below the gate is not shown as reached, and the terms are said", function()
      months_of_the_example()
      sell("99999.99", "2025-03-14")
      local result = look "2025-03-14"
      assert.equal("0.999", result.tables[2].rows[1].attained)
      assert.truthy(result.text:find("monthly rebate 1% from 100% of the target on; quarterly rebate 1.5%", 1, true))
    end)

    it("S001-09: names who sells without a target", function()
      months_of_the_example()
      crm.accounts:create { key = "K2", name = "Como Seta", channel = "distributor" }
      crm.orders:create { key = "other", account = "K2", ordered_on = "2025-02-01", amount = money "5" }
      assert.truthy(look("2025-03-14").text:find("Insufficient data: sales, but no targets, of K2.", 1, true))
    end)

    it("S001-09: says so where there are no targets", function()
      sell("120000", "2025-01-31")
      assert.truthy(look("2025-03-15").text:find("Insufficient data: no account of the channel distributor", 1, true))
    end)
  end)
end)

describe("other currencies", function()
  it("S001-09: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport", channel = "distributor", status = "active" }
    crm.orders:create { key = "F1", account = "F", ordered_on = "2025-06-01", amount = money("5", "USD") }
    local text = spec.run("periodic-rebates-outlook", {}, { as_of = "2025-12-31" }).text
    assert.truthy(text:find("Not counted: orders in USD (1).", 1, true), text)
  end)
end)
