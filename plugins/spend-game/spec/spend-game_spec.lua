describe("spend-game", function()
  before_each(function()
    crm.accounts:create { key = "K1", name = "Alpine Sports", channel = "distributor" }
  end)

  local function order(key, amount, day)
    crm.orders:create { key = key, account = "K1", ordered_on = day or "2025-01-15", amount = money(amount) }
  end

  local function look(parameters) return spec.run("spend-game-outlook", parameters, { as_of = "2025-01-31" }) end

  local function pay(parameters)
    parameters = parameters or {}
    parameters.period = "2025-01"
    return spec.run("spend-game", parameters)
  end

  it("S001-47: 350 at 100 per chance are 3 chances, which cost 19.50 on average", function()
    order("S1", "350")
    local result = look()
    assert.equal(3, result.tables[2].rows[1].chances)
    assert.equal("19.50 CNY", result.tables[2].rows[1].expected)
    assert.equal("19.50 CNY", result.metrics["expected cost"])
  end)

  it("S001-47: gives chances for full amounts, up to the most, and none for returns", function()
    order("S1", "99.99")
    order("S2", "100")
    order("S3", "5000")
    order("S4", "-300")
    local chances = {}
    for _, row in ipairs(look().tables[2].rows) do chances[row.order] = row.chances end
    assert.same({ S1 = 0, S2 = 1, S3 = 10, S4 = 0 }, chances)
  end)

  it("S001-47: draws the same prizes each time, whatever else is ordered", function()
    order("S1", "1000")
    local first = pay()
    order("S2", "1000")
    assert.equal(first.lines[1].rule, pay().lines[1].rule)
    spec.verify(first)
    assert.truthy(pay().lines[1].rule ~= pay({ seed = 2 }).lines[1].rule)
  end)

  it("S001-47: draws about as often as the probabilities say", function()
    order("S1", "100000")
    local prizes = look({ most = 1000, prizes = "gold:50:10%,silver:5:30%" }).tables[1].rows
    assert.truthy(prizes[1].given > 70 and prizes[1].given < 130, prizes[1].given)
    assert.truthy(prizes[2].given > 260 and prizes[2].given < 340, prizes[2].given)
  end)

  it("S001-47: draws none where a prize is used up, the earlier order coming first", function()
    order("S2", "500", "2025-01-10")
    order("S1", "500", "2025-01-11")
    local lines = pay({ prizes = "gold:50:100%:6" }).lines
    assert.equal("S2, chances: 5, won: 5 gold", lines[1].rule)
    assert.equal("250.00", lines[1].amount)
    assert.equal("S1, chances: 5, won: gold", lines[2].rule)
    assert.equal(0, look({ prizes = "gold:50:100%:6" }).tables[1].rows[1].left)
  end)

  it("S001-47: says so where nothing is won", function()
    order("S1", "500")
    assert.equal("S1, chances: 5", pay({ prizes = "gold:50:0%" }).lines[1].rule)
  end)

  it("S001-47: refuses probabilities above 1, and prizes that cannot be read", function()
    order("S1", "500")
    assert.error(function() pay { prizes = "gold:50:70%,silver:5:31%" } end, "the probabilities add up to 1.01")
    assert.error(function() pay { prizes = "gold" } end, "--prizes: found 'gold'")
    assert.error(function() pay { prizes = "gold:50:-1%" } end, "--prizes: found 'gold:50:-1%'")
  end)

  it("S001-47: insufficient data: there are no orders", function()
    assert.truthy(look().text:find("Insufficient data: there are no orders", 1, true))
  end)
end)

describe("other currencies", function()
  it("S001-47: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport", channel = "distributor", status = "active" }
    crm.orders:create { key = "F1", account = "F", ordered_on = "2025-12-01", amount = money("5", "USD") }
    local text = spec.run("spend-game-outlook", {}, { as_of = "2025-12-31" }).text
    assert.truthy(text:find("Not counted: orders in USD (1).", 1, true), text)
  end)
end)
