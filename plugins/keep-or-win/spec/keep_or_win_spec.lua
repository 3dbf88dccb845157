local numbers = 0
local function number()
  numbers = numbers + 1
  return "X" .. numbers
end

local function customers(prefix, count, days)
  for place = 1, count do
    local key = prefix .. place
    crm.accounts:create { key = key, name = "Customer " .. key }
    for _, on in ipairs(days) do
      crm.orders:create { key = number(), account = key, ordered_on = on, amount = money("100", "CNY") }
    end
  end
end

local function cost(purpose, amount, on)
  crm.costs:create {
    key = number(), incurred_on = on or "2025-06-01", type = "other", purpose = purpose, amount = money(amount, "CNY"),
  }
end

local function run(parameters) return spec.run("keep-or-win", parameters, { as_of = "2025-12-31" }) end

describe("keep-or-win", function()
  it("S000-04: is 5 where 12 new ones cost 60,000 and 90 old ones 90,000", function()
    customers("N", 12, { "2025-03-01" })
    customers("K", 90, { "2024-03-01", "2025-03-01" })
    cost("acquisition", 60000)
    cost("retention", 90000)
    local result = run()
    assert.equal("5000.00 CNY", result.metrics["for each new one"])
    assert.equal("1000.00 CNY", result.metrics["for each old one"])
    assert.equal("5", result.metrics.ratio)
    assert.equal("0", result.metrics["just the benchmark of 5 by"])
    assert.equal("1", result.metrics["below the benchmark of 6 by"])
  end)

  it("S001-53: is 6 where a new one costs 6,000 and an old one 1,000; 60,000 keep 60 or win 10", function()
    customers("N", 2, { "2025-03-01" })
    customers("K", 3, { "2024-03-01", "2025-03-01" })
    cost("acquisition", 12000)
    cost("retention", 3000)
    local result = run()
    assert.equal("6", result.metrics.ratio)
    assert.equal("0", result.metrics["just the benchmark of 6 by"])
    assert.equal("1", result.metrics["above the benchmark of 5 by"])
    assert.equal(60, result.metrics["customers kept"])
    assert.equal(10, result.metrics["or customers won"])
  end)

  it("S000-04, S001-53: counts first orders of the first day as new, and costs of the last", function()
    customers("N", 1, { "2025-01-01" })
    customers("K", 1, { "2024-12-31", "2025-12-31" })
    customers("L", 1, { "2024-12-31" })
    cost("acquisition", 100, "2025-12-31")
    cost("acquisition", 900, "2024-12-31")
    cost("retention", 50, "2025-01-01")
    cost("", 70)
    local result = run()
    assert.equal("2", result.metrics.ratio)
    assert.equal("costs of 70.00 CNY have no purpose and are left out", result.findings[1].message)
  end)

  it("S000-04, S001-53: says what is missing", function()
    customers("N", 1, { "2025-03-01" })
    cost("acquisition", 100)
    local text = run().text
    assert.truthy(text:find("no costs with the purpose retention, no customers that had ordered before", 1, true), text)
  end)
end)

describe("other currencies", function()
  it("S000-04: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.orders:create { key = "F1", account = "F", ordered_on = "2025-06-01", amount = money("5", "USD") }
    local text = spec.run("keep-or-win", {}, { as_of = "2025-12-31" }).text
    assert.truthy(text:find("1 order in USD is not counted.", 1, true), text)
  end)
end)
