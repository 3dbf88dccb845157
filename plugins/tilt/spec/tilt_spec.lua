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

  it("leaves what is not named at the plain rate", function()
    win("D1", "K1", "GTX Pro", "1000")
    win("D2", "K2", "MG Special", "1000")
    win("D3", nil, "GTX Pro", "1000")
    win("D4", "K2", nil, "1000")
    local run = pay { products = " GTX Pro : 120% ", regions = "South:2", industries = "retail:0" }
    assert.same({ "0.00", "100.00", "60.00", "100.00" }, run:amounts())
  end)

  it("is exact to the last digit of the multipliers", function()
    win("D1", "K1", "GTX Pro", "1000000")
    local run = pay { rate = "7.25%", products = "GTX Pro:1.000001", regions = "North:1.000001" }
    assert.equal("72500.15", run.total)
    assert.equal("7.25001450000725%", run.lines[1].rate)
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

  for _, text in ipairs { "GTX Pro", "GTX Pro:", ":1.2", "GTX Pro:much", "GTX Pro:-1", "GTX Pro:1.2;MG" } do
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
