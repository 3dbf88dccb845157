describe("deal-review", function()
  before_each(function()
    crm.accounts:create { key = "K1", name = "Alpine Sports" }
    crm.opportunities:create {
      key = "D1", account = "K1", owner = "li.na", project_grade = "A", amount = money("1000", "CNY"),
      win_probability = "50%", created_on = "2025-03-01",
    }
  end)

  local function review(key, on, status)
    crm.deal_reviews:create { key = key, opportunity = "D1", held_on = on, status = status or "held", chair = "anna" }
  end

  local function output(kind, more)
    local record = { key = kind, review = "R1", kind = kind, owner = "li.na", due_on = "2025-04-01" }
    for field, value in pairs(more or {}) do record[field] = value end
    crm.review_outputs:create(record)
  end

  local function decision(number, status)
    crm.actions:create {
      key = "A" .. number, object = "deal_review", subject = "R1", what = "call", who = "li.na",
      proposed_on = "2025-03-10", status = "open",
    }
    if status then crm.actions:update("A" .. number, { status = status, ended_on = "2025-03-12" }) end
  end

  local function run(parameters, as_of)
    return spec.run("deal-reviews", parameters, { as_of = as_of or "2025-03-31" })
  end

  it("S002-37: has done 6 of 8 decisions", function()
    review("R1", "2025-03-10")
    for number = 1, 8 do decision(number, number <= 6 and "done" or nil) end
    decision(9, "cancelled")
    local result = run()
    assert.equal("0.75", result.metrics["follow-up rate"])
    assert.equal(8, result.metrics.decisions)
    assert.equal("0", run(nil, "2025-03-11").metrics["follow-up rate"])
  end)

  it("S002-37: closes a meeting with three outputs that have owner and date", function()
    review("R1", "2025-03-10")
    local function close() crm.deal_reviews:update("R1", { status = "closed", minutes = "M" }) end
    output "case_plan"
    output("strategy", { due_on = "" })
    assert.error(close, "without owner and day: relation_plan, strategy")
    output "relation_plan"
    crm.review_outputs:update("strategy", { due_on = "2025-04-02" })
    close()
    assert.equal("closed", crm.deal_reviews:get("R1").status)
    assert.error(function() run { outputs = "minutes" } end, "--outputs names 'minutes', which is no kind of output")
    assert.error(function()
      spec.run("review-minutes", { outputs = "minutes" }, { as_of = "2025-03-31" })
    end, "which is no kind of output")
  end)

  it("S002-37: is held on a day, and cancelled only before", function()
    crm.deal_reviews:create { key = "R1", opportunity = "D1" }
    assert.error(function() crm.deal_reviews:update("R1", { status = "held" }) end, "held_on")
    crm.deal_reviews:update("R1", { status = "held", held_on = "2025-03-10" })
    assert.error(function() crm.deal_reviews:update("R1", { status = "cancelled" }) end, "refused")
  end)

  it("S002-37: is overdue after the days of its grade", function()
    review("R1", "2025-03-10")
    assert.truthy(run(nil, "2025-03-17").title:find("0 of 1 deal overdue", 1, true))
    local result = run(nil, "2025-03-18")
    assert.truthy(result.title:find("1 of 1 deal overdue", 1, true))
    assert.equal(1, result.tables[1].rows[1].days_over)
    assert.equal("500.00 CNY", result.tables[1].rows[1].weighted)
    assert.truthy(run({ rhythm = "A:8" }, "2025-03-18").title:find("0 of 1", 1, true))
  end)

  it("S002-37: counts from the day a deal was made, and takes no cancelled review", function()
    crm.deal_reviews:create { key = "R1", opportunity = "D1", held_on = "2025-03-20" }
    crm.deal_reviews:update("R1", { status = "cancelled" })
    -- Made on 1 March, due on the 8th.
    assert.equal(23, run().tables[1].rows[1].days_over)
  end)

  it("S002-37: fills the agenda with rival, deciders and alerts", function()
    for number = 1, 2 do crm.competitors:create { key = "C" .. number, name = "Rival" } end
    for number, rating in ipairs { 5, 2 } do
      crm.competitor_positions:create {
        key = "P" .. number, competitor = "C" .. number, opportunity = "D1", observed_on = "2025-03-02",
        rating = rating, our_rating = 3,
      }
    end
    crm.contacts:create { key = "P1", account = "K1", name = "Luca", buying_role = "decider", attitude = -1 }
    local row = run().tables[1].rows[1]
    assert.equal(-2, row.lead)
    assert.equal(1, row.against)
    assert.equal(nil, row.alerts)
  end)

  it("S002-37: writes minutes with outputs and decisions, and says what lacks", function()
    review("R1", "2025-03-10")
    output("case_plan", { text = "samples first" })
    decision(1, "done")
    decision(2, "cancelled")
    local result = spec.run("review-minutes", { review = "R1" })
    assert.equal("Review of D1, Alpine Sports, on 2025-03-10", result.title)
    assert.truthy(result.text:find("case plan (li.na, 2025-04-01): samples first", 1, true))
    assert.equal(1, #result.tables[1].rows)
    assert.equal(2, #result.findings)
    assert.equal(result.title, spec.run("review-minutes", {}, { as_of = "2025-04-01" }).title)
    assert.error(function() spec.run("review-minutes", { review = "R9" }) end, "there is no deal review 'R9'")
  end)

  it("S002-37: lacks data without grades and reviews, and refuses a rhythm it cannot read", function()
    crm.opportunities:update("D1", { project_grade = "" })
    assert.truthy(run().text:find("Insufficient data: no open deal has a grade", 1, true))
    assert.truthy(spec.run("review-minutes").text:find("Insufficient data: no deal review was held", 1, true))
    assert.error(function() run { rhythm = "weekly" } end, "expected a grade and its days")
  end)
end)

describe("other currencies", function()
  it("S002-37: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.opportunities:create {
      key = "F1", account = "F", outcome = "open", amount = money("5", "USD"), created_on = "2025-01-01",
      expected_close = "2025-12-01",
    }
    local text = spec.run("deal-reviews", {}, { as_of = "2025-12-31" }).text
    assert.truthy(text:find("1 deal in USD is not counted.", 1, true), text)
  end)
end)
