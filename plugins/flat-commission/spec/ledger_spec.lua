describe("flat-commission, posted", function()
  before_each(function()
    crm.reps:create { key = "li.na", name = "Li Na" }
  end)

  local function win(amount)
    crm.opportunities:create {
      key = "D1", owner = "li.na", outcome = "won", closed_on = "2025-06-10", amount = money(amount, "USD"),
    }
  end

  local function pay(period, rate, restate)
    return spec.run("flat-commission", { period = period, rate = rate, restate = restate, currency = "USD" })
  end

  it("example 9: takes back in August what a cancelled deal has earned in June, which stays as it is", function()
    win "5000"
    local june = pay("2025-06", "10%")
    spec.post(june)
    crm.opportunities:update("D1", { outcome = "lost" })
    local august = pay("2025-08", "10%")
    assert.equal("-500.00", august.total)
    assert.equal("adjustment", august.lines[1].kind)
    assert.equal(june.hash, august.lines[1].adjusts)
    assert.same({ "500.00" }, june:amounts())
  end)

  it("example 10: takes back half of what was earned, in the period of the clawback", function()
    win "100000"
    spec.post(pay("2025-06", "10%"))
    spec.clawback { opportunity = "D1", share = "50%", date = "2025-07-15", reason = "half was returned" }
    local run = pay("2025-07", "10%")
    assert.same({ "-5000.00" }, run:amounts())
    assert.equal("clawback", run.lines[1].kind)
  end)

  it("example 17: adjusts a posted period by 20 when its rate is lowered from 10% to 8%", function()
    win "1000"
    spec.post(pay("2025-06", "10%"))
    assert.same({}, pay("2025-07", "8%"):amounts())
    assert.same({ "-20.00" }, pay("2025-07", "8%", "2025-06"):amounts())
  end)

  it("verifies and explains what was posted, whatever has changed since", function()
    win "5000"
    local june = pay("2025-06", "10%")
    spec.post(june)
    crm.opportunities:update("D1", { amount = money("4000", "USD") })
    spec.adjust { payee = "li.na", amount = "25.00", reason = "helped out", date = "2025-07-01" }
    local july = pay("2025-07", "10%")
    assert.same({ "-100.00", "25.00" }, july:amounts())
    for _, run in ipairs { june, july } do
      spec.verify(run)
      spec.explain(run)
    end
    assert.error(function() spec.post(june) end, "posted")
  end)

  it("tells what has earned nothing, and why", function()
    crm.opportunities:create {
      key = "D2", owner = "zz", outcome = "won", closed_on = "2025-06-11", amount = money(1, "USD"),
    }
    crm.opportunities:create { key = "D3", owner = "li.na", outcome = "lost", closed_on = "2025-06-12" }
    win "10"
    assert.same({
      { opportunity = "D2", reason = "owner 'zz' is not a rep" }, { opportunity = "D3", reason = "outcome lost" },
    }, spec.unpaid(pay("2025-06", "10%")))
  end)
end)
