describe("account-portfolio", function()
  local numbers = 0

  local function account(key, more)
    local record = { key = key, name = "Customer " .. key, industry = "garment", region = "north", owner = "li.na" }
    for field, value in pairs(more or {}) do record[field] = value end
    crm.accounts:create(record)
  end

  local function order(key, on, amount)
    numbers = numbers + 1
    crm.orders:create { key = "S" .. numbers, account = key, ordered_on = on, amount = money(amount, "CNY") }
  end

  local function run(parameters) return spec.run("account-portfolio", parameters, { as_of = "2025-12-31" }) end

  -- The table whose columns are these.
  local function table_of(result, ...)
    local wanted = table.concat({ ... }, " ")
    for _, candidate in ipairs(result.tables) do
      if table.concat(candidate.columns, " ") == wanted then return candidate.rows end
    end
  end

  local function ten_accounts()
    for position, amount in ipairs { 500, 300, 60, 40, 30, 20, 20, 15, 10, 5 } do
      account(string.format("K%02d", position))
      order(string.format("K%02d", position), "2025-06-01", amount)
    end
  end

  it("says which part of sales the top makes", function()
    ten_accounts()
    local result = run()
    assert.equal("80% of sales come from 2 of 10 accounts", result.title)
    assert.equal("1000.00 CNY", result.metrics["sales of the last 12 months"])
    assert.equal("0.8", result.charts[2].series[1].values[2])
  end)

  it("puts the account that crosses a bound into the class before it", function()
    ten_accounts()
    local rows = table_of(run(), "class", "accounts", "sales", "before", "change", "share")
    assert.equal(2, rows[1].accounts)
    assert.equal("800.00 CNY", rows[1].sales)
    -- 60, 40, 30 and 20 reach exactly 95%; the next one is a C.
    assert.equal(4, rows[2].accounts)
    assert.equal(4, rows[3].accounts)
    rows = table_of(run { a = "80.1%" }, "class", "accounts", "sales", "before", "change", "share")
    assert.equal(3, rows[1].accounts)
  end)

  it("compares twelve months with the twelve before, to the day", function()
    account "K1"
    order("K1", "2025-01-01", 100)
    order("K1", "2025-12-31", 20)
    order("K1", "2024-12-31", 80)
    order("K1", "2024-01-01", 20)
    order("K1", "2023-12-31", 1000)
    local result = run()
    assert.equal("120.00 CNY", result.metrics["sales of the last 12 months"])
    assert.equal("100.00 CNY", result.metrics["of the 12 months before"])
    assert.equal("0.2", result.metrics.change)
  end)

  it("compares nothing with months of which there are no data", function()
    account "K1"
    order("K1", "2024-02-01", 100)
    order("K1", "2025-02-01", 120)
    assert.truthy(run().text:find("comparison: the orders do not reach back to 2024-01-01", 1, true))
    assert.error(function() return run().metrics.change end, "change")
    assert.equal(nil, run().metrics["of the 12 months before"])
    assert.equal(1, #run().charts[3].series)
    assert.falsy(run().text:find("whole twelve months", 1, true))
    local early = spec.run("account-portfolio", {}, { as_of = "2024-12-31" })
    assert.truthy(early.text:find("whole twelve months: the orders do not reach back to 2024-01-01", 1, true))
    order("K1", "2024-01-31", 100)
    assert.equal("200.00 CNY", run().metrics["of the 12 months before"])
    assert.equal("-0.4", run().metrics.change)
  end)

  it("names who is gone, silent and falling, each once", function()
    for _, key in ipairs { "gone", "silent", "falling", "sound" } do account(key) end
    order("gone", "2024-12-31", 100)
    for month = 1, 4 do order("silent", "2025-0" .. month .. "-01", 100) end
    order("falling", "2024-05-01", 100)
    order("falling", "2025-05-01", 70)
    order("sound", "2024-05-01", 100)
    order("sound", "2025-05-01", 71)
    local result = run()
    assert.equal(3, result.metrics["accounts at risk"])
    assert.equal("gone", table_of(result, "key", "name", "owner", "before", "last_order")[1].key)
    local silent = table_of(result, "key", "name", "owner", "sales", "last_order", "gap")
    assert.equal("silent", silent[1].key)
    assert.equal("31", silent[1].gap)
    local falling = table_of(result, "key", "name", "owner", "sales", "before")
    assert.equal("falling", falling[1].key)
    assert.equal(1, #falling)
  end)

  it("does not call silent whose gap is not known, and calls so from the bound on", function()
    account "few"
    order("few", "2025-01-01", 100)
    order("few", "2025-01-11", 100)
    order("few", "2025-01-21", 100)
    account "bound"
    for _, day in ipairs { "09-01", "10-01", "10-31", "11-01" } do order("bound", "2025-" .. day, 100) end
    assert.equal(1, run().metrics["accounts at risk"])
    assert.equal(0, run({ silence = "2.1" }).metrics["accounts at risk"])
    assert.equal(2, run({ orders = 3 }).metrics["accounts at risk"])
  end)

  it("deducts returns, and leaves out who has sent back more", function()
    account "K1"
    order("K1", "2025-05-01", 100)
    order("K1", "2025-05-09", -40)
    account "K2"
    order("K2", "2025-05-09", -10)
    local result = run()
    assert.equal("60.00 CNY", result.metrics["sales of the last 12 months"])
    assert.equal("100% of sales come from 1 of 1 accounts", result.title)
    assert.truthy(result.text:find("sent back more than they have ordered, 1 in all", 1, true))
  end)

  it("says that data are insufficient without orders, and without those in the currency", function()
    account "K1"
    assert.truthy(run().text:find("Insufficient data: there are no orders in CNY from 2025-01-01", 1, true))
    order("K1", "2025-05-01", 100)
    assert.truthy(run({ currency = "EUR" }).text:find("no orders in EUR", 1, true))
    assert.error(function() return run().metrics.change end, "change")
  end)

  it("refuses bounds that overlap", function()
    assert.error(function() run { a = "90%", b = "80%" } end, "--b is below --a")
  end)

  it("groups what has no industry, and the smaller ones together", function()
    for position = 1, 4 do
      account("K" .. position, { industry = position < 4 and "trade " .. position or "" })
      order("K" .. position, "2025-05-01", 100 * (5 - position))
    end
    local chart = run({ limit = 3 }).charts[3]
    assert.same({ "trade 1", "trade 2", "others" }, chart.categories)
    assert.equal("300.00 CNY", chart.series[1].values[3])
    assert.equal("not known", run().charts[3].categories[4])
  end)
end)

describe("other currencies", function()
  it("says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.orders:create { key = "F1", account = "F", ordered_on = "2025-06-01", amount = money("5", "USD") }
    local text = spec.run("account-portfolio", {}, { as_of = "2025-12-31" }).text
    assert.truthy(text:find("1 order in USD is not counted.", 1, true), text)
  end)
end)
