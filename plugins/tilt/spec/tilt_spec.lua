describe("tilt", function()
  before_each(function()
    crm.reps:create { key = "li.na", name = "Li Na" }
    crm.accounts:create { key = "K1", name = "Alpine Sports", region = "North", industry = "retail" }
    crm.accounts:create { key = "K2", name = "Como Seta", region = "South" }
  end)

  local function win(key, account, product, amount)
    crm.opportunities:create {
      key = key, owner = "li.na", account = account, product = product, outcome = "won", closed_on = "2025-01-15",
      amount = money(amount, "USD"), currency = "USD",
    }
  end

  local function pay(parameters)
    parameters.period = "2025-Q1"
    parameters.rate = parameters.rate or "5%"
    return spec.run("tilt", parameters)
  end

  it("pays the plain rate without multipliers", function()
    win("D1", "K1", "GTX Pro", "1000")
    local run = pay {}
    assert.same({ "50.00" }, run:amounts())
    assert.equal("no tilt", run.lines[1].rule)
  end)

  it("multiplies the multipliers of product, region and industry", function()
    win("D1", "K1", "GTX Pro", "1000")
    local run = pay { products = "GTX Pro:1.2", regions = "North:0.8", industries = "retail:1.25" }
    assert.same({
      number = 1, payee = "li.na", opportunity = "D1", date = "2025-01-15", basis = "1000.00", rate = "6%",
      rule = "GTX Pro x 1.2, North x 0.8, retail x 1.25", amount = "60.00", kind = "earned",
    }, run.lines[1])
  end)

  it("S002-25: refuses days that no calendar has, and a last day before the first", function()
    win("D1", "K1", "GTX Pro", "1000")
    for _, days in ipairs { "2025-02-01..2025-02-29", "2025-03-01..2025-02-28" } do
      assert.error(function() pay { products = "GTX Pro:1.2@" .. days } end, "found 'GTX Pro:1.2@" .. days .. "'")
    end
    assert.equal("6%", pay({ products = "GTX Pro:1.2@2025-01-15..2025-01-15" }).lines[1].rate)
  end)

  it("leaves what is not named at the plain rate", function()
    win("D1", "K1", "GTX Pro", "1000")
    win("D2", "K2", "MG Special", "1000")
    win("D3", nil, "GTX Pro", "1000")
    win("D4", "K2", nil, "1000")
    local run = pay { products = " GTX Pro : 120% ", regions = "South:2", industries = "retail:0", minimum = 0 }
    assert.same({ "0.00", "100.00", "60.00", "100.00" }, run:amounts())
  end)

  it("is exact to the last digit of the multipliers", function()
    win("D1", "K1", "GTX Pro", "1000000")
    local run = pay { rate = "7.25%", products = "GTX Pro:1.000001", regions = "North:1.000001" }
    assert.equal("72500.15", run.total)
    assert.equal("7.25001450000725%", run.lines[1].rate)
  end)

  describe("S002-25: 1.2 for the product, 1.1 for the region, 1.0 for the industry", function()
    local tilts = { rate = "100%", products = "GTX Pro:1.2", regions = "North:1.1", industries = "retail:1.0" }

    local function credit(more)
      win("D1", "K1", "GTX Pro", "100000")
      local parameters = {}
      for name, value in pairs(tilts) do parameters[name] = value end
      for name, value in pairs(more or {}) do parameters[name] = value end
      return pay(parameters)
    end

    it("S002-25: multiplied, 100,000 count 132,000", function()
      local run = credit()
      assert.equal("132000.00", run.total)
      -- What was booked stays what it is.
      assert.equal("100000.00", run.lines[1].basis)
      assert.equal("GTX Pro x 1.2, North x 1.1, retail x 1.0", run.lines[1].rule)
    end)

    it("S002-25: by the largest, 100,000 count 120,000", function()
      local run = credit { combine = "max" }
      assert.equal("120000.00", run.total)
      assert.equal("the largest of GTX Pro x 1.2, North x 1.1, retail x 1.0", run.lines[1].rule)
    end)
  end)

  for tilted, expected in pairs { ["2"] = "100.00", ["2.01"] = "100.00", ["0.5"] = "25.00", ["0.49"] = "25.00" } do
    it("S002-25: keeps the factor from 0.5 to 2: " .. tilted, function()
      win("D1", "K1", "GTX Pro", "1000")
      local run = pay { products = "GTX Pro:" .. tilted }
      assert.equal(expected, run.total)
      local is_clipped = tilted == "2.01" or tilted == "0.49"
      assert.equal(is_clipped, run.lines[1].rule:find(", at", 1, true) ~= nil)
    end)
  end

  it("S002-25: counts a multiplier on the days for which it holds", function()
    win("D1", "K1", "GTX Pro", "1000")
    assert.equal("75.00", pay({ products = "GTX Pro:1.5@2025-01-15..2025-01-15" }).total)
    assert.equal("50.00", pay({ products = "GTX Pro:1.5@2025-01-16..2025-01-31" }).total)
    assert.equal("50.00", pay({ products = "GTX Pro:1.5@2025-01-01..2025-01-14" }).total)
  end)

  it("S002-25: refuses bounds that leave nothing", function()
    win("D1", "K1", "GTX Pro", "1000")
    assert.error(function() pay { minimum = 2, maximum = 1 } end, "--minimum is above --maximum")
  end)

  it("S002-25: insufficient data: a deal without an amount earns nothing and is named", function()
    crm.opportunities:create {
      key = "D1", owner = "li.na", outcome = "won", closed_on = "2025-01-15", currency = "USD",
    }
    assert.same({ opportunity = "D1", reason = "amount missing" }, spec.unpaid(pay {})[1])
  end)

  it("refuses a name that is nowhere in the data", function()
    win("D1", "K1", "GTX Pro", "1000")
    win("D2", "K1", "MG Special", "1000")
    assert.error(
      function() pay { products = "GTXPro:1.2" } end,
      "--products: nothing has the product 'GTXPro', expected one of GTX Pro, MG Special")
    assert.error(function() pay { regions = "West:1.2" } end, "--regions: nothing has the region 'West'")
    assert.error(function() pay { industries = "sports:1.2" } end, "--industries: nothing has the industry 'sports'")
  end)

  for _, text in ipairs {
    "GTX Pro", "GTX Pro:", ":1.2", "GTX Pro:much", "GTX Pro:-1", "GTX Pro:1.2;MG", "GTX Pro:1.2@2025",
  } do
    it("refuses the multipliers '" .. text .. "'", function()
      win("D1", "K1", "GTX Pro", "1000")
      assert.error(function() pay { products = text } end, "--products: found '" .. text .. "', expected a name")
    end)
  end

  it("refuses a name that is there twice", function()
    win("D1", "K1", "GTX Pro", "1000")
    assert.error(function() pay { products = "GTX Pro:1.2,GTX Pro:1.3" } end, "twice")
  end)
end)
