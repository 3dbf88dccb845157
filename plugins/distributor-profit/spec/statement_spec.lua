local support = require "spec.support"

describe("distributor-statement", function()
  before_each(function() support.distributor(crm, "K1", "Alpine Sports") end)

  local function run(parameters) return spec.run("distributor-statement", parameters) end

  it("S001-19: adds up operating profit and support, less expenses", function()
    support.books(crm, "K1")
    local result = run { account = "K1" }
    assert.equal("Profit statement of Alpine Sports (K1), 2024-Q4", result.title)
    assert.equal("113000.00 CNY", result.metrics["operating profit"])
    assert.equal("20000.00 CNY", result.metrics["expense support"])
    assert.equal("73000.00 CNY", result.metrics.expenses)
    assert.equal("60000.00 CNY", result.metrics.profit)
  end)

  it("S001-19: shows each line's share of its part, and which moves the profit most", function()
    support.books(crm, "K1")
    local charts = run().charts
    assert.equal("markup profit", charts[2].categories[7])
    assert.equal(decimal(60) / 113, charts[2].series[1].values[7])
    assert.equal("markup profit up", charts[3].categories[1])
    assert.equal("6000.00 CNY", charts[3].series[1].values[1])
    assert.equal("wages down", charts[3].categories[2])
    assert.equal("7200.00 CNY", run({ change = "20%" }).charts[3].series[1].values[2])
  end)

  it("S001-19: tax is an expense as printed, and can be left out", function()
    support.books(crm, "K1")
    local result = run { expenses = "storage,transport,wages,office,entertainment" }
    assert.equal("65000.00 CNY", result.metrics.profit)
    assert.error(function() run { expenses = "storage,rent" } end, "--expenses names 'rent', which is no line")
  end)

  it("S001-19: a line without an entry is insufficient data, unless nothing is meant by it", function()
    support.books(crm, "K1", { newspaper_ads = false })
    local result = run()
    assert.error(function() return result.metrics.profit end)
    assert.equal("Insufficient data: newspaper advertising.", result.findings[1].message)
    assert.equal("55000.00 CNY", run({ absent = "zero" }).metrics.profit)
  end)

  it("S001-19: of many missing lines it names three", function()
    support.enter(crm, "K1", "tax", { actual = 5000 })
    local message = run().findings[1].message
    local first = "interest on prepayments, purchase reward, monthly rebate"
    assert.equal("Insufficient data: " .. first .. " and 14 more lines.", message)
  end)

  it("S001-19: a rebate without an entry is what our policies promised for the period", function()
    support.books(crm, "K1", { monthly_rebate = false })
    local function benefit(on, amount)
      crm.benefits:create { key = on, account = "K1", type = "monthly_rebate", accrued_on = on, accrued = amount }
    end
    benefit("2024-09-30", 7000)
    assert.equal("Insufficient data: monthly rebate.", run().findings[1].message)
    benefit("2024-10-31", 5000)
    benefit("2024-12-31", 7000)
    benefit("2025-01-01", 7000)
    assert.equal("60000.00 CNY", run().metrics.profit)
    assert.equal("Insufficient data: monthly rebate.", run({ benefits = false }).findings[1].message)
  end)

  it("S001-19: a line must cover the whole period, once", function()
    support.books(crm, "K1", { tax = false, office = false })
    support.enter(crm, "K1", "tax", { suffix = "/10", actual = 5000, last_day = "2024-11-30" })
    support.enter(crm, "K1", "office", { suffix = "/a", actual = 4000 })
    support.enter(crm, "K1", "office", { suffix = "/b", actual = 2000, last_day = "2024-10-31" })
    local message = run({ absent = "zero" }).findings[1].message
    assert.equal("Insufficient data: office (123 of 92 days), tax (61 of 92 days).", message)
    support.enter(crm, "K1", "tax", { suffix = "/12", actual = 1000, first_day = "2024-12-01" })
    crm.distributor_figures:delete "K1/office/b"
    assert.equal("61000.00 CNY", run().metrics.profit)
  end)

  it("S001-19: looks at the latest period that is over, and at no figure after the day", function()
    support.books(crm, "K1")
    local function on(day) return spec.run("distributor-statement", {}, { as_of = day }) end
    assert.truthy(on("2024-12-31").title:find("2024-Q4", 1, true))
    local before = on "2024-12-30"
    assert.truthy(before.title:find("2024-Q3", 1, true))
    assert.truthy(before.text:find("no figures of the period of K1", 1, true))
  end)

  it("S001-19: leaves out other currencies, and refuses an account that is not there", function()
    support.books(crm, "K1")
    assert.truthy(run({ currency = "EUR" }).text:find("no figures of the period of K1", 1, true))
    assert.error(function() run { account = "K9" } end, "there is no account 'K9'")
  end)
end)

describe("without distributors", function()
  it("S001-21 to S001-24: says that there are none", function()
    for _, name in ipairs {
      "distributor-profit", "distributor-statement", "distributor-ratios", "distributor-variance", "profit-scorecard",
      "business-review", "distributor-ledger",
    } do
      local text = spec.run(name).text
      assert.truthy(text:find("there is no active account of the channel distributor", 1, true), name)
    end
  end)
end)
