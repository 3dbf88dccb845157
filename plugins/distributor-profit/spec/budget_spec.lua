local support = require "spec.support"

describe("distributor-variance", function()
  before_each(function() support.distributor(crm, "K1", "Alpine Sports") end)

  local function run(parameters) return spec.run("distributor-variance", parameters) end

  it("S001-22: 51,000 of 60,000 planned is 15% less, and flagged", function()
    support.books(crm, "K1", { markup_profit = 51000 }, {})
    local result = run()
    assert.equal("1 of 1 distributor more than 10% off budget in 2024-Q4", result.title)
    local row = result.tables[1].rows[1]
    assert.equal("60000.00 CNY", row.planned)
    assert.equal("-9000.00 CNY", row.difference)
    assert.equal("-15%", row.part)
    assert.equal(true, row.is_flagged)
  end)

  it("S001-22: exactly 10% is not flagged, above and below", function()
    support.books(crm, "K1", { markup_profit = 54000 }, {})
    support.distributor(crm, "K2", "Oslo Kids")
    support.books(crm, "K2", { markup_profit = 66000 }, {})
    assert.truthy(run().title:find("0 of 2", 1, true))
    crm.distributor_figures:update("K2/markup_profit", { actual = money "66000.01" })
    assert.truthy(run().title:find("1 of 2", 1, true))
  end)

  it("S001-22: shows what each line has done to the profit of one", function()
    support.books(crm, "K1", { markup_profit = 51000, wages = 40000 }, {})
    local chart = run({ account = "K1" }).charts[1]
    assert.equal("markup profit", chart.categories[1])
    assert.equal("-9000.00 CNY", chart.series[1].values[1])
    assert.equal("wages", chart.categories[2])
    assert.equal("-4000.00 CNY", chart.series[1].values[2])
  end)

  it("S001-22: of a plan without profit there is no part", function()
    support.books(crm, "K1", {}, { wages = 96000 })
    local row = run().tables[1].rows[1]
    assert.equal("60000.00 CNY", row.difference)
    assert.equal(nil, row.part)
    assert.equal(true, row.is_flagged)
  end)

  it("S001-22: without figures it compares nothing", function()
    local result = run()
    assert.equal("Profit of distributors against the budget of 2024-Q4", result.title)
    assert.truthy(result.text:find("no figures of the period of K1", 1, true))
  end)

  it("S001-22: without a complete plan there is nothing to compare", function()
    support.books(crm, "K1")
    assert.truthy(run().text:find("Insufficient data: no complete plan of K1.", 1, true))
  end)
end)

describe("distributor-budget", function()
  before_each(function()
    support.distributor(crm, "K1", "Alpine Sports")
    support.books(crm, "K1", { markup_profit = 51000 }, {})
  end)

  it("S001-22: has a flagged difference settled and the next budget made", function()
    local plan = spec.run("distributor-budget", {}, { apply = true })
    assert.equal(2, plan.new)
    local by_rule = {}
    for _, proposal in ipairs(plan.proposals) do by_rule[proposal.rule] = proposal end
    assert.equal("K1", by_rule.variance.subject)
    assert.equal("li.na", by_rule.variance.who)
    assert.equal("2025-01-15", by_rule.variance.due)
    assert.truthy(by_rule["no-budget"].what:find("2025-Q1", 1, true))
    assert.equal(2, spec.run("distributor-budget", {}, { as_of = "2025-01-10" }).open)
  end)

  it("S001-22: proposes nothing where the difference is small and the next period is planned", function()
    crm.distributor_figures:update("K1/markup_profit", { actual = money "60000" })
    for figure in crm.distributor_figures:where({ account = "K1" }):each() do
      crm.distributor_figures:create {
        key = figure.key .. "/next", account = "K1", line = figure.line, first_day = "2025-01-01",
        last_day = "2025-03-31", planned = figure.planned,
      }
    end
    assert.equal(0, spec.run("distributor-budget").new)
  end)
end)

describe("other currencies", function()
  it("S001-21: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport", channel = "distributor", status = "active" }
    crm.distributor_figures:create {
      key = "F1", account = "F", first_day = "2025-10-01", last_day = "2025-12-31", line = "revenue",
      actual = money("5", "USD"),
    }
    for _, name in ipairs { "distributor-statement", "distributor-ratios", "profit-scorecard" } do
      local text = spec.run(name, {}, { as_of = "2025-12-31" }).text
      assert.truthy(text:find("1 figure of the books in USD is not counted.", 1, true), name)
    end
  end)
end)
