local support = require "spec.support"

describe("distributor-ratios", function()
  before_each(function() support.distributor(crm, "K1", "Alpine Sports") end)

  local function run(parameters) return spec.run("distributor-ratios", parameters) end

  it("S001-21: margin 6%, expense ratio 7.3%, turnover 5, return 30%", function()
    support.books(crm, "K1")
    local result = run()
    local row = result.tables[1].rows[1]
    assert.equal("Alpine Sports", row.name)
    assert.equal("6%", row.margin)
    assert.equal("7.3%", row.expense_ratio)
    assert.equal(decimal "5", row.turnover)
    assert.equal("30%", row.roi)
    assert.equal(decimal "18.4", row.turnover_days)
    assert.equal(row.margin * row.turnover, row.roi)
  end)

  it("S001-21: says what moves the return most", function()
    support.books(crm, "K1")
    local chart = run().charts[1]
    assert.equal("markup profit up", chart.categories[1])
    assert.equal("3%", chart.series[1].values[1])
    assert.equal("stock down", chart.categories[2])
    assert.equal(decimal(60) / 188 - decimal "0.3", chart.series[1].values[2])
  end)

  it("S001-21: capital is averaged over the dates at which it is entered", function()
    support.books(crm, "K1", { stock = false })
    local ends = { "2024-10-31", "2024-11-30", "2024-12-31" }
    for month, first in ipairs { "2024-10-01", "2024-11-01", "2024-12-01" } do
      support.enter(crm, "K1", "stock", {
        suffix = first, actual = 100000 + month * 10000, first_day = first, last_day = ends[month],
      })
    end
    assert.equal("200000.00 CNY", run().tables[1].rows[1].capital)
  end)

  it("S001-21: an expense of the whole house counts with our part of its revenue", function()
    support.books(crm, "K1", { wages = false })
    support.enter(crm, "K1", "wages", { suffix = "/all", actual = 144000, shared = true })
    assert.equal("Insufficient data: wages (shared, and total revenue is not known).", run().findings[1].message)
    support.enter(crm, "K1", "total_revenue", { actual = 4000000 })
    assert.equal("60000.00 CNY", run().tables[1].rows[1].profit)
  end)

  it("S001-21: there is no return on capital that is not above 0", function()
    support.books(crm, "K1", { payables = 240000 })
    local result = run()
    assert.equal("Figures of distributors, 2024-Q4", result.title)
    assert.truthy(result.findings[1].message:find("No return on capital", 1, true))
    crm.distributor_figures:update("K1/payables", { actual = money "239999" })
    assert.equal("60000", run().tables[1].rows[1].roi)
  end)

  it("S001-21: without receivables there is a margin and no turnover", function()
    support.books(crm, "K1", { receivables = false })
    support.distributor(crm, "K2", "Oslo Kids")
    support.books(crm, "K2")
    local result = run()
    assert.equal("Insufficient data: receivables.", result.findings[1].message)
    assert.equal("6%", result.tables[1].rows[2].margin)
    assert.equal(nil, result.tables[1].rows[2].turnover)
  end)
end)
