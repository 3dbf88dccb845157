describe("team-performance", function()
  local numbers = 0

  local function target(owner, amount, first, last)
    numbers = numbers + 1
    crm.targets:create {
      key = "T" .. numbers, owner = owner, first_day = first or "2025-01-01", last_day = last or "2025-03-31",
      amount = money(amount),
    }
  end

  local function deal(owner, amount, outcome, on)
    numbers = numbers + 1
    crm.opportunities:create {
      key = "D" .. numbers, name = "Zips", owner = owner, amount = money(amount), outcome = outcome,
      closed_on = outcome == "won" and on or nil, expected_close = on,
    }
  end

  local function forecast(category, amount, month, made_on)
    numbers = numbers + 1
    crm.forecasts:create {
      key = "F" .. numbers, owner = "boss", category = category, amount = money(amount),
      made_on = made_on or "2025-02-01",
      first_day = month .. "-01", last_day = month == "2025-02" and "2025-02-28" or month .. "-31",
    }
  end

  local function run(parameters, as_of)
    return spec.run("team-performance", parameters, { as_of = as_of or "2025-02-14" })
  end

  before_each(function()
    crm.reps:create { key = "boss", name = "Boss", role = "manager" }
    crm.reps:create { key = "anna", name = "Anna", role = "rep", manager = "boss" }
    crm.reps:create { key = "tom", name = "Tom", role = "rep", manager = "boss" }
  end)

  it("S004-30: measures attainment, and the pace by the days that are over", function()
    target("anna", 900)
    deal("anna", 450, "won", "2025-01-10")
    deal("anna", 999, "won", "2025-02-15")
    local row = run().tables[1].rows[1]
    assert.equal("0.5", row.attained)
    -- 45 of 90 days.
    assert.equal("1", row.pace)
    assert.equal("green", row.light)
    assert.equal("yellow", run({ green = "100.1%" }).tables[1].rows[1].light)
    assert.equal("450.00 CNY", run().metrics["behind the target"])
  end)

  it("S002-16: expects what is won and the manager's last forecast", function()
    target("anna", 1000)
    target("tom", 1000)
    deal("tom", 300, "won", "2025-01-31")
    forecast("commit", 1, "2025-02", "2025-01-01")
    forecast("commit", 100, "2025-02")
    forecast("best", 100, "2025-02")
    forecast("commit", 50, "2025-03")
    forecast("pipeline", 100, "2025-03")
    local row = run().tables[2].rows[1]
    assert.equal("2000.00 CNY", row.target)
    assert.equal("520.00 CNY", row.expected)
    assert.equal("1480.00 CNY", row.after)
  end)

  it("S002-16: expects at least what is won, and says which forecast is missing", function()
    target("anna", 1000)
    deal("anna", 300, "won", "2025-02-10")
    forecast("commit", 100, "2025-02")
    local result = run()
    assert.falsy(rawget(result.tables[2].rows[1], "expected"))
    assert.truthy(result.text:find("Boss has no forecast for 2025-03", 1, true))
    forecast("commit", 50, "2025-03")
    assert.equal("350.00 CNY", run().tables[2].rows[1].expected)
  end)

  it("S004-30: takes the months together, and a manager's own target", function()
    for month = 1, 3 do
      local last = ({ "2025-01-31", "2025-02-28", "2025-03-31" })[month]
      target("anna", 100, "2025-0" .. month .. "-01", last)
    end
    target("boss", 500)
    local result = run()
    assert.equal("300.00 CNY", result.tables[1].rows[1].target)
    assert.equal("500.00 CNY", result.tables[2].rows[1].target)
  end)

  it("S004-30: says who is ahead instead of a gap below zero, team by team, too", function()
    target("anna", 900)
    deal("anna", 1000, "won", "2025-01-10")
    local result = run()
    assert.equal("100.00 CNY", result.metrics["ahead of the target"])
    local row = result.tables[1].rows[1]
    assert.equal(nil, row.gap)
    assert.equal("100.00", tostring(row.ahead:number()))
    deal("anna", -100, "won", "2025-01-11")
    row = run().tables[1].rows[1]
    assert.equal("0.00 CNY", row.gap)
    assert.equal(nil, row.ahead)
    assert.truthy(run().text:find("Nobody is short of the target.", 1, true))
  end)

  it("S004-30: says how much was won by people who are in no figure", function()
    target("anna", 900)
    deal("anna", 450, "won", "2025-01-10")
    assert.falsy(run().text:find("Not in these figures", 1, true))
    deal(nil, 10, "won", "2025-01-11")
    deal("boss", 20, "won", "2025-01-12")
    deal("ghost", 30, "won", "2025-01-12")
    assert.truthy(run().text:find("Not in these figures: 60.00 CNY won by managers", 1, true))
  end)

  it("S004-29: lists the open deals that can close the gap", function()
    target("anna", 1000)
    deal("anna", 400, "open", "2025-03-31")
    deal("anna", 700, "open", "2025-04-01")
    deal("anna", 100, "open", "2024-12-01")
    local result = run()
    assert.equal("0.5", result.tables[3].rows[1].cover)
    assert.equal(2, #result.tables[4].rows)
    assert.equal("400.00 CNY", result.tables[4].rows[1].amount)
  end)

  it("S004-30: says that nobody has a target, and refuses two for the same days", function()
    assert.truthy(run().text:find("Insufficient data: nobody has a target", 1, true))
    target("anna", 1)
    target("anna", 2)
    assert.error(function() run() end, "are for the same days")
  end)
end)

describe("other currencies", function()
  it("S004-30: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.opportunities:create {
      key = "F1", account = "F", outcome = "won", amount = money("5", "USD"), created_on = "2025-01-01",
      closed_on = "2025-12-01",
    }
    local text = spec.run("team-performance", {}, { as_of = "2025-12-31" }).text
    assert.truthy(text:find("1 deal in USD is not counted.", 1, true), text)
  end)
end)
