local support = require "spec.support"

describe("business-review", function()
  before_each(function() support.distributor(crm, "K1", "Alpine Sports") end)

  local function fill(date)
    return spec.fill("review-sheet", "K1", {
      sales = "yes", profit = "yes", stock = "yes", receivables = "yes", promotions = "yes", problems = "yes",
      plan = "no", agreed = "a fair in March",
    }, { date = date, author = "li.na" })
  end

  it("S001-23: 6 of 7 sections are 0.857", function()
    local sheet = fill "2024-12-01"
    assert.equal("0.857", sheet.score:round(3, "half_up"))
    assert.same({ "plan" }, sheet.missing)
    local row = spec.run("business-review").tables[1].rows[1]
    assert.equal("2024-12-01", row.date)
    assert.equal(31, row.days)
    assert.equal(false, row.is_overdue)
  end)

  it("S001-23: is overdue without one in the three months before", function()
    fill "2024-10-01"
    local function rows(day) return spec.run("business-review", {}, { as_of = day }).tables[1].rows end
    assert.equal(true, rows("2025-01-01")[1].is_overdue)
    assert.equal(false, rows("2024-12-31")[1].is_overdue)
    support.distributor(crm, "K2", "Oslo Kids")
    local first = rows("2024-12-31")[1]
    assert.equal("K2", first.key)
    assert.equal(true, first.is_overdue)
  end)

  it("S001-23: collects the figures of the seven sections", function()
    fill "2024-12-01"
    support.books(crm, "K1")
    crm.account_targets:create {
      key = "T1", account = "K1", metric = "sales", amount = 100000, first_day = "2024-10-01", last_day = "2024-12-31",
    }
    crm.orders:create { key = "S1", account = "K1", ordered_on = "2024-11-01", amount = 50000 }
    crm.invoices:create {
      key = "F1", account = "K1", amount = 50000, issued_on = "2024-11-02", due_on = "2024-12-31",
    }
    crm.receipts:create { key = "Z1", account = "K1", invoice = "F1", amount = 20000, received_on = "2024-12-01" }
    crm.promotions:create { key = "P1", account = "K1", name = "autumn fair", started_on = "2024-10-01" }
    crm.issues:create { key = "I1", account = "K1", subject = "late cartons", opened_on = "2024-09-30" }
    local result = spec.run("business-review", { account = "K1" })
    assert.equal("50000.00 CNY", result.metrics["our sales"])
    assert.equal("60000.00 CNY", result.metrics["its profit"])
    assert.equal(decimal "11.04", result.metrics["lasts for days of revenue"])
    assert.equal("30000.00 CNY", result.metrics.open)
    assert.equal("30000.00 CNY", result.metrics.overdue)
    assert.equal("autumn fair", result.tables[1].rows[1].name)
    assert.equal(true, result.tables[2].rows[1].is_open)
    assert.truthy(result.text:find("Agreed then: a fair in March", 1, true))
    assert.truthy(result.text:find("Insufficient data: no open action", 1, true))
  end)

  it("S001-23: says which sections have no data", function()
    local result = spec.run("business-review", { account = "K1" })
    assert.equal("no review in the last 3 months", result.findings[1].message)
    local sections = { "no orders and no target", "no stock in the books", "no invoices", "no promotion", "no issue" }
    for _, lacking in ipairs(sections) do
      assert.truthy(result.text:find("Insufficient data: " .. lacking, 1, true), lacking)
    end
  end)
end)
