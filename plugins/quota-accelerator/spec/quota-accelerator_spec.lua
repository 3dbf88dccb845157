describe("quota-accelerator", function()
  before_each(function()
    crm.reps:create { key = "li.na", name = "Li Na" }
  end)

  local function set_quota(amount, first_day, last_day)
    crm.targets:create {
      key = "T " .. first_day .. " " .. last_day, owner = "li.na", first_day = first_day, last_day = last_day,
      amount = money(amount, "USD"), currency = "USD",
    }
  end

  local function win(key, day, amount)
    crm.opportunities:create {
      key = key, owner = "li.na", outcome = "won", closed_on = day, amount = money(amount, "USD"), currency = "USD",
    }
  end

  local function pay(parameters)
    parameters.period = parameters.period or "2025-Q1"
    if not parameters.rate then parameters.rates = parameters.rates or "0:3%,1:5%" end
    return spec.run("quota-accelerator", parameters)
  end

  describe("example 5: quota 100,000, sales 104,000, 3% to quota, 5% above", function()
    before_each(function()
      set_quota("100000", "2025-01-01", "2025-03-31")
      win("D1", "2025-01-15", "104000")
    end)

    it("pays 3,200 graduated", function()
      local run = pay {}
      assert.equal("3200.00", run.total)
      assert.same({
        number = 2, payee = "li.na", opportunity = "D1", date = "2025-01-15", rule = "sales 100000+ 5%",
        basis = "4000.00", rate = "5%", amount = "200.00", kind = "earned",
      }, run.lines[2])
    end)

    it("pays 5,200 retroactive", function()
      assert.equal("5200.00", pay({ basis = "retroactive" }).total)
    end)
  end)

  it("multiplies a rate by what attainment allows", function()
    set_quota("100000", "2025-01-01", "2025-03-31")
    win("D1", "2025-01-15", "104000")
    assert.equal("3180.00", pay({ rate = "3%", multipliers = "0:100%,1:150%" }).total)
    assert.equal("4680.00", pay({ rate = "3%", multipliers = "0:100%,1:150%", basis = "retroactive" }).total)
    assert.error(function() pay { rate = "3%" } end, "give --rates, or --rate together with --multipliers")
  end)

  it("takes the rate of the quota when it is met exactly", function()
    set_quota("30000.03", "2025-01-01", "2025-03-31")
    win("D1", "2025-01-15", "30000.03")
    assert.equal("1500.00", pay({ basis = "retroactive" }).total)
    assert.equal("900.00", pay({}).total)
    crm.opportunities:update("D1", { amount = money("30000.02", "USD") })
    assert.equal("900.00", pay({ basis = "retroactive" }).total)
  end)

  it("is exact where the attainment is not a finite decimal", function()
    set_quota("7", "2025-01-01", "2025-03-31")
    win("D1", "2025-01-15", "3")
    win("D2", "2025-01-16", "5.50")
    local bases = {}
    for position, line in ipairs(pay({ rates = "0:3%,0.5:4%,1:5%" }).lines) do bases[position] = line.basis end
    assert.same({ "3.00", "0.50", "3.50", "1.50" }, bases)
  end)

  it("takes a credit note back at the rates it was paid at", function()
    set_quota("100", "2025-01-01", "2025-03-31")
    win("D1", "2025-01-15", "150")
    win("D2", "2025-01-16", "-100")
    assert.same({ "5.50", "-4.00" }, pay({}):amounts())
    assert.same({ "4.50", "-3.00" }, pay({ basis = "retroactive" }):amounts())
  end)

  it("pays below zero at the first rate", function()
    set_quota("100", "2025-01-01", "2025-03-31")
    win("D1", "2025-01-15", "-50")
    assert.same({ "-1.50" }, pay({}):amounts())
  end)

  it("counts what was sold earlier in the quarter", function()
    set_quota("100", "2025-01-01", "2025-03-31")
    win("D1", "2025-01-31", "80")
    win("D2", "2025-02-01", "40")
    assert.same({ D1 = "2.40" }, pay({ period = "2025-01" }):by_opportunity())
    assert.same({ D2 = "1.60" }, pay({ period = "2025-02" }):by_opportunity())
  end)

  it("catches up, retroactive, with what was paid at a lower rate earlier in the quarter", function()
    set_quota("100", "2025-01-01", "2025-03-31")
    win("D1", "2025-01-31", "80")
    win("D2", "2025-02-01", "40")
    assert.same({ D1 = "2.40" }, pay({ period = "2025-01", basis = "retroactive" }):by_opportunity())
    assert.same({ D1 = "1.60", D2 = "2.00" }, pay({ period = "2025-02", basis = "retroactive" }):by_opportunity())
    assert.equal("6.00", pay({ basis = "retroactive" }).total)
  end)

  it("goes by the target that lasts as long as sales accumulate", function()
    set_quota("1000", "2025-01-01", "2025-12-31")
    set_quota("100", "2025-01-01", "2025-03-31")
    set_quota("10", "2025-02-01", "2025-02-28")
    win("D1", "2025-02-10", "200")
    assert.equal("6.00", pay({ accumulate = "year" }).total)
    assert.equal("8.00", pay({ accumulate = "quarter" }).total)
    assert.equal("9.80", pay({ accumulate = "month" }).total)
  end)

  it("refuses two targets for the same time", function()
    set_quota("100", "2025-01-01", "2025-03-31")
    win("D1", "2025-01-15", "1")
    crm.targets:create {
      key = "again", owner = "li.na", first_day = "2025-01-01", last_day = "2025-03-31", amount = money("90", "USD"),
      currency = "USD",
    }
    assert.error(function() pay {} end, "the targets 'T 2025-01-01 2025-03-31' and 'again' are for the same time")
  end)

  it("passes over targets in another currency and of another metric", function()
    crm.targets:create {
      key = "CNY", owner = "li.na", first_day = "2025-01-01", last_day = "2025-03-31", amount = money("1", "CNY"),
      currency = "CNY",
    }
    crm.targets:create {
      key = "units", owner = "li.na", metric = "units", first_day = "2025-01-01", last_day = "2025-03-31", quantity = 1,
    }
    set_quota("100", "2025-01-01", "2025-03-31")
    win("D1", "2025-01-15", "100")
    assert.equal("3.00", pay({}).total)
  end)

  it("refuses a quota of nothing", function()
    set_quota("0", "2025-01-01", "2025-03-31")
    win("D1", "2025-01-15", "1")
    assert.error(function() pay {} end, "has no amount above 0")
  end)

  describe("a rep without a target", function()
    before_each(function() win("D1", "2025-01-15", "1000") end)

    it("makes the run fail unless told otherwise", function()
      assert.error(
        function() pay {} end, "'li.na' has sales in 2025-Q1, but no target of bookings in USD from the first")
    end)

    it("is paid the first rate on request", function()
      assert.same({ "30.00" }, pay({ without_target = "first_rate" }):amounts())
    end)

    it("is paid nothing on request, and the deals are listed", function()
      local run = pay { without_target = "nothing" }
      assert.same({}, run.lines)
      assert.equal("1 opportunity of 2025-Q1 earned nothing: no rule of the plan pays for it", run.findings[2].message)
    end)
  end)

  it("needs no target for a rep who has sold nothing", function()
    assert.same({}, pay({}).lines)
  end)
end)
