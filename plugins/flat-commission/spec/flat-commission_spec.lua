describe("flat-commission", function()
  before_each(function()
    crm.reps:create { key = "li.na", name = "Li Na" }
    crm.opportunities:create {
      key = "D1", owner = "li.na", outcome = "won", closed_on = "2025-06-10", amount = money("5000", "USD"),
      currency = "USD",
    }
  end)

  it("pays the rate on each won deal", function()
    crm.opportunities:create {
      key = "D2", owner = "li.na", outcome = "won", closed_on = "2025-06-30", amount = money("100.10", "USD"),
      currency = "USD",
    }
    local run = spec.run("flat-commission", { period = "2025-06", rate = "7.25%" })
    assert.same({ "362.50", "7.26" }, run:amounts())
    assert.equal("369.76", run.total)
    assert.same({
      number = 1, payee = "li.na", opportunity = "D1", date = "2025-06-10", rule = "flat", basis = "5000.00",
      rate = "7.25%", amount = "362.50", kind = "earned",
    }, run.lines[1])
  end)

  it("pays nothing for deals that are lost, open or of another period", function()
    crm.opportunities:update("D1", { outcome = "lost" })
    crm.opportunities:create {
      key = "D2", owner = "li.na", outcome = "open", amount = money("10", "USD"), currency = "USD",
    }
    crm.opportunities:create {
      key = "D3", owner = "li.na", outcome = "won", closed_on = "2025-07-01", amount = money("10", "USD"),
      currency = "USD",
    }
    assert.same({}, spec.run("flat-commission", { period = "2025-06", rate = "10%" }).lines)
  end)

  it("rounds each line in the way that is asked for", function()
    crm.opportunities:update("D1", { amount = money("0.10", "USD") })
    local function pay(rounding)
      return spec.run("flat-commission", { period = "2025-06", rate = "25%", rounding = rounding }).total
    end
    assert.equal("0.03", pay "half_up")
    assert.equal("0.02", pay "half_even")
    assert.equal("0.02", pay "down")
    assert.equal("0.03", pay "up")
  end)

  it("example 20: 0.10 three times at 33.33%, half_even on each line", function()
    crm.opportunities:delete "D1"
    for number = 1, 3 do
      crm.opportunities:create {
        key = "E" .. number, owner = "li.na", outcome = "won", closed_on = "2025-06-01", amount = money("0.10", "USD"),
        currency = "USD",
      }
    end
    local run = spec.run("flat-commission", { period = "2025-06", rate = "33.33%", rounding = "half_even" })
    assert.same({ "0.03", "0.03", "0.03" }, run:amounts())
    assert.equal("0.09", run.total)
  end)

  it("says which deals belong to nobody", function()
    crm.opportunities:update("D1", { owner = "gone" })
    local run = spec.run("flat-commission", { period = "2025-06", rate = "10%" })
    assert.equal("0.00", run.total)
    assert.same({
      { severity = "warn", message = "flat-commission pays nothing for 2025-06" },
      { severity = "warn", message = "1 opportunity of 2025-06 earned nothing: owner not a rep (gone)" },
    }, run.findings)
  end)

  it("refuses a rate above 100%", function()
    assert.error(function() spec.run("flat-commission", { period = "2025-06", rate = "101%" }) end, "out of range")
  end)
end)
