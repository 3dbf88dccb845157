describe("spiff", function()
  before_each(function()
    crm.reps:create { key = "li.na", name = "Li Na" }
  end)

  local function win(key, units, product)
    crm.opportunities:create {
      key = key, owner = "li.na", outcome = "won", closed_on = "2025-11-0" .. key:sub(2), units = units,
      product = product, currency = "CNY",
    }
  end

  local function pay(parameters)
    parameters.period = "2025-11-01..2025-12-15"
    parameters.per_unit = parameters.per_unit or "2"
    return spec.run("spiff", parameters)
  end

  for units, expected in pairs { [40] = "0.00", [120] = "340.00", [300] = "500.00" } do
    it("example 19: " .. units .. " units at 2, 100 at 100 units, minimum 50, cap 500: " .. expected, function()
      win("D1", units)
      assert.equal(expected, pay({ minimum = 50, bonus = "100", bonus_at = 100, cap = "500" }).total)
    end)
  end

  it("names each deal, and the one that reached the bonus", function()
    win("D1", 60)
    win("D2", 60)
    win("D3", 10)
    local lines = {}
    for position, line in ipairs(pay({ bonus = "100", bonus_at = 100 }).lines) do
      lines[position] = line.opportunity .. " " .. line.rule .. ": " .. line.amount
    end
    assert.same({
      "D1 60 units at 2.00 CNY: 120.00", "D2 60 units at 2.00 CNY: 120.00", "D2 100 units reached: 100.00",
      "D3 10 units at 2.00 CNY: 20.00",
    }, lines)
  end)

  it("pays on the bounds", function()
    win("D1", 50)
    assert.equal("200.00", pay({ minimum = 50, bonus = "100", bonus_at = 50, cap = "200" }).total)
  end)

  it("cuts the line that reaches the cap, and pays nothing after", function()
    win("D1", 60)
    win("D2", 60)
    win("D3", 10)
    local run = pay { cap = "200" }
    assert.same({ "120.00", "80.00", "0.00" }, run:amounts())
    assert.equal("60 units at 2.00 CNY, up to the cap of 200.00 CNY", run.lines[2].rule)
  end)

  it("takes back what is returned", function()
    win("D1", 100)
    win("D2", -60)
    assert.same({ D1 = "200.00", D2 = "-120.00" }, pay({ bonus = "100", bonus_at = 50 }):by_opportunity())
  end)

  it("deducts returns before it looks at the cap", function()
    win("D1", 300)
    win("D2", -10)
    win("D3", -100)
    assert.same({ "500.00", "0.00", "-120.00" }, pay({ cap = "500" }):amounts())
  end)

  it("pays for parts of a unit", function()
    win("D1", "1.125")
    assert.equal("2.25", pay({}).total)
  end)

  it("counts one product, if it is named", function()
    win("D1", 10, "zip")
    win("D2", 10, "slider")
    win("D3", 10)
    assert.same({ D1 = "20.00" }, pay({ product = "zip" }):by_opportunity())
  end)

  it("lists a deal without units", function()
    win("D1")
    assert.equal("1 opportunity of 2025-11-01..2025-12-15 earned nothing: units missing", pay({}).findings[2].message)
  end)

  it("needs the bonus with the number of units that earn it", function()
    win("D1", 10)
    assert.error(function() pay { bonus = "100" } end, "--bonus-at")
    assert.error(function() pay { bonus_at = 10 } end, "--bonus")
  end)
end)
