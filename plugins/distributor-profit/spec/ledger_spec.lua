local support = require "spec.support"

describe("distributor-ledger", function()
  before_each(function() support.distributor(crm, "K1", "Alpine Sports") end)

  local function book(product, line, amount)
    support.enter(crm, "K1", line, { suffix = "/" .. product, product = product, actual = amount })
  end

  local function run() return spec.run("distributor-ledger", { account = "K1" }) end

  it("S001-39: gross profit 20,000 for expenses of 8,000 is 2.5", function()
    book("P", "markup_profit", 18000)
    book("P", "monthly_rebate", 2000)
    book("P", "transport", 8000)
    local row = run().tables[5].rows[1]
    assert.equal("P", row.label)
    assert.equal("20000.00 CNY", row.gross)
    assert.equal(decimal "2.5", row.output)
  end)

  it("S001-39: has five views by product, the largest revenue first", function()
    support.books(crm, "K1")
    book("P", "revenue", 2000000)
    book("Q", "revenue", 500000)
    local tables = run().tables
    assert.equal(5, #tables)
    local rows = tables[1].rows
    assert.equal("P", rows[1].label)
    assert.equal("–", rows[2].label)
    assert.equal("60000.00 CNY", tables[3].rows[2].profit)
    assert.equal(decimal "5", tables[4].rows[2].turnover)
  end)

  it("S001-39: what is not booked of a product is not known", function()
    book("P", "markup_profit", 18000)
    local tables = run().tables
    assert.equal("18000.00 CNY", tables[5].rows[1].gross)
    assert.equal(nil, tables[5].rows[1].output)
    assert.equal(nil, tables[3].rows[1].profit)
    book("P", "transport", 0)
    assert.equal(nil, run().tables[5].rows[1].output)
  end)

  it("S001-39: entries of products count in the statement, too", function()
    support.books(crm, "K1", { markup_profit = false })
    book("P", "markup_profit", 40000)
    book("Q", "markup_profit", 20000)
    assert.equal("60000.00 CNY", spec.run("distributor-statement").metrics.profit)
  end)

  it("S001-39: shows the distributor with the largest revenue unless told otherwise", function()
    support.distributor(crm, "K2", "Nordic Outdoor")
    book("P", "revenue", 1000)
    support.enter(crm, "K2", "revenue", { actual = 2000 })
    assert.truthy(spec.run("distributor-ledger").title:find("Nordic Outdoor", 1, true))
    assert.truthy(run().title:find("Alpine Sports", 1, true))
  end)

  it("S001-39: says what is missing where there is no distributor", function()
    crm.accounts:delete "K1"
    assert.truthy(spec.run("distributor-ledger").text:find("Insufficient data: there is no active account", 1, true))
  end)

  it("S001-39: says if nothing is booked", function()
    assert.truthy(run().text:find("Insufficient data: nothing is booked", 1, true))
  end)
end)
