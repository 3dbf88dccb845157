describe("purchase-reward", function()
  before_each(function()
    crm.accounts:create { key = "K1", name = "Alpine Sports", channel = "distributor" }
  end)

  local function order(key, amount, day)
    crm.orders:create { key = key, account = "K1", ordered_on = day or "2025-02-10", amount = money(amount) }
  end

  local function pay(parameters)
    parameters = parameters or {}
    parameters.period = parameters.period or "2025-Q1"
    return spec.run("purchase-reward", parameters)
  end

  for amount, expected in pairs {
    ["400000"] = { "8000.00", "12000.00" }, ["300000"] = { "5000.00", "9000.00" }, ["99999"] = { "999.99", "999.99" },
    ["100000"] = { "1000.00", "2000.00" },
  } do
    it("S001-08: " .. amount .. " earn " .. expected[1] .. " graduated, " .. expected[2] .. " retroactive", function()
      order("S1", amount)
      assert.equal(expected[1], pay().total)
      assert.equal(expected[2], pay({ mode = "retroactive" }).total)
    end)
  end

  it("S001-08: refuses two targets for the same days where a gate asks for them", function()
    order("S1", "100000")
    for key, amount in pairs { T1 = "50000", T2 = "90000" } do
      crm.account_targets:create {
        key = key, account = "K1", first_day = "2025-01-01", last_day = "2025-03-31", amount = money(amount),
      }
    end
    assert.error(function() pay { gate = "80%" } end, "the targets 'T1' and 'T2' are for the same days")
  end)

  it("S001-08: shows each slice with its rate, and how it came to be", function()
    order("S1", "300000")
    order("S2", "100000", "2025-03-31")
    local run = pay()
    assert.same({
      number = 2, payee = "K1", rule = "100000-300000 2%", basis = "200000.00", rate = "2%", amount = "4000.00",
      kind = "earned",
    }, run.lines[2])
    spec.explain(run)
    spec.verify(run)
  end)

  it("S001-08: deducts returns, and leaves other periods out", function()
    order("S1", "110000")
    order("S2", "-10000.01", "2025-03-31")
    order("S3", "500000", "2025-04-01")
    assert.equal("1000.00", pay().total)
    assert.equal("11000.00", pay({ period = "2025-Q2" }).total)
  end)

  it("S001-08: begins anew with each quarter of a longer period", function()
    order("S1", "100000")
    order("S2", "100000", "2025-05-01")
    assert.equal("2000.00", pay({ period = "2025-H1" }).total)
    assert.equal("3000.00", pay({ period = "2025-H1", accumulate = "half_year" }).total)
  end)

  it("S001-08: says so where more came back than was ordered", function()
    order("S1", "-500")
    local run = pay()
    assert.equal("0.00", run.total)
    assert.equal("more came back than was ordered", run.lines[1].rule)
  end)

  describe("with a gate", function()
    before_each(function() order("S1", "90000") end)

    local function target(amount)
      crm.account_targets:create {
        key = "T1", account = "K1", first_day = "2025-01-01", last_day = "2025-03-31", amount = money(amount),
      }
    end

    it("S001-08: pays on the gate", function()
      target "100000"
      assert.equal("900.00", pay({ gate = "90%" }).total)
    end)

    it("S001-08: pays nothing below it, and says how far the target was met", function()
      target "100000"
      local run = pay { gate = "90.1%" }
      assert.equal("0.00", run.total)
      assert.equal("target attained to 90.0%, below the gate", run.lines[1].rule)
    end)

    it("S001-08: lets the reward wait where there is no target, or one of 0", function()
      local run = pay { gate = "90%" }
      assert.equal("0.00", run.total)
      assert.equal("held", run.lines[1].kind)
      assert.equal("900.00", run.lines[1].amount)
      assert.truthy(run.lines[1].rule:find("waits: no target of sales for 2025-Q1", 1, true))
      target "0"
      assert.truthy(pay({ gate = "90%" }).lines[1].rule:find("is 0", 1, true))
    end)
  end)

  describe("paid by collection days", function()
    before_each(function()
      order("S1", "90000")
      crm.invoices:create { key = "F1", account = "K1", amount = money "100", issued_on = "2025-01-01" }
    end)

    local function receive(day)
      crm.receipts:create { key = "Z" .. day, account = "K1", invoice = "F1", received_on = day, amount = money "50" }
    end

    for day, expected in pairs {
      ["2025-01-16"] = "900.00", ["2025-01-17"] = "720.00", ["2025-01-31"] = "720.00", ["2025-02-01"] = "450.00",
      ["2025-02-15"] = "450.00", ["2025-02-16"] = "0.00",
    } do
      it("S001-08: collected on " .. day .. ", 900 become " .. expected, function()
        receive(day)
        assert.equal(expected, pay({ by_collection = true }).total)
        assert.equal("900.00", pay().total)
      end)
    end

    it("S001-08: weighs the days by amount", function()
      receive "2025-01-11"
      receive "2025-01-22"
      -- 10 and 21 days on average are 15.5: late by half a day.
      assert.equal("720.00", pay({ by_collection = true }).total)
    end)

    it("S001-08: lets the reward wait where nothing was collected", function()
      local run = pay { by_collection = true }
      assert.equal("0.00", run.total)
      assert.equal("held", run.lines[1].kind)
      assert.truthy(run.lines[1].rule:find("nothing was collected", 1, true))
    end)
  end)

  it("S001-08: refuses tiers that do not begin at 0", function()
    order("S1", "1")
    assert.error(function() pay { tiers = "1000:2%" } end, "begin")
  end)

  describe("purchase-reward-outlook", function()
    local function look(parameters) return spec.run("purchase-reward-outlook", parameters, { as_of = "2025-02-28" }) end

    it("S001-08: shows tier, reward and the distance to the next tier, up to the day", function()
      order("S1", "250000")
      order("S2", "100000", "2025-03-01")
      local result = look()
      assert.equal("2025-02-28: 1 of 1 distributor near the next tier", result.title)
      local row = result.tables[1].rows[1]
      assert.equal("2%", row.rate)
      assert.equal("4000.00 CNY", row.reward)
      assert.equal("50000.00 CNY", row.missing)
    end)

    it("S001-08: has no next tier above the last", function()
      order("S1", "300000")
      assert.falsy(look().tables[1].rows[1].missing)
    end)

    it("S001-08: says by which tiers it reckons", function()
      order("S1", "1")
      local result = look { mode = "retroactive" }
      assert.truthy(result.text:find("Tiers: 0:1%,100000:2%,300000:3%, all at the rate reached", 1, true))
    end)

    it("S001-08: names who is below the gate", function()
      order("S1", "90000")
      crm.account_targets:create {
        key = "T1", account = "K1", first_day = "2025-01-01", last_day = "2025-03-31", amount = money "100000",
      }
      assert.truthy(look({ gate = "100%" }).text:find("Below the gate of 100% of the target: K1", 1, true))
    end)

    it("S001-08: says so where nobody has ordered", function()
      assert.truthy(look().text:find("Insufficient data: no account of the channel distributor has ordered", 1, true))
    end)
  end)
end)

describe("other currencies", function()
  it("S001-08: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport", channel = "distributor", status = "active" }
    crm.orders:create { key = "F1", account = "F", ordered_on = "2025-12-01", amount = money("5", "USD") }
    local text = spec.run("purchase-reward-outlook", {}, { as_of = "2025-12-31" }).text
    assert.truthy(text:find("Not counted: orders in USD (1).", 1, true), text)
  end)
end)
