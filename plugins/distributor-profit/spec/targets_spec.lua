local support = require "spec.support"

describe("profit beside sales", function()
  before_each(function() support.distributor(crm, "K1", "Alpine Sports") end)

  local function target(metric, amount, more)
    local record = {
      key = "K1/" .. metric .. (more and more.suffix or ""), account = "K1", metric = metric, amount = amount,
      first_day = "2024-10-01", last_day = "2024-12-31",
    }
    for field, value in pairs(more or {}) do if field ~= "suffix" then record[field] = value end end
    crm.account_targets:create(record)
  end

  local function order(amount, more)
    local record = { key = "S" .. amount, account = "K1", ordered_on = "2024-12-31", amount = amount }
    for field, value in pairs(more or {}) do record[field] = value end
    crm.orders:create(record)
  end

  it("S001-24: sales of 105% with profit of 70% are a warning", function()
    support.books(crm, "K1", { markup_profit = 42000 })
    target("sales", 100000)
    target("customer_profit", 60000)
    order(105000)
    local run = spec.run "profit-alerts"
    assert.equal(1, run.opened)
    assert.equal("warn", run.alerts[1].severity)
    assert.equal("sales-without-profit", run.alerts[1].rule)
    assert.equal("sells 105% of the target in 2024-Q4 and earns 70% (below 80%)", run.alerts[1].message)
    local row = spec.run("profit-scorecard").tables[1].rows[1]
    assert.equal("105%", row.sales_part)
    assert.equal("70%", row.profit_part)
  end)

  it("S001-24: profit of 80% is enough, and sales of less than 100% warn of nothing", function()
    support.books(crm, "K1", { markup_profit = 48000 })
    target("sales", 100000)
    target("customer_profit", 60000)
    order(100000)
    assert.equal(0, spec.run("profit-alerts").opened)
    assert.equal(1, spec.run("profit-alerts", { profit_reached = "80.01%" }).opened)
    order(-1, { key = "back" })
    assert.equal(1, spec.run("profit-alerts", { profit_reached = "80.01%" }).closed)
  end)

  it("S001-24: a loss is critical, with or without targets", function()
    support.books(crm, "K1", { markup_profit = -1 })
    local run = spec.run "profit-alerts"
    assert.equal("critical", run.alerts[1].severity)
    assert.equal("loses 1.00 CNY with our goods in 2024-Q4", run.alerts[1].message)
    crm.distributor_figures:update("K1/markup_profit", { actual = money "0" })
    assert.equal(1, spec.run("profit-alerts").closed)
  end)

  it("S001-24: a sales target needs a profit target of the same period", function()
    support.books(crm, "K1", { markup_profit = -1 })
    target("sales", 100000)
    target("customer_profit", 20000, { suffix = "/10", last_day = "2024-10-31" })
    local run = spec.run "profit-alerts"
    assert.equal(2, run.opened)
    assert.truthy(spec.run("profit-scorecard").title:find("1 of 1 need attention", 1, true))
  end)

  it("S001-24: the alert is about all distributors", function()
    assert.error(function() spec.run("profit-alerts", { account = "K1" }) end, "leave --account out")
  end)

  it("S001-24: without figures it does not know the profit", function()
    target("sales", 100000)
    target("customer_profit", 60000)
    order(105000)
    assert.equal(0, spec.run("profit-alerts").opened)
    local card = spec.run "profit-scorecard"
    assert.equal(nil, card.tables[1].rows[1].profit_part)
    assert.truthy(card.text:find("no figures of the period of K1", 1, true))
  end)

  it("S001-24: has a profit target set for each sales target that is not over", function()
    target("sales", 100000)
    target("sales", 30000, { suffix = "/01", first_day = "2025-01-01", last_day = "2025-01-31" })
    target("sales", 90000, { suffix = "/Q1", first_day = "2025-01-01", last_day = "2025-03-31" })
    target("customer_profit", 9000, { first_day = "2025-01-01", last_day = "2025-03-31" })
    local plan = spec.run "profit-targets"
    assert.equal(1, plan.new)
    assert.equal("set a profit target beside the sales target of 2025-01-01 – 2025-01-31", plan.proposals[1].what)
    assert.equal("li.na", plan.proposals[1].who)
  end)

  it("S001-24: checks the five advices, and shows the last score", function()
    local sheet = spec.fill("profit-care", "K1", {
      benefits = "yes", measures = "yes", harm = "no", targets = "yes", analysis = "yes",
    }, { date = "2024-12-01", author = "li.na" })
    assert.equal("0.8", sheet.score)
    assert.same({ "harm" }, sheet.missing)
    assert.equal(false, sheet.passed)
    target("sales", 100000)
    assert.equal("80%", spec.run("profit-scorecard").tables[1].rows[1].care)
  end)
end)
