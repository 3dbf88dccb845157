describe("elastic-pricing", function()
  describe("price-quote", function()
    local function quote(parameters) return spec.run("price-quote", parameters) end

    it("S004-16: 100 units for class A cost 93.10 each", function()
      local metrics = quote({ list = "100", quantity = 100, class = "A" }).metrics
      assert.equal("93.10 CNY", metrics["price of a unit"])
      assert.equal("9310.00 CNY", metrics["price of all"])
    end)

    it("S004-16: 500 units for class A, paid in advance, cost 87.46 each", function()
      local result = quote { list = "100", quantity = 500, class = "A", prepaid = true }
      assert.equal("87.46 CNY", result.metrics["price of a unit"])
      assert.equal("8%", result.metrics["quantity discount"])
    end)

    it("S004-16: all units have the discount of the break that is reached", function()
      assert.equal("100.00 CNY", quote({ quantity = "99.999" }).metrics["price of a unit"])
      assert.equal("95.00 CNY", quote({ quantity = 499 }).metrics["price of a unit"])
      assert.equal("92.00 CNY", quote({ quantity = 500 }).metrics["price of a unit"])
    end)

    it("S004-16: gives a class without a discount none", function()
      local result = quote { class = "Z" }
      assert.equal("95.00 CNY", result.metrics["price of a unit"])
      assert.truthy(result.text:find("Class Z has no discount of its own; there are A:2%.", 1, true))
    end)

    for cost, expected in pairs { ["67.85"] = "none", ["67.86"] = "1", ["72"] = "2", ["80"] = "3" } do
      it("S004-16: a price of 95 at a cost of " .. cost .. " needs approval: " .. expected, function()
        local result = quote { cost = cost }
        local finding = result.findings[1]
        assert.equal(expected, finding and finding.message:match "level (%d)" or "none")
      end)
    end

    it("S004-16: insufficient data: no margin without a cost", function()
      local result = quote {}
      assert.truthy(result.text:find("Insufficient data for margin and approval", 1, true))
      assert.error(function() return result.metrics.floor end)
    end)

    it("S004-16: refuses what cannot be read", function()
      assert.error(function() quote { class = "A", classes = "A" } end, "--classes: found 'A'")
      assert.error(function() quote { cost = "90", limits = "much" } end, "--limits: found 'much'")
      assert.error(function() quote { cost = "90", limits = "5%,10%" } end, "found '5%', expected percentages")
      assert.error(function() quote { cost = "90", limits = "0%,5%,5%" } end, "found '5%'")
      assert.error(function() quote { quantity = -1 } end, "out of range")
    end)
  end)

  describe("price-review", function()
    before_each(function()
      crm.accounts:create { key = "K1", name = "Alpine Sports", price_class = "A" }
      crm.orders:create {
        key = "S1", account = "K1", owner = "li.na", ordered_on = "2025-01-15", amount = money "9000",
      }
    end)

    local function line(more)
      local record = {
        key = "S1/1", order = "S1", product = "zip", quantity = 100, list_price = money "100", price = money "93.10",
        amount = money "9310", margin = money "3310",
      }
      for field, value in pairs(more or {}) do record[field] = value end
      crm.order_lines:create(record)
    end

    local function review(parameters) return spec.run("price-review", parameters, { as_of = "2025-01-31" }) end

    it("S004-16: a line at the price by rule is as it should be", function()
      line()
      assert.equal("Prices in 2025-Q1: 0 of 1 order lines below the rule", review().title)
    end)

    it("S004-16: says what was given away, and what is below the floor", function()
      line { price = money "90", amount = money "9000", margin = money "2000" }
      local result = review()
      assert.equal("310.00 CNY", result.metrics["discount beyond the rule"])
      local row = result.tables[1].rows[1]
      -- The cost is 70, the floor 98, and 90 lies 8.2% below it.
      assert.equal("98.00 CNY", row.floor)
      assert.equal(2, row.level)
      assert.equal(0, review({ minimum_margin = "28.5%" }).metrics["lines below the floor"])
    end)

    it("S004-16: asks the highest level below a floor of nothing, and leaves out other currencies", function()
      line { price = money "-1", margin = money "-100" }
      crm.order_lines:create {
        key = "S1/2", order = "S1", product = "zip", quantity = 1, list_price = money("9", "USD"),
        price = money("9", "USD"), amount = money("9", "USD"), margin = money("1", "USD"),
      }
      local rows = review().tables[1].rows
      assert.equal(1, #rows)
      assert.equal(3, rows[1].level)
    end)

    it("S004-16: insufficient data: lines that lack a figure are counted, and no others are there", function()
      line { price = "" }
      local result = review()
      assert.truthy(result.text:find("there are no order lines with prices", 1, true))
      assert.truthy(result.text:find("Insufficient data: 1 order lines without quantity", 1, true))
    end)
  end)
end)

describe("other currencies", function()
  it("S004-16: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.orders:create { key = "F1", account = "F", ordered_on = "2025-12-01", amount = money("5", "USD") }
    local text = spec.run("price-review", {}, { as_of = "2025-12-31" }).text
    assert.truthy(text:find("1 order in USD is not counted.", 1, true), text)
  end)
end)

describe("without data", function()
  it("S004-16: counts nothing of nothing in the title, and says what is missing", function()
    for _, name in ipairs { "price-review" } do
      local result = spec.run(name)
      assert.falsy(result.title:find("0 ", 1, true), result.title)
      assert.truthy(result.text:find("Insufficient data", 1, true), name)
    end
  end)
end)
