local support = require "spec.support"

describe("distributor-profit", function()
  before_each(function()
    for key, name in pairs { K1 = "Alpine Sports", K2 = "Oslo Kids", K3 = "Hue Silk" } do
      support.distributor(crm, key, name)
    end
    crm.accounts:update("K2", { owner = "xu.bo" })
    support.books(crm, "K1", { markup_profit = 51000 }, {})
    support.books(crm, "K2", {}, {})
  end)

  local function run(parameters) return spec.run("distributor-profit", parameters) end

  it("says whose return is below plan, the widest gap first", function()
    local result = run()
    assert.equal("2024-Q4: return below plan at 1 of 2 distributors, a loss at 0", result.title)
    assert.equal("111000.00 CNY", result.metrics["what they earn with our goods"])
    assert.equal("27.75%", result.metrics["return on their capital"])
    local rows = result.tables[1].rows
    assert.equal("K1", rows[1].key)
    assert.equal("25.5%", rows[1].roi)
    assert.equal("-4.5%", rows[1].gap)
    assert.equal("0%", rows[2].gap)
    assert.truthy(result.text:find("no figures of the period of K3", 1, true))
  end)

  it("splits the gap into margin and turnover, which add up", function()
    crm.distributor_figures:update("K1/stock", { actual = money "220000" })
    local chart = run().charts[2]
    assert.same({ "planned", "through margin", "through turnover", "earned" }, chart.categories)
    local values = chart.series[1].values
    assert.equal("-4.5%", values[2])
    assert.equal("-8.5%", values[3])
    assert.equal("17%", values[4])
  end)

  it("knows a return without revenue, but not through what it has changed", function()
    crm.distributor_figures:delete "K1/revenue"
    local result = run()
    assert.equal("-4.5%", result.tables[1].rows[1].gap)
    assert.equal(nil, result.tables[1].rows[1].margin)
    assert.equal(false, result.charts[2].series[1].values[2])
  end)

  it("names the lines that drive it", function()
    local chart = run().charts[3]
    assert.equal("markup profit", chart.categories[1])
    assert.equal("-9000.00 CNY", chart.series[1].values[1])
    assert.equal("0.00 CNY", chart.series[1].values[6])
  end)

  it("a return of exactly the flag below plan is not below it", function()
    crm.distributor_figures:update("K1/markup_profit", { actual = money "54000" })
    assert.truthy(run().title:find("0 of 2", 1, true))
    assert.truthy(run({ flag = "9.9%" }).title:find("1 of 2", 1, true))
  end)

  it("counts losses, and by whom", function()
    crm.distributor_figures:update("K1/markup_profit", { actual = money "-10000" })
    local result = run()
    assert.truthy(result.title:find("a loss at 1", 1, true))
    local owners = result.tables[2].rows
    assert.equal("xu.bo", owners[1].owner)
    assert.equal("-10000.00 CNY", owners[2].profit)
    assert.equal(1, owners[2].below)
  end)

  it("lists those without a plan last, and shows earlier periods where there are figures", function()
    support.books(crm, "K3")
    for figure in crm.distributor_figures:where({ account = "K1" }):each() do
      crm.distributor_figures:create {
        key = figure.key .. "/Q3", account = "K1", line = figure.line, first_day = "2024-07-01",
        last_day = "2024-09-30", actual = figure.planned,
      }
    end
    local result = run()
    assert.equal("K3", result.tables[1].rows[3].key)
    local development = result.charts[#result.charts]
    assert.same({ "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4" }, development.categories)
    assert.equal("30%", development.series[1].values[3])
    assert.equal(false, development.series[1].values[2])
  end)

  it("says so where nothing is known", function()
    local result = run { period = "2024-Q1" }
    assert.equal("Profit of distributors, 2024-Q1", result.title)
    assert.truthy(result.text:find("no figures of the period of K1, K2, K3", 1, true))
  end)
end)
