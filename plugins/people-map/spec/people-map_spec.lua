local date = require "lunaria.date"

local as_of = "2025-12-31"
local function ago(days) return date.add_days(as_of, -days) end
local function run(name, parameters, options)
  return spec.run(name, parameters, options or { as_of = as_of })
end

local visits = 0
local function visit(our, contact, days)
  visits = visits + 1
  crm.customer_visits:create {
    key = "V" .. visits, account = "K1", owner = our, contact = contact, visited_on = ago(days or 10),
  }
  return "V" .. visits
end

local function person(key, more)
  local record = { key = key, account = "K1", name = "Person " .. key }
  for field, value in pairs(more or {}) do record[field] = value end
  crm.contacts:save(record)
end

local function company()
  for _, key in ipairs { "li.na", "wu.xia", "xu.bo" } do crm.reps:create { key = key, name = key, role = "rep" } end
  crm.accounts:create { key = "K1", name = "Alpine Sports", owner = "li.na", key_account = true }
end

local function deal(stage)
  crm.opportunities:save { key = "D1", name = "Zips", account = "K1", stage = stage, outcome = "open" }
end

describe("relationship-degree", function()
  before_each(company)

  local function degree(key)
    run "relationship-degree"
    return crm.contacts:get(key).relationship_degree
  end

  local function tick(key, level)
    local answers = {}
    for position, name in ipairs { "known", "regular", "approves", "supports", "coach" } do
      answers[name] = position <= level and "yes" or "no"
    end
    spec.fill("relationship-evidence", key, answers, { date = as_of })
  end

  it("S002-41: weighs the levels 4, 2 and 1 by the influences 5, 3 and 2 to 2.8", function()
    for position, own in ipairs { { 4, 5 }, { 2, 3 }, { 1, 2 } } do
      person("P" .. position, { influence = own[2] })
      tick("P" .. position, own[1])
    end
    local row = run("relationship-degrees", { account = "K1" }).tables[1].rows[1]
    assert.equal("2.8", row.degree)
    assert.equal(4, degree "P1")
  end)

  it("S002-41: is the highest level with evidence of it and all below", function()
    person("P1", { attitude = 2 })
    assert.equal(0, degree "P1")
    person("P1", { attitude = 2, title = "Buyer" })
    assert.equal(1, degree "P1")
    visit("li.na", "P1", 5)
    visit("li.na", "P1", 3)
    assert.equal(4, degree "P1")
    spec.fill("relationship-evidence", "P1", { approves = "no", coach = "yes" }, { date = as_of })
    assert.equal(2, degree "P1")
    spec.fill("relationship-evidence", "P1", { coach = "yes" }, { date = as_of })
    assert.equal(5, degree "P1")
  end)

  it("S002-41: falls by one after 90 days of silence, to the day, and not below 1", function()
    person "P1"
    person "P2"
    tick("P1", 3)
    tick("P2", 1)
    visit("li.na", "P1", 89)
    visit("li.na", "P2", 400)
    assert.equal(3, degree "P1")
    crm.customer_visits:update("V" .. visits - 1, { visited_on = ago(90) })
    assert.equal(2, degree "P1")
    assert.equal(1, degree "P2")
    assert.truthy(crm.classifications:where({ record = "P1" }):first().reason:find("90 days of silence", 1, true))
  end)

  it("S002-41: warns where the degree is below what the stage asks for, and not where it reaches it", function()
    person("P1", { influence = 5 })
    tick("P1", 3)
    deal "P5"
    local found = run("degree-below-target").alerts[1]
    assert.equal("degree 3, but P5 of D1 needs 4", found.message)
    deal "P4"
    assert.equal(1, run("degree-below-target").closed)
    assert.equal("0", run("relationship-degrees").tables[1].rows[1].gap)
  end)

  it("S002-41: goes by the deal that asks for most", function()
    person("P1", { influence = 5, title = "Buyer" })
    deal "P1"
    crm.opportunities:create { key = "D2", name = "Zips", account = "K1", stage = "P3", outcome = "open" }
    crm.opportunities:create { key = "D3", name = "Zips", account = "K1", stage = "P7", outcome = "won" }
    local row = run("relationship-degrees").tables[1].rows[1]
    assert.equal("D2", row.deal)
    assert.equal("1", row.gap)
  end)

  it("S002-41: goes by the project stage before the stage of the company's own", function()
    person("P1", { influence = 5, title = "Buyer" })
    deal "contact"
    assert.equal(1, run("relationship-degrees").tables[1].rows[1].target)
    crm.opportunities:create {
      key = "D2", name = "Zips", account = "K1", stage = "contact", p_stage = "P4", outcome = "open",
    }
    local row = run("relationship-degrees").tables[1].rows[1]
    assert.equal("D2", row.deal)
    assert.equal(3, row.target)
    assert.equal("P4 solution design", row.stage)
  end)

  it("S002-41: says that data are insufficient without influence or deals, and refuses what is no target", function()
    person "P1"
    deal "P5"
    assert.truthy(run("relationship-degrees").text:find("nobody's influence is known: Alpine Sports", 1, true))
    assert.equal(0, #run("degree-below-target").alerts)
    deal "elsewhere"
    assert.truthy(run("relationship-degrees").text:find("no open deal is in a stage with a target", 1, true))
    assert.error(function() run("relationship-degrees", { targets = "P1" }) end, "a name, = and a whole number")
    assert.error(function() run("degree-below-target", { account = "K1" }) end, "does not take the parameter 'account'")
  end)

  it("S002-41: gives those who left no degree", function()
    person("P1", { title = "Buyer", left_on = as_of })
    assert.equal(nil, degree "P1")
    person("P1", { left_on = ago(-1) })
    assert.equal(1, degree "P1")
  end)
end)

describe("fishnet", function()
  before_each(function()
    company()
    for position = 1, 4 do person("P" .. position, { key_contact = true, level = position + 1 }) end
  end)

  local function knot(our, contact)
    visit(our, contact)
    visit(our, contact)
  end

  it("S002-44: 5 knots of 3 people and 4 contacts are a density of 0.417", function()
    knot("li.na", "P1")
    knot("li.na", "P2")
    knot("wu.xia", "P2")
    knot("wu.xia", "P3")
    knot("xu.bo", "P3")
    local result = run("fishnet", { account = "K1" })
    local row = result.tables[1].rows[1]
    assert.equal("0.417", row.density:round(3, "half_up"))
    assert.equal(5, row.knots)
    assert.equal("Person P4", row.holes)
    assert.equal("Person P1", row.single)
    assert.equal("Gaps in the network: 1 of 4 key contacts", result.title)
    -- Our level 3 with their levels 2, 3 and 4.
    assert.same({ 0, 1, 2, 2, 0, 0 }, result.charts[2].series[3].values)
  end)

  it("S002-44: one contact ties no knot, two do, within 180 days", function()
    visit("li.na", "P1", 179)
    assert.equal(0, run("fishnet").tables[1].rows[1].knots)
    visit("li.na", "P1", 180)
    assert.equal(0, run("fishnet").tables[1].rows[1].knots)
    assert.equal(1, run("fishnet", { window = 181 }).tables[1].rows[1].knots)
    assert.equal(1, run("fishnet", { knot = 1 }).tables[1].rows[1].knots)
  end)

  it("S002-44: counts those who came along, and says on whom of ours all hangs", function()
    crm.attendees:create { key = "1", visit = visit("li.na", "P1"), contact = "P2", colleague = "he.jun" }
    visit("li.na", "P2")
    local row = run("fishnet").tables[1].rows[1]
    assert.equal(2, row.ours)
    assert.equal("li.na", row.alone)
  end)

  it("S002-44: says what is missing for the density", function()
    assert.truthy(run("fishnet").text:find("nobody of ours was in contact", 1, true))
    for position = 1, 4 do person("P" .. position, { key_contact = false }) end
    assert.truthy(run("fishnet").text:find("no key contact is marked", 1, true))
    crm.accounts:update("K1", { key_account = false })
    assert.truthy(run("fishnet").text:find("no account is marked as a key account", 1, true))
    assert.error(function() run("fishnet", { account = "K9" }) end, "there is no account 'K9'")
  end)
end)

describe("organisation-chart", function()
  before_each(company)

  it("S002-39: weighs support by influence: -5, 4 and 3 of 10 are 0.10", function()
    person("P1", { buying_role = "decider", influence = 5, attitude = -1 })
    person("P2", { buying_role = "user", influence = 2, attitude = 2, reports_to = "P1" })
    person("P3", { buying_role = "influencer", influence = 3, attitude = 1, reports_to = "P2" })
    local result = run("organisation-chart", { account = "K1" })
    local row = result.tables[1].rows[1]
    assert.equal("0.1", row.support)
    assert.equal("0.43", row.coverage:round(2, "half_up"))
    assert.equal("Person P1", row.unseen)
    assert.same({ 0, 1, 1, 1, 0, 0, 0 }, result.charts[1].series[1].values)
    local nodes = result.charts[2].nodes
    assert.equal(2, nodes[3].level)
    assert.equal("Person P1: decider, 5 / -1", nodes[1].label)
  end)

  it("S002-39: has seen a decider within 180 days, and not before", function()
    person("P1", { buying_role = "decider", influence = 5, attitude = 2 })
    visit("li.na", "P1", 179)
    assert.equal("", run("organisation-chart").tables[1].rows[1].unseen)
    assert.equal("1", run("organisation-chart").tables[1].rows[1].support)
    crm.customer_visits:update("V" .. visits, { visited_on = ago(180) })
    assert.equal("Person P1", run("organisation-chart").tables[1].rows[1].unseen)
  end)

  it("S002-39: puts at the top who reports to nobody there", function()
    person("P1", { left_on = ago(10) })
    person("P2", { reports_to = "P1" })
    local nodes = run("organisation-chart", { account = "K1" }).charts[2].nodes
    assert.equal(1, #nodes)
    assert.equal(0, nodes[1].level)
    assert.equal("Person P2: no role, ? / ?", nodes[1].label)
  end)

  it("S002-39: people cannot report to one another in a circle", function()
    person "P1"
    person("P2", { reports_to = "P1" })
    assert.error(function() person("P1", { reports_to = "P2" }) end, "expected no circle")
  end)

  it("S002-39: leaves out of support who lacks a figure, and says so where all do", function()
    person("P1", { influence = 5 })
    assert.truthy(run("organisation-chart").text:find("Insufficient data for support at Alpine Sports", 1, true))
    person("P2", { influence = 2, attitude = -2 })
    local result = run "organisation-chart"
    assert.equal("-1", result.tables[1].rows[1].support)
    assert.truthy(result.text:find("1 person without influence or attitude", 1, true))
  end)
end)

describe("decision-tally", function()
  before_each(function()
    company()
    person("P1", { buying_role = "decider", influence = 5, attitude = -1 })
    person("P2", { buying_role = "influencer", influence = 4, attitude = 0 })
    person("P3", { buying_role = "user", influence = 3, attitude = 2 })
    deal "quote"
  end)

  it("S003-25: adds -5, 0 and 6 to 1; the first two can be won", function()
    local result = run("decision-tally", { account = "K1" })
    assert.equal(1, result.tables[1].rows[1].tally)
    assert.equal("Person P1, Person P2", result.tables[1].rows[1].swing)
    assert.same({ 6, 0, -5 }, result.charts[1].series[1].values)
    local plan = run "swing-plan"
    assert.equal(2, plan.new)
    assert.equal("P1", plan.proposals[1].subject)
    assert.equal("li.na", plan.proposals[1].who)
    assert.equal("2026-01-14", plan.proposals[1].due)
    assert.equal("find out why Person P1 leans to a rival, and answer it", plan.proposals[1].what)
  end)

  it("S003-25: weighs roles, and begins with the influence that is asked for", function()
    assert.equal(-4, run("decision-tally", { weights = "decider=2" }).tables[1].rows[1].tally)
    assert.equal("Person P1", run("decision-tally", { swing = 5 }).tables[1].rows[1].swing)
    person("P1", { attitude = -2 })
    person("P2", { attitude = 1 })
    assert.equal("", run("decision-tally").tables[1].rows[1].swing)
    assert.equal(0, #run("swing-plan").proposals)
  end)

  it("S003-25: looks at accounts with open deals alone", function()
    crm.opportunities:update("D1", { outcome = "won", closed_on = as_of })
    assert.truthy(run("decision-tally").text:find("no account has an open deal", 1, true))
    assert.equal(0, #run("swing-plan").proposals)
  end)

  it("S003-25: says that data are insufficient, and refuses what is no weight", function()
    for position = 1, 3 do person("P" .. position, { attitude = "" }) end
    local text = run("decision-tally").text
    assert.truthy(text:find("influence and preference known at 1 account", 1, true))
    assert.error(function() run("decision-tally", { weights = "decider" }) end, "expected a name, = and a whole number")
  end)
end)

describe("without data", function()
  it("S002-41: counts nothing of nothing in the title, and says what is missing", function()
    for _, name in ipairs { "relationship-degrees", "decision-tally", "fishnet", "organisation-chart" } do
      local result = spec.run(name)
      assert.falsy(result.title:find("0 ", 1, true), result.title)
      assert.truthy(result.text:find("Insufficient data", 1, true), name)
    end
  end)
end)
