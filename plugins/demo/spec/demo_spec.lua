local date = require "lunaria.date"
local kit = require "lunaria.kit"

describe("demo", function()
  it("makes a company in which everything fits together", function()
    spec.run "demo"
    local orders, lines = crm.orders:sum "amount", crm.order_lines:sum "amount"
    assert.equal(orders, lines)
    assert.equal(crm.orders:sum "margin", crm.order_lines:sum "margin")
    assert.equal(0, crm.orders:where({ ordered_on = { gt = "2025-12-31" } }):count())
    assert.equal(0, crm.receipts:where({ received_on = { gt = "2025-12-31" } }):count())
    assert.equal(0, crm.customer_visits:where({ visited_on = { gt = "2025-12-31" } }):count())
    local planned = crm.customer_visits:where { visited_on = { is_empty = true }, planned_on = { gt = "2025-12-31" } }
    assert.truthy(planned:count() > 10)
    assert.equal(2, crm.assessments:where({ form = "uncoupling-signs" }):count())
  end)

  it("has few customers that make most of the sales, and some that are gone", function()
    spec.run "demo"
    local sales = {}
    for _, group in ipairs(crm.orders:where({ ordered_on = { ge = "2025-01-01" } }):group_by("account"):sum "amount") do
      sales[#sales + 1] = { key = group.account, amount = group.sum }
    end
    local share = kit.pareto(sales, "amount")[12].value_share
    assert.truthy(share > decimal "0.7" and share < decimal "0.85", tostring(share))
    assert.equal(0, crm.orders:where({ account = "K003", ordered_on = { ge = "2025-01-01" } }):count())
    assert.truthy(crm.orders:where({ account = "K003" }):count() > 5)
  end)

  it("has customers that owe what is due, and one that costs more than it brings", function()
    spec.run "demo"
    local paid = {}
    for _, group in ipairs(crm.receipts:group_by("invoice"):sum "amount") do paid[group.invoice or ""] = group.sum end
    local overdue = 0
    for invoice in crm.invoices:where({ due_on = { lt = date.add_days("2025-12-31", -30) } }):each() do
      if (paid[invoice.key] or money(0)) < invoice.amount then overdue = overdue + 1 end
    end
    assert.truthy(overdue > 5)
    local margin = crm.orders:where({ account = "K034", ordered_on = { ge = "2025-01-01" } }):sum "margin"
    local cost = crm.costs:where({ account = "K034", incurred_on = { ge = "2025-01-01" } }):sum "amount"
    assert.truthy(cost > margin)
  end)

  it("is not made over other data", function()
    crm.accounts:create { key = "K1", name = "Alpine Sports" }
    assert.error(function() spec.run "demo" end, "run the demonstration in an empty one")
    assert.equal(1, crm.accounts:count())
  end)
end)
