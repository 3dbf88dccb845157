describe("bonus-pool", function()
  local function join(key, weight) crm.reps:create { key = key, name = key, bonus_weight = weight } end

  local function win(key, owner, amount)
    crm.opportunities:create {
      key = key, owner = owner, outcome = "won", closed_on = "2025-01-15", amount = money(amount), currency = "CNY",
    }
  end

  local function share(pool, weight_by)
    return spec.run("bonus-pool", { period = "2025-Q1", pool = pool, weight_by = weight_by or "weight" })
  end

  it("example 14: 1,000.00 split 3:3:3", function()
    for _, key in ipairs { "anna", "ben", "cleo" } do join(key, 3) end
    local run = share "1000.00"
    assert.same({ "333.34", "333.33", "333.33" }, run:amounts())
    assert.equal("1000.00", run.total)
    assert.same({
      number = 1, payee = "anna", rule = "pool, 3 of 9", basis = "1000.00", amount = "333.34", kind = "earned",
    }, run.lines[1])
  end)

  it("example 15: 1.00 split 7:3 with one weight 0", function()
    join("anna", 7)
    join("ben", 3)
    join("cleo", 0)
    assert.same({ "0.70", "0.30", "0.00" }, share("1.00"):amounts())
  end)

  it("leaves out reps without a weight", function()
    join("anna", 1)
    join "ben"
    assert.same({ anna = "10.00" }, share("10"):by_payee())
  end)

  it("shares by what was booked", function()
    join("anna", 1)
    join("ben", 1)
    join "cleo"
    win("D1", "anna", "200")
    win("D2", "ben", "80")
    win("D3", "ben", "20")
    win("D4", "cleo", "-50")
    assert.same({ anna = "66.67", ben = "33.33" }, share("100", "booked"):by_payee())
  end)

  it("shares equally among those who have won a deal", function()
    join "anna"
    join "ben"
    join "cleo"
    win("D1", "anna", "200")
    win("D2", "cleo", "1")
    assert.same({ anna = "50.00", cleo = "50.00" }, share("100", "equal"):by_payee())
  end)

  it("refuses to share among nobody", function()
    join "anna"
    join("ben", 0)
    assert.error(function() share "100" end, "nobody has a share in the pool: enter the reps' bonus_weight")
    assert.error(function() share("100", "booked") end, "nobody has booked anything")
    assert.error(function() share("100", "equal") end, "nobody has won a deal")
  end)

  it("refuses a weight below 0 and a pool of nothing", function()
    join("anna", -1)
    join("ben", 2)
    assert.error(function() share "100" end, "-1")
    assert.error(function() share "0" end, "out of range")
  end)
end)
