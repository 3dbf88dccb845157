local kit = require "lunaria.kit"

describe("insufficient data", function()
  it("is a value that names what is missing", function()
    local value = kit.insufficient { "capacity", "orders" }
    assert.same({ status = "insufficient_data", missing = { "capacity", "orders" } }, value)
    assert.equal(true, kit.is_insufficient(value))
    for _, other in ipairs { 0, "", {}, { status = "scored" } } do assert.equal(false, kit.is_insufficient(other)) end
    assert.equal(false, kit.is_insufficient(nil))
  end)

  it("is found in rows", function()
    crm.accounts:create { key = "K1", name = "Alpine" }
    local row = crm.accounts:select("name", "region"):get "K1"
    assert.equal(nil, kit.lacking(row, { "name" }))
    assert.same({ "region" }, kit.lacking(row, { "name", "region" }).missing)
    assert.error(function() kit.lacking(row, { "regoin" }) end, "did you mean 'region'?")
  end)

  it("refuses to name nothing", function()
    assert.error(function() kit.insufficient {} end, "insufficient takes a list of what is missing")
    assert.error(function() kit.insufficient { 1 } end, "item 1 of insufficient is number")
    assert.error(function() kit.insufficient { now = true } end, "found names with values")
    assert.error(function() kit.insufficient "now" end, "found string")
  end)

  it("goes through ratios", function()
    assert.equal("0.8", kit.ratio(800, 1000))
    assert.equal("2.50 CNY", kit.ratio(money "10", 4))
    assert.equal("0.25", kit.ratio(money "10", money "40"))
    assert.same({ "part", "orders" }, kit.ratio(nil, kit.insufficient { "orders" }).missing)
  end)

  it("is not a division by zero, which is nil with a reason", function()
    local value, reason = kit.ratio(1, 0)
    assert.equal(nil, value)
    assert.equal("division by zero: the whole is 0", reason)
    assert.equal(nil, (kit.ratio(money "0", money "0")))
  end)
end)

describe("grouped", function()
  it("says an amount or a number as people write it", function()
    assert.equal("1,300.00 CNY", kit.grouped(money("1300", "CNY")))
    assert.equal("-1,234,567.50 EUR", kit.grouped(money("-1234567.5", "EUR")))
    assert.equal("999.00 EUR", kit.grouped(money("999", "EUR")))
    assert.equal("120,000 JPY", kit.grouped(money("120000", "JPY")))
    assert.equal("1,000", kit.grouped(1000))
    assert.equal("12,345.6789", kit.grouped "12345.6789")
    assert.equal("0", kit.grouped(0))
  end)

  it("names what is missing, and refuses what is no number", function()
    assert.same({ "value" }, kit.grouped(nil).missing)
    assert.error(function() kit.grouped "much" end)
  end)
end)

describe("percent", function()
  it("says a share as people write it", function()
    assert.equal("13%", kit.percent "0.125")
    assert.equal("12.5%", kit.percent("0.125", 1))
    assert.equal("12.5%", kit.percent("0.125", 4))
    assert.equal("100%", kit.percent(1, 2))
    assert.equal("0%", kit.percent(0))
    assert.equal("-5%", kit.percent(decimal "-0.05"))
    assert.equal("33.33%", kit.percent(decimal(1) / 3, 2))
    assert.equal("1200%", kit.percent(12))
  end)

  it("is rounded as asked for, so that what is below a bound does not look as if it had reached it", function()
    assert.equal("99.9%", kit.percent("0.9999", 1, "down"))
    assert.equal("100%", kit.percent("0.9999", 1))
  end)

  it("names what is missing, and refuses what is no share", function()
    assert.same({ "share" }, kit.percent(nil).missing)
    assert.same({ "orders" }, kit.percent(kit.insufficient { "orders" }).missing)
    assert.error(function() kit.percent(money "1") end, "the share: found money")
    assert.error(function() kit.percent "1e400" end, "too many digits to be written out")
    assert.error(function() kit.percent(1, 13) end, "expected an integer from 0 to 12")
    assert.error(function() kit.percent(1, "2") end, "expected an integer from 0 to 12")
  end)
end)

describe("sorted", function()
  local rows = { { key = "b", v = 1 }, { key = "a", v = 1 }, { key = "c" }, { key = "d", v = 3 } }

  local function keys(list)
    local found = {}
    for position, row in ipairs(list) do found[position] = row.key end
    return table.concat(found, " ")
  end

  it("has rows in order of a value, equal ones by key, and those without one last", function()
    assert.equal("d a b c", keys(kit.sorted(rows, "v")))
    assert.equal("a b d c", keys(kit.sorted(rows, "v", "rising")))
    assert.equal("b a c d", keys(rows))
    assert.equal(0, #kit.sorted({}, "v"))
    assert.error(function() kit.sorted(rows, "v", "up") end, "expected \"falling\" or \"rising\"")
  end)
end)

describe("first", function()
  it("has the first items, and says how many there are behind them", function()
    local list, more = kit.first({ "a", "b", "c" }, 2)
    assert.same({ "a", "b" }, list)
    assert.equal(1, more)
    local all, none = kit.first({ "a" }, 5)
    assert.same({ "a" }, all)
    assert.equal(0, none)
    assert.equal(0, #kit.first({ "a" }, 0))
  end)

  it("takes lists and counts alone", function()
    assert.error(function() kit.first({ a = 1 }, 1) end, "the list has the name 'a' in it")
    assert.error(function() kit.first({ 1 }, -1) end, "expected an integer from 0")
    assert.error(function() kit.first({ 1 }, "1") end, "expected an integer from 0")
  end)
end)

describe("figures", function()
  local rows = { { key = "a", v = 500 }, { key = "b", v = 300 }, { key = "c" }, { key = "d", v = "60.5" } }

  it("go by what is there, and say how much is missing", function()
    local sum, missing = kit.sum(rows, "v")
    assert.equal("860.5", sum)
    assert.equal(1, missing)
    assert.equal("286.833333", kit.mean(rows, "v"):round(6, "half_up"))
    assert.equal(300, (kit.median(rows, "v")))
  end)

  it("take values with holes", function()
    local sum, missing = kit.sum { 1, nil, 3 }
    assert.equal(4, sum)
    assert.equal(1, missing)
    local _, more = kit.sum(table.pack(1, nil, nil))
    assert.equal(2, more)
  end)

  it("take money", function()
    assert.equal("30.00 CNY", (kit.sum { money "10", money "20" }))
    assert.equal("15.00 CNY", (kit.median { money "20", money "10" }))
    assert.error(function() kit.sum { money "1", money("1", "USD") } end, "USD")
  end)

  it("of nothing are insufficient, and not 0", function()
    for _, figure in ipairs { kit.sum, kit.mean, kit.median } do
      assert.same({ "v" }, figure({ {}, {} }, "v").missing)
      assert.same({ "values" }, figure({}).missing)
    end
    assert.same({ "values" }, kit.quantile({}, "50%").missing)
  end)

  it("have medians", function()
    for _, case in ipairs {
      { { 3 }, 3 }, { { 3, 1, 2 }, 2 }, { { 4, 1, 2, 3 }, "2.5" }, { { 600, 400 }, 500 }, { { 10, 2, "0.5" }, 2 },
    } do
      assert.equal(case[2], (kit.median(case[1])))
    end
  end)

  it("have quantiles between the values in proportion", function()
    for _, case in ipairs {
      { "0%", 1 }, { "25%", "1.75" }, { "50%", "2.5" }, { "75%", "3.25" }, { "90%", "3.7" }, { "100%", 4 },
    } do
      assert.equal(case[2], (kit.quantile({ 4, 3, 2, 1 }, case[1])))
    end
    assert.equal("37.5", (kit.quantile({ { v = 30 }, { v = 60 } }, "25%", "v")))
    assert.error(function() kit.quantile({ 1 }, 2) end, "the share is 2, expected a share from 0% to 100%")
  end)

  it("take functions of rows", function()
    assert.equal(1000, (kit.sum(rows, function(row) return row.key == "a" and 1000 or nil end)))
  end)

  it("refuse what is no number", function()
    assert.error(function() kit.sum({ { v = "x" } }, "v") end, "'v' of item 1: found 'x', expected a number")
    assert.error(function() kit.sum({ 0.5 }) end, "item 1 of the list: found the number 0.5, which is binary")
    assert.error(function() kit.sum({ 5 }, "v") end, "item 1 of the list is number, expected a table")
    assert.error(function() kit.sum(nil) end, "the list is nil, expected a table")
    assert.error(function() kit.sum({ [1 << 40] = 1 }) end, "the list ends at")
  end)
end)

describe("order", function()
  local rows = {
    { key = "d", v = 2 }, { key = "b", v = "2.0" }, { key = "a", v = 1 }, { key = "c" }, { key = "e", v = 3 },
  }

  local function keys(list)
    local found = {}
    for position, entry in ipairs(list) do found[position] = entry.rank .. entry.key end
    return table.concat(found, " ")
  end

  it("is falling or rising, equal ones by key", function()
    local ranked, rest = kit.rank(rows, "v")
    assert.equal("1e 2b 2d 4a", keys(ranked))
    assert.equal("c", rest[1].key)
    assert.equal("1a 2b 2d 4e", keys(kit.rank(rows, "v", "rising")))
    assert.equal(rows[5], ranked[1].row)
  end)

  it("needs keys and a known direction", function()
    assert.error(function() kit.rank({ { v = 1 } }, "v") end, "item 1 of the list has no key")
    assert.error(function() kit.rank(rows, "v", "up") end, "the order is 'up'")
  end)

  it("has rows of the store", function()
    for key, revenue in pairs { K1 = "5", K2 = "7", K3 = "7" } do
      crm.accounts:create { key = key, name = key, annual_revenue = revenue }
    end
    assert.equal("1K2 1K3 3K1", keys(kit.rank(crm.accounts:select("key", "annual_revenue"):all(), "annual_revenue")))
  end)

  it("adds up to shares", function()
    local entries, total = kit.pareto { 40, 500, 300, 60, 30, 20, 20, 15, 10, 5 }
    assert.equal(1000, total)
    assert.same({ 2, 3, 4, 1, 5, 6, 7, 8, 9, 10 }, (function()
      local order = {}
      for position, entry in ipairs(entries) do order[position] = entry.key end
      return order
    end)())
    assert.equal("0.80", entries[2].value_share)
    assert.equal("0.20", entries[2].count_share)
    assert.equal(1, entries[10].value_share)
  end)

  it("adds up to no share where the total is 0", function()
    local entries, total = kit.pareto { 0, 0 }
    assert.equal(0, total)
    assert.equal(nil, entries[1].value_share)
    assert.equal("0.5", entries[1].count_share)
  end)

  it("leaves rows without a value out", function()
    local entries, total, rest = kit.pareto({ { key = "a" } }, "v")
    assert.same({}, entries)
    assert.same({ "v" }, total.missing)
    assert.equal("a", rest[1].key)
  end)
end)

describe("groups", function()
  local rows = {
    { key = "a", region = "west" }, { key = "b", region = "east" }, { key = "c" }, { key = "d", region = "west" },
  }

  it("are lists by a value", function()
    local groups, rest = kit.group(rows, "region")
    assert.same({ east = { rows[2] }, west = { rows[1], rows[4] } }, groups)
    assert.same({ rows[3] }, rest)
    local first = next(groups)
    assert.equal("east", first)
  end)

  it("are by functions, too", function()
    assert.equal(4, #kit.group(rows, function() return 1 end)[1])
  end)

  it("are rows by a value of their own in an index", function()
    assert.equal(rows[2], kit.index(rows).b)
    assert.error(function() kit.index({ rows[1], rows[4] }, "region") end, "two items of the list have 'west'")
    assert.error(function() kit.index({ {} }) end, "item 1 of the list has nothing to be found by")
  end)

  it("go by texts and integers alone", function()
    assert.error(function() kit.group({ { v = money "1" } }, "v") end, "has money to go by, expected a text")
    assert.error(function() kit.group({ { v = 0.5 } }, "v") end, "has number to go by")
  end)
end)

describe("lists that are none", function()
  for _, case in ipairs {
    { function() kit.sum { a = 1 } end, "has the name 'a' in it" },
    { function() kit.rank({ { key = "a", v = 1 }, nil, { key = "b", v = 2 } }, "v") end, "has a hole at 2" },
    { function() kit.group({ a = { x = 1 } }, "x") end, "has the name 'a' in it" },
    { function() kit.median { 1, money "3" } end, "item 2 of the list is in" },
    { function() kit.pareto({ { key = "a", v = 3 }, { key = "b", v = -1 } }, "v") end,
      "the value of 'b' is -1, expected 0 or more" },
    { function() kit.mean { 1, 0 / 0 } end, "found nan, which is no number" },
  } do
    it("refuses: " .. case[2], function() assert.error(case[1], case[2]) end)
  end
end)

describe("rounded", function()
  it("takes a binary number as it is written", function()
    assert.equal("2.68", kit.rounded(2.675, 2))
    assert.equal("2.67", kit.rounded(2.675, 2, "down"))
    assert.equal("0.3", kit.rounded(0.1 + 0.2, 4))
    assert.equal("1200", kit.rounded(1234, -2):round(0, "down"))
  end)

  it("says what is missing, and refuses what is no number", function()
    assert.truthy(kit.is_insufficient(kit.rounded(nil, 2)))
    assert.error(function() kit.rounded(1 / 0, 2) end, "the value is inf, which is no number")
    assert.error(function() kit.rounded(money "1.5", 0) end, "the value is money")
  end)
end)
