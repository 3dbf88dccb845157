local function account(key, sales, spend, on)
  crm.accounts:create {
    key = key, name = "Customer " .. key, owner = "li.na", category_spend = spend and money(spend, "CNY") or nil,
  }
  if sales then
    crm.orders:create { key = "S" .. key, account = key, ordered_on = on or "2025-06-01", amount = money(sales, "CNY") }
  end
end

local function run(name, parameters) return spec.run(name, parameters, { as_of = "2025-12-31" }) end

describe("tail-potential", function()
  local function ten_accounts(potential)
    local spends = { 600, 400, nil, potential }
    for place, amount in ipairs { 500, 300, 60, 40, 30, 20, 20, 15, 10, 5 } do
      account(string.format("K%02d", place), amount, spends[place])
    end
  end

  it("S000-02: finds 80% at the top 2 of 10, and no candidate with 450", function()
    ten_accounts(450)
    local result = run "tail-potential"
    assert.equal(2, result.metrics["accounts at the top"])
    assert.equal("0.8", result.metrics["share of the top"])
    assert.equal("0", result.metrics["above or below the target share"])
    assert.equal("500.00 CNY", result.metrics["median potential at the top"])
    assert.equal(0, #result.tables)
    assert.truthy(result.text:find("the nearest is Customer K04 (K04)", 1, true))
    assert.equal("450.00 CNY", result.metrics["its potential in a year"])
  end)

  it("S000-02: finds a candidate with 520, and with just the median", function()
    ten_accounts(520)
    local rows = run("tail-potential").tables[1].rows
    assert.equal(1, #rows)
    assert.equal("K04", rows[1].key)
    crm.accounts:update("K04", { category_spend = money("500", "CNY") })
    assert.equal("K04", run("tail-potential").tables[1].rows[1].key)
  end)

  it("S000-02: rounds the top up, and counts accounts without sales only where asked", function()
    ten_accounts(450)
    account("K11", nil, 700)
    assert.equal(2, run("tail-potential").metrics["accounts at the top"])
    local result = run("tail-potential", { include_zero = true })
    assert.equal(3, result.metrics["accounts at the top"])
    assert.equal("K11", result.tables[1].rows[1].key)
  end)

  it("S000-02: says that potentials or sales are missing", function()
    assert.truthy(run("tail-potential").text:find("Insufficient data: no account has bought anything", 1, true))
    account("K1", 100)
    account("K2", 10, 500)
    assert.truthy(run("tail-potential").text:find("no account at the top is known", 1, true))
  end)
end)

describe("best-to-rest", function()
  it("S001-62: is 16 to 1 where the top 2 of 10 have 400 on average and the rest 25", function()
    for place = 1, 10 do account("K" .. place, place <= 2 and 400 or 25) end
    local result = run "best-to-rest"
    assert.equal("16", result.metrics["best to rest"])
    assert.equal("1", result.metrics["compared with the ratio of retail"])
    assert.equal("3.2", run("best-to-rest", { trade = "hotel" }).metrics["compared with the ratio of hotel"])
  end)

  it("S001-62: takes another top, and sales of the last months only", function()
    for place = 1, 10 do account("K" .. place, place <= 2 and 400 or 25) end
    account("K11", 9000, nil, "2024-12-31")
    -- 400, 400, 25, 25 and 25 over 25 each.
    assert.equal("7", run("best-to-rest", { top = "50%" }).metrics["best to rest"])
  end)

  it("S001-62: has no ratio where there is no rest", function()
    account("K1", 100)
    assert.truthy(run("best-to-rest").text:find("the rest buys nothing", 1, true))
    assert.truthy(run("best-to-rest", { currency = "EUR" }).text:find("Insufficient data", 1, true))
  end)
end)

describe("customer-share", function()
  it("S001-56: is 40% and 50% for each, and 43.75% weighted by spend", function()
    account("K1", 40, 100)
    account("K2", 30, 60)
    local result = run("customer-share", { market = "1000" })
    assert.equal("0.4375", result.metrics["share, weighted by spend"])
    assert.equal("0.4", result.tables[1].rows[1].share)
    assert.equal("60.00 CNY", result.tables[1].rows[1].room)
    assert.equal("0.5", result.tables[1].rows[2].share)
    assert.equal("0.07", result.metrics["market share"])
  end)

  it("S001-56: takes a share of 100%, and more as a mistake in the data", function()
    account("K1", 100, 100)
    account("K2", 101, 100)
    local result = run "customer-share"
    assert.equal(1, result.metrics["accounts whose spend is known"])
    assert.equal("1", result.metrics["share, weighted by spend"])
    assert.equal("K2", result.findings[1].place)
  end)

  it("S001-56: who buys of us cannot spend 0 in all; of 0 in all there is no share", function()
    account("K1", 20, 0)
    account("K2", 40, 100)
    crm.accounts:create { key = "K3", name = "Oslo Kids", category_spend = "0" }
    local result = run "customer-share"
    assert.equal(1, result.metrics["accounts whose spend is known"])
    assert.equal("K1", result.findings[1].place)
    assert.truthy(result.text:find("its spend is not known or 0: 1 account", 1, true))
  end)

  it("S001-56: reckons sales of half a year as of a year", function()
    account("K1", 20, 100, "2025-08-01")
    assert.equal("0.4", run("customer-share", { months = 6 }).tables[1].rows[1].share)
  end)

  it("S001-56: says that no spend is known", function()
    account("K1", 40)
    local result = run "customer-share"
    assert.truthy(result.text:find("Insufficient data", 1, true))
    assert.truthy(result.text:find("its spend is not known or 0: 1 account", 1, true))
    local wrong = "--market is 5.00 USD, expected an amount in CNY"
    assert.error(function() run("customer-share", { market = "5 USD" }) end, wrong)
  end)
end)

describe("other currencies", function()
  it("S000-02: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.orders:create { key = "F1", account = "F", ordered_on = "2025-06-01", amount = money("5", "USD") }
    for _, name in ipairs { "tail-potential", "best-to-rest", "customer-share" } do
      local text = spec.run(name, {}, { as_of = "2025-12-31" }).text
      assert.truthy(text:find("1 order in USD is not counted.", 1, true), name)
    end
  end)
end)
