local kit = require "lunaria.kit"

describe("split", function()
  it("is within the tolerance on its limit", function()
    local result = kit.split({ 10, 25, 30, 20, 15 }, { 20, 30, 30, 10, 10 })
    assert.equal("15%", result.distance)
    assert.equal(true, result.ok)
    assert.same({ "-0.10", "-0.05", 0, "0.10", "0.05" }, result.gaps)
    assert.equal(false, kit.split({ 10, 25, 30, 20, 15 }, { 20, 30, 30, 10, 10 }, "14.99%").ok)
  end)

  it("goes by shares, whatever the units", function()
    local hours = { build = 12, explore = 9, present = 6, close = 3 }
    assert.equal(0, kit.split(hours, { build = 40, explore = 30, present = 20, close = 10 }).distance)
    assert.equal("0.40", kit.split(hours, { build = 10, explore = 20, present = 30, close = 40 }).distance)
    assert.equal("0.4", kit.split({ a = money "40", b = money "60" }, { a = 1, b = 1 }).actual.a)
  end)

  it("decides thirds exactly", function()
    assert.equal(true, kit.split({ 1, 1, 1 }, { 2, 2, 2 }, 0).ok)
    assert.equal(0, kit.split({ 1, 1, 1 }, { 2, 2, 2 }).distance)
  end)

  it("takes a part that one side does not name for a share of 0", function()
    local result = kit.split({ face = 3 }, { face = 1, phone = 1 })
    assert.equal("0.5", result.distance)
    assert.equal(0, result.actual.phone)
  end)

  it("has no data where nothing adds up", function()
    assert.equal("no_data", kit.split({ 0, 0 }, { 1, 1 }).status)
    assert.equal("the target parts add up to 0", kit.split({ 1 }, {}).reason)
    assert.equal(nil, kit.split({}, { 1 }).distance)
  end)

  it("says what is missing", function()
    assert.same({ "actual" }, kit.split(nil, { 1 }).missing)
    assert.same({ "hours" }, kit.split({ 1, kit.insufficient { "hours" } }, { 1, 1 }).missing)
  end)

  it("refuses parts below 0", function()
    assert.error(function() kit.split({ a = -1 }, { a = 1 }) end, "'a' of the actual split is -1, expected 0 or more")
  end)
end)

describe("tiers", function()
  local tiers = { { from = 0, rate = "1%" }, { from = 100000, rate = "2%" }, { from = "300000", rate = "3%" } }

  it("are paid slice by slice or from the first unit", function()
    for _, case in ipairs {
      { "400000", "8000", "12000" }, { "300000", "5000", "9000" }, { "99999", "999.99", "999.99" },
      { "100000", "1000", "2000" }, { "0", "0", "0" }, { "-100", "-1", "-1" },
    } do
      assert.equal(money(case[2]), (kit.graduated(money(case[1]), tiers)))
      assert.equal(money(case[3]), (kit.retroactive(money(case[1]), tiers)))
      assert.equal(case[2], (kit.graduated(case[1], tiers)))
      assert.equal(case[3], (kit.retroactive(case[1], tiers)))
    end
  end)

  it("show their slices", function()
    local _, slices = kit.graduated(money "150000", tiers)
    assert.same({
      { from = "0.00 CNY", up_to = "100000 CNY", amount = "100000", rate = "1%", earned = "1000" },
      { from = "100000", up_to = "300000", amount = "50000", rate = "2%", earned = "1000" },
    }, slices)
    local _, rate = kit.retroactive(money "150000", tiers)
    assert.equal("2%", rate)
  end)

  it("may be a parameter", function()
    assert.equal("8000.00 CNY or 12000.00 CNY\n8000.00 or 12000.00", spec.run("pay-by-tiers").text)
  end)

  it("may pay an amount for each unit", function()
    local spiff = { { from = 0, rate = money "2" }, { from = 100, rate = money "3" } }
    assert.equal("260.00 CNY", (kit.graduated(120, spiff)))
    assert.equal("360.00 CNY", (kit.retroactive(120, spiff)))
    assert.error(function() kit.graduated(money "120", spiff) end, "the rate is an amount, and so is what it is for")
  end)

  it("say what is missing", function()
    assert.same({ "value" }, kit.graduated(nil, tiers).missing)
    assert.same({ "value" }, kit.retroactive(nil, tiers).missing)
  end)

  for _, case in ipairs {
    { {}, "there is no tier" },
    { { { from = 1, rate = 1 } }, "nothing is said about what is below 1" },
    { { { from = 0, rate = 1 }, { from = 0, rate = 2 } }, "tier 2 begins at 0 after 0, expected rising bounds" },
    { { { from = 0 } }, "tier 1 has no 'rate'" },
    { { { from = 0, rate = 0.05 } }, "'rate' of tier 1: found the number 0.05, which is binary" },
    { "0:1%", "the list of tiers is string, expected a table" },
  } do
    it("refuse: " .. case[2], function()
      assert.error(function() kit.graduated(1, case[1]) end, case[2])
      assert.error(function() kit.retroactive(1, case[1]) end, case[2])
    end)
  end
end)

describe("apportion", function()
  it("adds up, the earlier of equal ones first", function()
    assert.same({ 334, 333, 333 }, kit.apportion(1000, { 3, 3, 3 }))
    assert.same({ -334, -333, -333 }, kit.apportion(-1000, { 3, 3, 3 }))
    assert.equal("integer", math.type(kit.apportion(1000, { 3, 3, 3 })[1]))
  end)

  it("takes names in their order", function()
    assert.same({ b = 3, a = 4, c = 3 }, kit.apportion(10, { c = 1, b = 1, a = 1 }))
  end)

  it("gives money in minor units, or in coarser ones", function()
    assert.same({ "333.34 CNY", "333.33 CNY", "333.33 CNY" }, kit.apportion(money "1000", { 1, 1, 1 }))
    assert.same({ "400.00 CNY", "300.00 CNY", "300.00 CNY" }, kit.apportion(money "1000", { 1, 1, 1 }, 100))
  end)

  it("gives decimals in any quantum", function()
    assert.same({ "0.34", "0.33", "0.33" }, kit.apportion("1.00", { 1, 1, 1 }, "0.01"))
  end)

  it("gives nothing for a weight of 0", function()
    assert.same({ 0, 7 }, kit.apportion(7, { 0, "0.1" }))
  end)

  it("goes by money, too", function()
    assert.same({ east = 6, west = 4 }, kit.apportion(10, { east = money "600", west = money "400" }))
  end)

  it("says what is missing", function()
    assert.same({ "total" }, kit.apportion(nil, { 1 }).missing)
    assert.same({ "share" }, kit.apportion(1, { kit.insufficient { "share" } }).missing)
  end)

  for _, case in ipairs {
    { 10, {}, nil, "weight" },
    { 10, { 0, 0 }, nil, "weight" },
    { 10, { 1, -1 }, nil, "the weight of '2' is -1, expected 0 or more" },
    { 10, { money(1, "USD"), 2 }, nil, "the weight of '2' is a plain number, and the weight of '1' is in " },
    { 10, { money(1, "USD"), money(2, "JPY") }, nil, "the weight of '2' is in JPY, and the weight of '1' is in USD" },
    { "10.5", { 1, 1 }, nil, "10.5 is no whole number of 1" },
    { 10, { 1 }, 0, "the quantum is 0, expected one above 0" },
    { 10, { "x" }, nil, "the weight of '1': found 'x', expected a number" },
  } do
    it("refuses: " .. case[4], function()
      assert.error(function() kit.apportion(case[1], case[2], case[3]) end, case[4])
    end)
  end
end)

describe("one kind of values", function()
  it("is asked of splits", function()
    assert.error(function() kit.split({ a = money(1, "USD"), b = money(1, "JPY") }, { a = 1 }) end,
      "'b' of the actual split is in JPY, and 'a' of the actual split is in USD")
  end)

  it("is asked of rates, but not of a split and its target", function()
    assert.error(function() kit.graduated(9, { { from = 0, rate = "1%" }, { from = 5, rate = money "1" } }) end,
      "'rate' of tier 2 is in")
    assert.truthy(kit.split({ money(1, "USD") }, { 5 }).ok)
  end)
end)
