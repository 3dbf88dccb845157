describe("targets", function()
  local function enter(more)
    local target = { key = "T1", owner = "li.na", first_day = "2025-01-01", last_day = "2025-03-31" }
    for field, value in pairs(more or {}) do target[field] = value end
    return crm.targets:create(target)
  end

  before_each(function() crm.reps:create { key = "li.na", name = "Li Na" } end)

  it("are of bookings unless they say otherwise", function()
    enter { amount = money("100000", "CNY") }
    assert.equal("bookings", crm.targets:get("T1").metric)
    assert.equal("100000.00 CNY", crm.targets:get("T1").amount)
  end)

  it("refuse an unknown metric and an owner who is no rep", function()
    assert.error(function() enter { metric = "visits" } end, "metric")
    assert.error(function() enter { owner = "zz" } end, "zz")
  end)
end)

describe("targets of accounts", function()
  local function enter(more)
    local target = { key = "T1", account = "K1", first_day = "2025-01-01", last_day = "2025-12-31", amount = "1200000" }
    for field, value in pairs(more or {}) do target[field] = value end
    return crm.account_targets:create(target)
  end

  before_each(function() crm.accounts:create { key = "K1", name = "Alpine Sports" } end)

  it("are of our sales unless they say otherwise, and parts of others", function()
    enter()
    enter { key = "T2", first_day = "2025-01-01", last_day = "2025-03-31", amount = "300000", parent = "T1" }
    assert.equal("sales", crm.account_targets:get("T1").metric)
    assert.equal("300000.00 CNY", crm.account_targets:where({ parent = "T1" }):sum "amount")
  end)

  it("refuse an account that is not there, and a metric nobody knows", function()
    assert.error(function() enter { account = "K9" } end, "K9")
    assert.error(function() enter { metric = "visits" } end, "customer_profit")
  end)
end)
