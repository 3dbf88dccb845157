describe("payment-instruments", function()
  local function run(parameters) return spec.run("payment-instruments", parameters) end

  it("S001-28: a draft of 500,000 for 180 days costs 7,500, cash 6,000: cash is better, for both", function()
    local result = run {
      amount = "500000", days = 180, bank_rate = "3%", cash_discount = "1.2%", deposit_rate = "2%",
    }
    assert.equal("Both sides do best with cash", result.title)
    local chart = result.charts[1]
    assert.same({ "cash", "bank acceptance" }, chart.categories)
    assert.same({ "6000.00 CNY", "7500.00 CNY" }, {
      tostring(chart.series[1].values[1]), tostring(chart.series[1].values[2]),
    })
    assert.equal("5000.00 CNY", chart.series[2].values[2])
  end)

  it("S001-28: among equals cash comes first", function()
    assert.equal("Both sides do best with cash", run({ bank_rate = "2.4%", deposit_rate = "2.4%" }).title)
    assert.equal("We do best with bank acceptance, the customer with cash", run({ bank_rate = "2.39%" }).title)
  end)

  it("S001-28: fees and the margin deposit count against drafts", function()
    local chart = run({ bank_fee = "100", bank_client_fee = "250", bank_deposit = "30%" }).charts[1]
    assert.equal("7600.00 CNY", chart.series[1].values[2])
    -- 350,000 are kept and earn 3,500.
    assert.equal("3250.00 CNY", chart.series[2].values[2])
  end)

  it("S001-28: a commercial acceptance is compared where its rate is known", function()
    assert.truthy(run().text:find("Insufficient data for commercial acceptances", 1, true))
    local result = run { third_party_rate = "2%", third_party_fee = "50" }
    assert.equal("We do best with commercial acceptance, the customer with cash", result.title)
    assert.equal("5050.00 CNY", result.charts[1].series[1].values[3])
  end)

  it("S001-28: 0 days cost the fee alone; the year may have 365 days", function()
    assert.equal("0.00 CNY", run({ days = 0 }).charts[1].series[1].values[2])
    assert.equal("7397.26 CNY", run({ base = 365 }).charts[1].series[1].values[2])
    assert.error(function() run { base = 0 } end, "out of range")
  end)

  it("S001-28: reckons in the currency of the amount, and refuses a fee in another and an amount below 0", function()
    local values = run({ amount = "500000 USD" }).charts[1].series[1].values
    assert.same({ "6000.00 USD", "7500.00 USD" }, { tostring(values[1]), tostring(values[2]) })
    assert.equal("7600.00 USD", run({ amount = "500000 USD", bank_fee = "100 USD" }).charts[1].series[1].values[2])
    assert.error(function() run { amount = "500000 USD", bank_fee = "100" } end, "the currency of --amount, USD")
    assert.error(function() run { amount = "-5" } end, "out of range")
  end)

  it("S001-28: shows who pays with what, and what drafts cost", function()
    crm.accounts:create { key = "K1", name = "Alpine Sports", channel = "distributor" }
    crm.accounts:create { key = "K2", name = "Oslo Kids", channel = "direct" }
    local function receipt(key, amount, instrument, more)
      local record = { key = key, account = "K1", received_on = "2024-06-01", amount = amount, instrument = instrument }
      for field, value in pairs(more or {}) do record[field] = value end
      crm.receipts:create(record)
    end
    receipt("Z1", 100, "cash")
    receipt("Z2", 300, "bank_acceptance")
    receipt("Z3", 900, "cash", { account = "K2" })
    receipt("Z4", 900, "cash", { received_on = "2024-01-01" })
    local result = run()
    assert.equal(1, #result.tables[1].rows)
    local row = result.tables[1].rows[1]
    assert.equal("400.00 CNY", row.total)
    assert.equal("75%", row.part)
    assert.equal("4.50 CNY", row.cost)
    receipt("Z5", 100, "third_party_acceptance")
    assert.equal(nil, run().tables[1].rows[1].cost)
    assert.equal("7.50 CNY", run({ third_party_rate = "6%" }).tables[1].rows[1].cost)
  end)

  it("S001-28: without receipts it says so", function()
    assert.truthy(run().text:find("Insufficient data: no receipts from 2024-01-02 to 2025-01-01", 1, true))
  end)
end)
