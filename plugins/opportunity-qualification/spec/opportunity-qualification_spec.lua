describe("opportunity-qualification", function()
  local conditions = { "need", "authority", "budget", "timing" }

  before_each(function() crm.accounts:create { key = "K1", name = "Alpine Sports" } end)

  local function deal(key, states, more)
    local record = { key = key, account = "K1", owner = "li.na", created_on = "2025-06-01" }
    for position, condition in ipairs(conditions) do record[condition .. "_state"] = states and states[position] end
    for field, value in pairs(more or {}) do record[field] = value end
    crm.opportunities:create(record)
  end

  local function classify(parameters)
    local run = spec.run("opportunity-qualification", parameters, { as_of = "2025-06-30" })
    return run.changes[1], run
  end

  describe("strict", function()
    it("S003-13: keeps a deal open whose budget is only likely", function()
      deal("D1", { "confirmed", "strong", "likely", "strong" })
      local change = classify()
      assert.equal("open", change.to)
      assert.truthy(change.reason:find("not yet met: budget (", 1, true))
    end)

    it("S003-13: qualifies from strong on, in all four", function()
      deal("D1", { "strong", "strong", "strong", "strong" })
      assert.equal("qualified", classify().to)
      assert.equal("open", classify({ least = 4 }).to)
    end)

    it("S003-13: drops a deal at the first confirmed no", function()
      deal("D1", { "confirmed", "no", "confirmed" })
      local change = classify()
      assert.equal("disqualified", change.to)
      assert.truthy(change.reason:find("no power to decide (", 1, true))
    end)

    it("S003-13: lacks data where nothing was asked, and names what was not", function()
      deal "D1"
      deal("D2", { "confirmed" })
      local change, run = classify()
      assert.equal(1, run.insufficient_data)
      assert.equal("D2", change.key)
      assert.truthy(change.reason:find("not yet met: power to decide, budget, plan of purchase (", 1, true))
    end)
  end)

  describe("weighted", function()
    it("S003-13: calls 12 of 16 qualified", function()
      deal("D1", { "confirmed", "strong", "likely", "strong" })
      assert.equal("qualified", classify({ rule = "weighted" }).to)
    end)

    it("S003-13: gives a sum on a bound to the band that begins there", function()
      deal("D1", { "confirmed", "strong", "strong", "strong" })
      assert.equal("high", classify({ rule = "weighted" }).to)
      crm.opportunities:update("D1", { need_state = "confirmed", authority_state = "unknown", budget_state = "unknown",
        timing_state = "weak" })
      assert.equal("slight", classify({ rule = "weighted" }).to)
      assert.equal("unqualified", classify({ rule = "weighted", bands = "0,6,9,13" }).to)
    end)

    it("S003-13: makes no sum of three", function()
      deal("D1", { "confirmed", "strong", "likely" })
      local _, run = classify { rule = "weighted" }
      assert.equal(1, run.insufficient_data)
      assert.error(function() classify { bands = "0,5,4,13" } end, "expected four rising sums")
    end)
  end)

  describe("early", function()
    local function lead(key, qualification, decided_on, more)
      deal(key, nil, { qualification = qualification, qualification_decided_on = decided_on })
      crm.opportunities:update(key, more or {})
    end

    local function report() return spec.run("qualify-early", {}, { as_of = "2025-12-31" }) end

    it("S003-12: finds that 9 of 12 disqualified leads went within 14 days", function()
      for number = 1, 20 do
        local on = number <= 9 and "2025-06-15" or "2025-06-16"
        lead("D" .. number, number <= 12 and "disqualified" or "qualified", on)
      end
      local result = report()
      assert.equal("0.75", result.metrics["of them in time"])
      assert.equal(20, result.metrics["leads since 2024-12-31"])
      assert.equal("75% of the bad leads went within 14 days", result.title)
    end)

    it("S003-12: takes the median of all decisions, and the time spent on bad leads", function()
      lead("D1", "disqualified", "2025-06-05")
      lead("D2", "qualified", "2025-06-11")
      crm.reps:create { key = "li.na", name = "Li Na" }
      crm.customer_visits:create {
        key = "V1", account = "K1", opportunity = "D1", owner = "li.na", visited_on = "2025-06-03", minutes = 40,
        travel_minutes = 20,
      }
      crm.time_logs:create { key = "T1", owner = "li.na", worked_on = "2025-06-04", minutes = 30, opportunity = "D1" }
      crm.time_logs:create {
        key = "T2", owner = "li.na", worked_on = "2025-06-03", minutes = 40, opportunity = "D1", visit = "V1",
      }
      local result = report()
      assert.equal("7", result.metrics["median days to the decision"])
      assert.equal("1.5", result.metrics["hours spent on disqualified leads"])
    end)

    it("S003-12: shows no share where no lead was bad, and nothing without decisions", function()
      lead("D1", "qualified", "2025-06-11")
      assert.equal(nil, report().metrics["of them in time"])
      assert.equal("No lead was disqualified", report().title)
      crm.opportunities:update("D1", { qualification_decided_on = "" })
      assert.truthy(report().text:find("Insufficient data: of 1 leads", 1, true))
    end)

    it("S003-12: names leads that wait for more than 14 days, until they are decided", function()
      lead("D1", "open")
      lead("D2", nil, nil, { created_on = "2025-06-02", p_stage = "P0" })
      lead("D3", nil, nil, { p_stage = "P0" })
      crm.opportunities:update("D3", { p_stage = "P2" }, { reason = "known" })
      local run = spec.run("undecided-leads", {}, { as_of = "2025-06-16" })
      assert.equal(1, run.opened)
      assert.equal("D1", run.alerts[1].subject)
      crm.opportunities:update("D1", { qualification = "disqualified" })
      assert.equal(1, spec.run("undecided-leads", {}, { as_of = "2025-06-16" }).closed)
    end)
  end)
end)
