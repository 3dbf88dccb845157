describe("promotion-sharing", function()
  before_each(function() crm.accounts:create { key = "K1", name = "Alpine Sports", channel = "distributor" } end)

  local function promotion(key, ours, theirs, agreed, more)
    local record = {
      key = key, account = "K1", name = "fair " .. key, started_on = "2024-10-01", our_cost = ours, their_cost = theirs,
      agreed_share = agreed,
    }
    for field, value in pairs(more or {}) do record[field] = value end
    crm.promotions:create(record)
  end

  local function run(parameters) return spec.run("promotion-sharing", parameters) end

  it("S001-20: 4,000 of 10,000 are 40%, 10 points below the agreed half", function()
    promotion("P1", 6000, 4000, "50%")
    local result = run()
    assert.equal("Distributors carry 40% of promotions; 1 of 1 below what was agreed", result.title)
    local row = result.tables[1].rows[1]
    assert.equal("40%", row.share)
    assert.equal("-10%", row.deviation)
    assert.equal("1000.00 CNY", row.owed)
    assert.equal(true, row.is_below)
  end)

  it("S001-20: the agreed share itself is enough, and so is what lies within the tolerance", function()
    promotion("P1", 6000, 4000, "40%")
    promotion("P2", 6000, 4000, "45%")
    local rows = run().tables[1].rows
    assert.equal("fair P2", rows[1].name)
    assert.equal(false, rows[2].is_below)
    assert.equal(nil, rows[2].owed)
    assert.truthy(run({ tolerance = "5%" }).title:find("0 of 2", 1, true))
  end)

  it("S001-20: what is not known is said, and not taken for nothing", function()
    promotion("P1", 6000, nil, "50%")
    promotion("P2", 0, 0, "50%")
    promotion("P3", 6000, 4000)
    local result = run()
    assert.equal("Insufficient data: their cost is missing.", result.findings[1].message)
    assert.equal("Insufficient data: it has cost nothing.", result.findings[2].message)
    assert.equal("Insufficient data: no share was agreed.", result.findings[3].message)
    local row = result.tables[1].rows[1]
    assert.equal("40%", row.share)
    assert.equal(nil, row.deviation)
    assert.equal("-10%", run({ agreed = "50%" }).tables[1].rows[1].deviation)
  end)

  it("S001-20: looks at what began in twelve months, or in a period", function()
    promotion("P1", 6000, 4000, "40%", { started_on = "2024-01-01" })
    promotion("P2", 6000, 4000, "40%", { started_on = "2024-01-02" })
    promotion("P3", 1, 1, "40%", { started_on = "2025-01-02" })
    assert.equal("6000.00 CNY", run().metrics["our cost"])
    assert.equal("12000.00 CNY", run({ period = "2024" }).metrics["our cost"])
    assert.truthy(run({ period = "2023" }).text:find("Insufficient data: no promotion with costs", 1, true))
  end)

  it("S001-20: adds up by distributor, and shows one alone", function()
    crm.accounts:create { key = "K2", name = "Oslo Kids" }
    promotion("P1", 6000, 4000, "40%")
    promotion("P2", 1000, 1000, "40%")
    promotion("P3", 50, 50, "40%", { account = "K2" })
    local chart = run().charts[1]
    assert.same({ "Alpine Sports", "Oslo Kids" }, chart.categories)
    assert.equal("5000.00 CNY", chart.series[2].values[1])
    assert.equal(1, #run({ account = "K2" }).tables[1].rows)
    assert.error(function() run { account = "K9" } end, "there is no account 'K9'")
  end)
end)

describe("other currencies", function()
  it("S001-20: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.promotions:create {
      key = "F1", account = "F", name = "Autumn", started_on = "2025-06-01", our_cost = money("5", "USD"),
    }
    local text = spec.run("promotion-sharing", {}, { as_of = "2025-12-31" }).text
    assert.truthy(text:find("1 promotion in USD is not counted.", 1, true), text)
  end)
end)
