describe("manager-override", function()
  before_each(function()
    crm.reps:create { key = "li.na", name = "Li Na", manager = "chen" }
  end)

  local function win(key, day, amount, owner)
    crm.opportunities:create {
      key = key, owner = owner or "li.na", outcome = "won", closed_on = day, amount = money(amount, "USD"),
    }
  end

  local function pay(options)
    local parameters = { period = "2025-Q1", rate = "5%", override_rate = "1%" }
    for name, value in pairs(options or {}) do parameters[name] = value end
    return spec.run("manager-override", parameters)
  end

  it("example 13: pays 5% of one's own deals, and the manager 1% of the team's bookings", function()
    win("D1", "2025-01-01", "40000")
    win("D2", "2025-02-01", "60000")
    local run = pay()
    assert.same({ ["li.na"] = "5000.00", chen = "1000.00" }, run:by_payee())
    assert.same({ "2000.00", "3000.00", "400.00", "600.00" }, run:amounts())
    assert.equal("6000.00", run.total)
    assert.same({
      number = 3, payee = "chen", opportunity = "D1", date = "2025-01-01", rule = "override on li.na",
      basis = "40000.00", rate = "1%", amount = "400.00", kind = "override",
    }, run.lines[3])
  end)

  it("pays a manager who is a rep for own deals, too, and not twice for them", function()
    crm.reps:create { key = "chen", name = "Chen" }
    win("D1", "2025-01-01", "40000")
    win("D2", "2025-01-02", "1000", "chen")
    assert.same({ ["li.na"] = "2000.00", chen = "450.00" }, pay():by_payee())
  end)

  it("goes by the hierarchy of the day on which a deal was closed", function()
    crm.assignments:create {
      key = "A1", rep = "li.na", manager = "liu", valid_from = "2025-02-10", valid_until = "2025-02-20",
    }
    win("D1", "2025-02-09", "100")
    win("D2", "2025-02-10", "200")
    win("D3", "2025-02-20", "400")
    win("D4", "2025-02-21", "800")
    assert.same({ ["li.na"] = "75.00", chen = "9.00", liu = "6.00" }, pay():by_payee())
  end)

  it("lets the assignment that began last hold, where two are valid", function()
    crm.assignments:create { key = "A1", rep = "li.na", manager = "liu", valid_from = "2025-01-01" }
    crm.assignments:create { key = "A2", rep = "li.na", manager = "zhao", valid_from = "2025-02-01" }
    win("D1", "2025-01-31", "100")
    win("D2", "2025-02-01", "200")
    assert.same({ ["li.na"] = "15.00", liu = "1.00", zhao = "2.00" }, pay():by_payee())
  end)

  it("pays further levels if asked to, each a share of the level below", function()
    crm.reps:create { key = "chen", name = "Chen", manager = "zhao" }
    crm.reps:create { key = "zhao", name = "Zhao", manager = "ceo" }
    win("D1", "2025-01-01", "10000")
    assert.same({ ["li.na"] = "500.00", chen = "100.00" }, pay():by_payee())
    assert.same({ ["li.na"] = "500.00", chen = "100.00", zhao = "100.00" }, pay({ levels = 2 }):by_payee())
    assert.same(
      { ["li.na"] = "500.00", chen = "100.00", zhao = "50.00", ceo = "25.00" },
      pay({ levels = 3, upper_share = "50%" }):by_payee())
  end)

  it("ends where two report to each other", function()
    crm.reps:create { key = "chen", name = "Chen" }
    crm.assignments:create { key = "A1", rep = "chen", manager = "li.na" }
    win("D1", "2025-01-01", "10000")
    assert.same({ ["li.na"] = "500.00", chen = "100.00" }, pay({ levels = 5 }):by_payee())
  end)

  it("pays no manager of a rep who has none, and nothing for a deal without an amount", function()
    crm.reps:update("li.na", { manager = "" })
    win("D1", "2025-01-01", "100")
    crm.opportunities:create {
      key = "D2", owner = "li.na", outcome = "won", closed_on = "2025-01-02", currency = "USD",
    }
    assert.same({ ["li.na"] = "5.00" }, pay():by_payee())
  end)

  it("refuses less than one level", function()
    assert.error(function() pay { levels = 0 } end, "out of range")
  end)
end)
