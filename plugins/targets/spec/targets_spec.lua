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
