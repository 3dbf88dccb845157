local today = "2025-12-31"

-- So many customers, of whom each ordered on these days.
local function customers(prefix, count, days, more)
  for number = 1, count do
    local key = prefix .. number
    local segment = more and more.segment or "factory"
    crm.accounts:create { key = key, name = "Customer " .. key, owner = "li.na", segment = segment }
    for position, on in ipairs(days) do
      crm.orders:create {
        key = key .. "/" .. position, account = key, ordered_on = on,
        amount = money(more and more.amount or "100", "CNY"),
        margin = money(more and more.margin or "40", "CNY"),
      }
    end
  end
end

local function run(name, parameters) return spec.run(name, parameters, { as_of = today }) end

-- 18 of 120 leave.
local function eighteen_of_120()
  customers("K", 102, { "2024-01-10", "2025-06-01" })
  customers("L", 18, { "2024-01-10" })
end

describe("retention-rate", function()
  it("S001-55: counts who stays, without those who are new", function()
    customers("K", 80, { "2024-01-10", "2025-06-01" })
    customers("L", 20, { "2024-06-01" })
    customers("N", 30, { "2025-02-01" })
    local result = run "retention-rate"
    assert.equal(100, result.metrics["active at the beginning"])
    assert.equal(110, result.metrics["active at the end"])
    assert.equal(30, result.metrics.new)
    assert.equal("0.8", result.metrics.retention)
    assert.equal("80% of the customers stayed", result.title)
  end)

  it("S001-55: counts who returned as kept, and says how it would be without", function()
    customers("K", 1, { "2024-01-10", "2025-06-01" })
    customers("L", 1, { "2024-06-01" })
    customers("R", 1, { "2023-06-01", "2025-06-01" })
    local result = run "retention-rate"
    assert.equal(1, result.metrics.returned)
    assert.equal("1", result.metrics.retention)
    assert.equal("0.5", result.metrics["retention without those who returned"])
  end)

  it("S001-55: shows the mean length of the relations in years", function()
    customers("K", 1, { "2021-12-31", "2024-01-10", "2025-06-01" })
    customers("N", 1, { "2023-12-31", "2024-01-10", "2025-06-01" })
    assert.near("3", run("retention-rate").metrics["mean length of the relationship in years"], "0.01")
  end)

  it("S001-55: takes both ends of the months to the day", function()
    customers("K", 1, { "2024-01-01", "2025-01-01" })
    customers("L", 1, { "2024-12-31", "2025-12-31" })
    customers("M", 1, { "2023-12-31" })
    local result = run "retention-rate"
    assert.equal(2, result.metrics["active at the beginning"])
    assert.equal("1", result.metrics.retention)
  end)

  it("S001-55: says that orders must reach back far enough", function()
    customers("K", 3, { "2024-02-01", "2025-06-01" })
    assert.truthy(run("retention-rate").text:find("orders in CNY must reach back to 2024-01-01", 1, true))
  end)
end)

describe("churn-monitor", function()
  it("S001-57: puts 18 of 120 into the normal band, and reckons with 12% as the training deck does", function()
    eighteen_of_120()
    local result = run("churn-monitor", { target = "12%" })
    assert.equal("15% of the customers left: normal", result.title)
    assert.equal("0.15", result.metrics.churn)
    assert.equal("0.4", result.metrics["rise of profit"])
    assert.equal("0.1294", result.metrics["churn by which half leave in 5 years"])
    assert.truthy(result.text:find("slogan", 1, true))
    assert.equal("0.06", run("churn-monitor", { target = "12%", gain_per = "point" }).metrics["rise of profit"])
  end)

  it("S001-57: is normal on both bounds", function()
    eighteen_of_120()
    assert.truthy(run("churn-monitor", { good = "15%" }).title:find "normal")
    assert.truthy(run("churn-monitor", { good = "5%", alert = "15%" }).title:find "normal")
    assert.truthy(run("churn-monitor", { good = "15.1%" }).title:find "good")
    assert.truthy(run("churn-monitor", { good = "5%", alert = "14.9%" }).title:find "alarm")
  end)

  it("S001-57: counts as lost who is marked so, and has no gain where churn is low", function()
    customers("K", 4, { "2024-01-10", "2025-06-01" })
    crm.accounts:update("K1", { status = "lost" })
    assert.equal("0.25", run("churn-monitor").metrics.churn)
    local result = run("churn-monitor", { target = "25%" })
    assert.truthy(result.text:find("Churn is not above the target of 25%", 1, true))
  end)

  it("S001-57: says that data are insufficient, and refuses bounds that overlap", function()
    assert.truthy(run("churn-monitor").text:find("Insufficient data", 1, true))
    assert.error(function() run("churn-monitor", { good = "40%" }) end, "--alert is below --good")
  end)
end)

describe("churn-alert", function()
  it("S001-57: warns above the bound, and of each that is lost", function()
    customers("K", 2, { "2024-01-10", "2025-06-01" })
    customers("L", 1, { "2024-01-10" })
    local result = run "churn-alert"
    assert.equal(2, result.opened)
    assert.equal("critical", result.alerts[1].severity)
    assert.equal("33.3% of the customers left, more than 30%", result.alerts[1].message)
    assert.equal("L1", result.alerts[2].subject)
  end)

  it("S001-57: is silent on the bound, and without data", function()
    assert.equal(0, run("churn-alert").opened)
    customers("K", 7, { "2024-01-10", "2025-06-01" })
    customers("L", 3, { "2024-01-10" })
    local result = run "churn-alert"
    assert.equal(3, result.opened)
    assert.equal("lost-customer", result.alerts[1].rule)
  end)
end)

describe("lifetime-from-churn", function()
  it("S001-52: doubles the years and the value where churn is halved", function()
    local result = run("lifetime-from-churn", { before = "20%", after = "10%", margin = "1000" })
    assert.equal("5", result.metrics["years they stay before"])
    assert.equal("10", result.metrics["years they stay after"])
    assert.equal("5000.00 CNY", result.metrics["total margin before"])
    assert.equal("10000.00 CNY", result.metrics["total margin after"])
    assert.equal("2", result.metrics["times the value"])
  end)

  it("S001-52: takes churn and margin from the data", function()
    customers("K", 3, { "2024-01-10", "2025-06-01" })
    customers("L", 1, { "2024-01-10" })
    local result = run "lifetime-from-churn"
    assert.equal("0.25", result.metrics["churn in a year before"])
    assert.equal("0.125", result.metrics["churn in a year after"])
    assert.equal("40.00 CNY", result.metrics["margin of a customer in a year"])
  end)

  it("S001-52: has no figure at a churn of 0, and says what is missing", function()
    local result = run("lifetime-from-churn", { before = "20%", after = "0%", margin = "1000" })
    assert.truthy(result.text:find("nobody leaves", 1, true))
    assert.truthy(run("lifetime-from-churn").text:find("--before, --margin", 1, true))
    assert.truthy(run("lifetime-from-churn", { before = "20%" }).text:find("give --margin", 1, true))
  end)
end)

describe("lifetime-value", function()
  local function value(parameters)
    parameters.margin, parameters.retention = parameters.margin or "1000", parameters.retention or "80%"
    return run("lifetime-value", parameters).metrics["lifetime value"]
  end

  it("S001-50: reckons the base by each formula", function()
    assert.equal("5000.00 CNY", value {})
    assert.equal("3666.67 CNY", value { discount = "10%", variant = "now" })
    assert.equal("2666.67 CNY", value { discount = "10%", variant = "after" })
    assert.equal("7000.00 CNY", value { variant = "years", years = "7" })
    assert.equal("5000.00 CNY", value { variant = "years" })
  end)

  it("S001-50: adds cross-sell and referrals of one generation, and takes off what winning cost", function()
    -- 5000 + 1000 + 2 * 50% * 300 - 700
    assert.equal("5600.00 CNY",
      value { cross_sell = "200", referrals = "2", conversion = "50%", referral_value = "300", acquisition = "700" })
    -- Whoever is referred is worth 6000, and not more for those whom they refer.
    assert.equal("9000.00 CNY", value { cross_sell = "200", referrals = "1", conversion = "50%" })
  end)

  it("S001-50: has no figure where nobody leaves and nothing is discounted", function()
    local result = run("lifetime-value", { margin = "1000", retention = "100%" })
    assert.truthy(result.text:find("No figure: nobody leaves", 1, true))
    assert.equal("11000.00 CNY", value { retention = "100%", discount = "10%", variant = "now" })
    result = run("lifetime-value", { margin = "1000", retention = "100%", discount = "10%" })
    assert.truthy(result.text:find("No figure", 1, true))
  end)

  it("S001-50: takes all of it from the data, by group", function()
    customers("K", 2, { "2024-01-10", "2025-06-01" })
    customers("L", 2, { "2024-01-10" })
    customers("N", 1, { "2025-06-01" }, { segment = "export", margin = "100" })
    crm.accounts:update("N1", { referred_by = "K1" })
    crm.costs:create {
      key = "E1", incurred_on = "2025-03-01", type = "fair", purpose = "acquisition", amount = money("30", "CNY"),
    }
    local result = run "lifetime-value"
    assert.equal("60.00 CNY", result.metrics["margin in a year"])
    assert.equal("0.5", result.metrics.retention)
    assert.equal("0.2", result.metrics.referrals)
    -- 60 / (1 - 0.5) = 120; one in five refers another 120; 30 for a new customer.
    assert.equal("114.00 CNY", result.metrics["lifetime value"])
    assert.equal("export", result.tables[1].rows[1].group)
    assert.equal("210.00 CNY", result.charts[3].series[1].values[1])
  end)

  it("S001-50: makes the retention of half a year one of a year", function()
    customers("K", 1, { "2025-01-15", "2025-08-01" })
    customers("L", 1, { "2025-01-15" })
    assert.equal("0.25", run("lifetime-value", { months = 6 }).metrics.retention)
  end)

  it("S001-50: says how many orders have no margin", function()
    customers("K", 2, { "2024-01-10", "2025-06-01" })
    crm.orders:update("K1/2", { margin = "" })
    local findings = run("lifetime-value", { retention = "80%" }).findings
    assert.equal("without a margin, and adding none: 1 order", findings[1].message)
    for _, name in ipairs { "customer-value", "lifetime-from-churn" } do
      local found = false
      for _, finding in ipairs(run(name).findings) do
        found = found or finding.message == "without a margin, and adding none: 1 order"
      end
      assert(found, name)
    end
  end)

  it("S001-50: reckons in another currency, and refuses amounts in the company's", function()
    customers("K", 2, { "2024-01-10", "2025-06-01" })
    customers("L", 1, { "2024-01-10" })
    for _, order in ipairs(crm.orders:all()) do
      crm.orders:update(order.key, { amount = money("100", "USD"), margin = money("40", "USD") })
    end
    -- 40 a year of each who stays, for three years, as one of three leaves.
    assert.equal("120.00 USD", run("lifetime-value", { currency = "USD" }).metrics["lifetime value"])
    local wrong = "--margin is 5.00 CNY, expected an amount in USD"
    assert.error(function() run("lifetime-value", { currency = "USD", margin = "5 CNY" }) end, wrong)
  end)

  it("S001-50: says what is missing", function()
    assert.truthy(run("lifetime-value").text:find("--margin, --retention", 1, true))
    assert.truthy(run("lifetime-value", { margin = "5" }).text:find("give --retention", 1, true))
  end)
end)

describe("customer-value", function()
  it("shows what became of sales, and who left without a case", function()
    customers("K", 1, { "2024-01-10", "2025-06-01", "2025-07-01" })
    customers("M", 1, { "2024-01-10", "2024-03-01", "2025-06-01" })
    customers("L", 2, { "2024-01-10" })
    customers("N", 1, { "2025-06-01" })
    crm.churn_cases:create { key = "A1", account = "L1", detected_on = "2025-11-01" }
    local result = run "customer-value"
    assert.equal("2 of 4 customers left (50%), 1 new", result.title)
    assert.same({ "500.00 CNY", "-200.00 CNY", "-100.00 CNY", "100.00 CNY", "100.00 CNY", "0.00 CNY", "400.00 CNY" },
      (function(values)
        local texts = {}
        for position, value in ipairs(values) do texts[position] = tostring(value) end
        return texts
      end)(result.charts[1].series[1].values))
    assert.equal("0.4", result.metrics["sales kept of those before"])
    assert.equal("A1", result.tables[1].rows[1].case)
    assert.equal("lost customers without a case: 1; find out why they left: lunaria set churn_case …",
      result.findings[1].message)
  end)

  it("tells groups apart, and how long customers stay once enough have left", function()
    customers("K", 5, { "2024-01-10", "2025-06-01" })
    customers("L", 5, { "2024-01-10" }, { segment = "export" })
    local result = run "customer-value"
    assert.equal("2", result.metrics["years they stay, 1 / churn"])
    local groups = result.tables[#result.tables].rows
    assert.equal("factory", groups[1].group)
    assert.equal("0", groups[1].churn)
    assert.equal("1", groups[2].churn)
  end)

  it("shows what is expected once that has been forecast", function()
    customers("K", 2, { "2024-01-10", "2025-06-01" })
    assert.truthy(run("customer-value").text:find("not known yet: lunaria run future-value", 1, true))
    crm.accounts:update("K1", { future_value = money("70", "CNY"), value_quadrant = "revive" })
    local metrics = run("customer-value").metrics
    assert.equal("70.00 CNY", metrics["expected sales of 1 customer"])
    assert.equal(1, metrics["customers that bought a lot and are falling silent"])
  end)

  it("says that data are insufficient", function()
    assert.truthy(run("customer-value").text:find("Insufficient data", 1, true))
  end)
end)

describe("other currencies", function()
  it("S001-57: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.orders:create { key = "F1", account = "F", ordered_on = "2025-06-01", amount = money("5", "USD") }
    for _, name in ipairs { "churn-monitor", "retention-rate", "customer-value", "lifetime-value" } do
      local text = spec.run(name, {}, { as_of = "2025-12-31" }).text
      assert.truthy(text:find("1 order in USD is not counted.", 1, true), name)
    end
  end)
end)
