describe("demo, books of distributors", function()
  before_each(function() spec.run "demo" end)

  local function on_last_day(name, parameters)
    return spec.run(name, parameters, { as_of = "2025-12-31" })
  end

  it("has distributors on plan, below plan, at a loss, without a plan, and with gaps", function()
    local result = on_last_day "distributor-profit"
    assert.equal("2025-Q4: return below plan at 4 of 8 distributors, a loss at 2", result.title)
    local last = result.tables[1].rows[8]
    assert.equal("K004", last.key)
    assert.equal(nil, last.planned)
    assert.equal(2, #result.findings)
  end)

  it("has a ledger by product, whose parts add up", function()
    local rows = on_last_day("distributor-ledger", { account = "K040" }).tables[1].rows
    assert.equal(4, #rows)
    local all = on_last_day("distributor-ratios", { account = "K040" }).tables[1].rows[1]
    assert.equal(all.revenue, rows[1].revenue + rows[2].revenue + rows[3].revenue)
  end)

  it("has nothing actual after 2025", function()
    local figures = crm.distributor_figures:where { last_day = { gt = "2025-12-31" } }
    assert.truthy(figures:count() > 0)
    assert.equal(0, figures:where({ actual = { is_empty = false } }):count())
    assert.equal(0, crm.earning_actions:where({ last_day = { gt = "2025-12-31" } }):count())
  end)
end)
