describe("visit-priority", function()
  local function contact(key, influence, support, last)
    crm.contacts:create {
      key = key, account = "K1", name = "Person " .. key, influence = influence, attitude = support and support - 3,
    }
    if last then
      crm.customer_visits:create { key = "V" .. key, account = "K1", owner = "li.na", contact = key, visited_on = last }
    end
  end

  local function plan(parameters) return spec.run("visit-priority", parameters, { as_of = "2025-03-02" }) end

  local function lists(parameters)
    local found = {}
    for _, proposal in ipairs(plan(parameters).proposals) do found[proposal.subject] = proposal.rule end
    return found
  end

  local function targets(parameters) return spec.run("visit-targets", parameters, { as_of = "2025-03-02" }) end

  before_each(function()
    crm.reps:create { key = "li.na", name = "Li Na" }
    crm.accounts:create { key = "K1", name = "Alpine Sports", owner = "li.na" }
  end)

  it("S000-20: weighs influence, lacking support and time", function()
    -- 60 and 15 days.
    contact("P1", 5, 2, "2025-01-01")
    contact("P2", 3, 4, "2025-02-15")
    local rows = targets().tables
    assert.equal("4.1", rows[1].rows[1].priority)
    assert.equal("2.2", rows[2].rows[1].priority)
  end)

  it("S000-20: counts no more than five months", function()
    contact("P1", 5, 5, "2020-01-01")
    assert.equal("3.8", targets().tables[1].rows[1].priority)
  end)

  it("S000-20: makes thirds, rounded up, of equal ones the earlier key", function()
    for number = 1, 4 do contact("P" .. number, 3, 3, "2025-01-01") end
    assert.same({ P1 = "first", P2 = "first", P3 = "second", P4 = "reserve" }, lists())
    assert.equal(3, plan({ lists = 2 }).new)
    assert.equal("2025-03-16", plan().proposals[1].due)
  end)

  it("S000-20: counts who took part as visited", function()
    contact("P1", 3, 3, "2025-03-01")
    contact("P2", 3, 3, "2025-01-01")
    crm.attendees:create { key = "T1", visit = "VP1", contact = "P2" }
    assert.equal(1, targets().tables[1].rows[1].days)
    assert.equal("P1", targets().tables[1].rows[1].key)
  end)

  it("S000-20: leaves out whom too little is known of, and says so", function()
    contact("P1", nil, 3, "2025-01-01")
    contact("P2", 3, 3)
    local result = targets()
    assert.truthy(result.text:find("Insufficient data: of nobody", 1, true))
    assert.equal("last visit", result.tables[1].rows[1].missing)
    assert.equal(0, plan().new)
    result = spec.run("visit-targets", { owner = "nobody" }, { as_of = "2025-12-31" })
    assert.truthy(result.text:find("of nobody at the customers of nobody influence", 1, true))
  end)

  it("S000-20: counts the time of people never visited from the day they were entered", function()
    contact("P1", 3, 3)
    crm.contacts:update("P1", { created_on = "2025-02-20" })
    assert.equal(10, targets().tables[1].rows[1].days)
    assert.equal(0, plan({ never = "leave_out" }).new)
  end)
end)
