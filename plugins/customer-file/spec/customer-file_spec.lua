local date = require "lunaria.date"

local as_of = "2025-12-31"
local function ago(days) return date.add_days(as_of, -days) end
local function run(name, parameters) return spec.run(name, parameters, { as_of = as_of }) end

local function company()
  crm.reps:create { key = "li.na", name = "Li Na", role = "rep" }
  crm.accounts:create { key = "K1", name = "Alpine Sports", owner = "li.na", key_account = true }
end

local function person(key, more)
  local record = { key = key, account = "K1", name = "Person " .. key, key_contact = true }
  for field, value in pairs(more or {}) do record[field] = value end
  crm.contacts:save(record)
end

local facts = 0
local function fact(field, source, days, section)
  facts = facts + 1
  crm.customer_facts:create {
    key = "F" .. facts, account = "K1", field = field, source = source, known_on = ago(days or 10), section = section,
  }
end

-- The values of the first chart for an account, as texts with at most three decimals.
local function values(result)
  local texts = {}
  for position, value in ipairs(result.charts[1].series[1].values) do
    texts[position] = value and tostring(value:round(3, "half_up")) or "-"
  end
  return texts
end

describe("contact-dossiers", function()
  before_each(company)

  local function example(more)
    local record = {
      about_person = "calm", about_family = "two sons", about_hobbies = "tea", about_habits = "early",
      about_friends = "many", about_duties = "buys", about_performance = "5% saved", about_goals = "quality",
      about_ways = "samples first", about_potential = "deputy", dossier_confirmed_on = ago(10),
    }
    for field, value in pairs(more or {}) do record[field] = value end
    person("P1", record)
  end

  it("S000-12: 4 of 5, 1 of 3 and 5 of 5 are 0.711 in all", function()
    example()
    local result = run "contact-dossiers"
    assert.same({ "0.8", "0.333", "1", "0.711" }, values(result))
    local row = result.tables[1].rows[1]
    assert.equal("0.711", row.total:round(3, "half_up"))
    assert.equal("social style, colleagues, suppliers", row.missing)
    assert.equal("0.711", run("customer-file").charts[1].series[1].values[3]:round(3, "half_up"))
  end)

  it("S000-12: is out of date after 180 days, to the day, or if it was never confirmed", function()
    example { dossier_confirmed_on = ago(179) }
    assert.equal(false, run("contact-dossiers").tables[1].rows[1].is_stale)
    example { dossier_confirmed_on = ago(180) }
    assert.equal(true, run("contact-dossiers").tables[1].rows[1].is_stale)
    example { dossier_confirmed_on = "" }
    assert.equal(true, run("contact-dossiers").tables[1].rows[1].is_stale)
  end)

  it("S000-12: a sheet confirms, and na is asked of nobody", function()
    person "P1"
    spec.fill("contact-dossier", "P1", { person = "yes", family = "na" }, { date = ago(5) })
    local row = run("contact-dossiers").tables[1].rows[1]
    assert.equal(false, row.is_stale)
    assert.equal("0.25", run("contact-dossiers").charts[1].series[1].values[1])
  end)

  it("S000-12: a field that may not be kept is switched off, and old data are named", function()
    example { dossier_keep_until = ago(1) }
    local result = run("contact-dossiers", { personal = "person,hobbies,social_style,habits" })
    assert.equal("0.75", result.charts[1].series[1].values[1])
    assert.equal("kept longer than allowed: Person P1", result.findings[1].message)
    example { dossier_keep_until = as_of }
    assert.equal(0, #run("contact-dossiers").findings)
  end)

  it("S000-12: refuses a field that contacts do not have", function()
    assert.error(function() run("contact-dossiers", { personal = "person,shoes" }) end, "have no field about_shoes")
  end)

  it("S000-12: needs key contacts", function()
    person("P1", { key_contact = false })
    assert.truthy(run("contact-dossiers").text:find("no key contact of these accounts is marked", 1, true))
    assert.equal("-", values(run "customer-file")[3])
  end)
end)

describe("customer-file", function()
  before_each(company)

  local analyses = {
    "target_definition", "customer_goals", "annual_report", "value_chain", "buying_process", "buyer_pressure",
    "transaction_history", "competitiveness",
  }

  local function paper(type, days)
    crm.documents:save { key = type, name = type, type = type, account = "K1", dated_on = ago(days or 30) }
  end

  it("S000-27: 6 fresh analyses of 7 are 0.857 where finance does not apply", function()
    crm.accounts:update("K1", { listed = false })
    for position, type in ipairs(analyses) do
      if position ~= 8 then paper(type) end
    end
    local result = run "customer-file"
    assert.equal("0.857", values(result)[1])
    assert.equal("competitiveness", result.tables[1].rows[1].missing)
    crm.accounts:update("K1", { listed = true })
    assert.equal("0.875", values(run "customer-file")[1])
  end)

  it("S000-27: an analysis counts while it is younger than 12 months", function()
    crm.documents:create {
      key = "1", name = "1", type = "customer_goals", account = "K1", dated_on = date.add_months(as_of, -12),
    }
    assert.equal("customer goals", run("customer-file").tables[1].rows[1].stale)
    crm.documents:update("1", { dated_on = date.add_days(date.add_months(as_of, -12), 1) })
    assert.equal("", run("customer-file").tables[1].rows[1].stale)
    assert.equal("0.125", values(run "customer-file")[1])
  end)

  it("S000-27: a yes on the sheet counts like a paper of its day", function()
    local found = spec.fill("analysis-pack", "K1", { customer_goals = "yes", annual_report = "na" }, { date = ago(3) })
    assert.equal("0.143", found.score:round(3, "half_up"))
    assert.equal("0.143", values(run "customer-file")[1])
  end)

  it("S000-27: without papers all is missing, and months below 1 are refused", function()
    local result = run "customer-file"
    assert.equal("0", values(result)[1])
    assert.equal((table.concat(analyses, ", "):gsub("_", " ")), result.tables[1].rows[1].missing)
    assert.error(function() run("customer-file", { pack_months = 0 }) end, "out of range")
  end)

  it("S002-45: 6 fresh sections of 8 are 0.75", function()
    for position, section in ipairs { "profile", "organisation", "people", "history", "needs", "rivals", "plan" } do
      fact("field " .. position, "sales", position == 7 and 200 or 10, section)
    end
    local result = run("customer-file", { account = "K1" })
    assert.equal("0.75", values(result)[2])
    assert.equal("plan, risks", run("customer-file").tables[1].rows[1].lacking)
    local states = {}
    for _, row in ipairs(result.tables[3].rows) do states[row.item] = row end
    assert.equal(true, states.rivals.fresh)
    assert.equal(false, states.plan.fresh)
    assert.equal(ago(200), states.plan.day)
    assert.equal(nil, states.risks.day)
  end)

  it("S002-45: a section is fresh for 180 days, to the day; papers and sheets count like facts", function()
    fact("field", "sales", 180, "profile")
    assert.equal("0", values(run "customer-file")[2])
    assert.equal("0.125", values(run("customer-file", { fresh_days = 181 }))[2])
    paper("profile", 179)
    spec.fill("key-customer-file", "K1", { risks = "yes", plan = "na" }, { date = ago(2) })
    assert.equal("0.286", values(run "customer-file")[2])
  end)

  it("S002-45: goes by sections of one's own, and needs key accounts", function()
    fact("field", "sales", 10, "budget")
    assert.equal("0.5", values(run("customer-file", { sections = "budget, people" }))[2])
    crm.accounts:update("K1", { key_account = false })
    assert.truthy(run("customer-file").text:find("no account is marked as a key account", 1, true))
    assert.error(function() run("customer-file", { account = "K9" }) end, "there is no account 'K9'")
  end)
end)

describe("customer-panorama", function()
  before_each(company)

  it("S003-16: 9 sources of 18 are 0.50; 30 of 40 facts from one source are 0.75 and too many", function()
    local sources = { "website", "staff", "brochure", "customers", "rivals", "media", "banks", "sales", "service" }
    for number = 1, 40 do
      fact("field " .. number, sources[number % 9 + 1])
      if number > 30 then fact("field " .. number, sources[(number + 1) % 9 + 1]) end
    end
    local result = run "customer-panorama"
    local row = result.tables[1].rows[1]
    assert.equal(9, row.used)
    assert.equal("0.5", row.coverage)
    assert.equal(40, row.facts)
    assert.equal("0.75", row.single)
    assert.equal(true, row.flag)
    assert.same({ "0.75", "0.4", "0.4", "0.5" }, values(result))
  end)

  it("S003-16: exactly the bound is not too many, and the same source twice is one", function()
    fact("a", "sales")
    fact("a", "media")
    fact("b", "sales")
    fact("b", "sales")
    assert.equal("0.5", run("customer-panorama").tables[1].rows[1].single)
    assert.equal(false, run("customer-panorama").tables[1].rows[1].flag)
    assert.equal(true, run("customer-panorama", { single_source = "49%" }).tables[1].rows[1].flag)
  end)

  it("S003-16: facts are fresh for 180 days, and confirmed by a newer one", function()
    fact("a", "sales", 180)
    assert.equal("0", run("customer-panorama").tables[1].rows[1].fresh)
    fact("a", "media", 179)
    assert.equal("1", run("customer-panorama").tables[1].rows[1].fresh)
  end)

  it("S003-16: sources of the sheet count, and without facts there are no shares of them", function()
    local found = spec.fill("information-sources", "K1", { website = "yes", media = "yes" }, { date = ago(1) })
    assert.equal(false, found.passed)
    local result = run "customer-panorama"
    assert.equal(2, result.tables[1].rows[1].used)
    assert.equal(nil, result.tables[1].rows[1].single)
    assert.truthy(result.text:find("Insufficient data, no facts at all: Alpine Sports", 1, true))
  end)
end)

describe("executive-readiness", function()
  before_each(function()
    company()
    person("P1", { level = 5 })
  end)

  local questions = {
    "background", "goals", "worries", "decision_power", "circle", "interests", "rival_ties", "value_message", "sponsor",
    "next_step",
  }

  local function fill(without)
    local answers = {}
    for _, question in ipairs(questions) do answers[question] = without:find(question, 1, true) and "no" or "yes" end
    return spec.fill("executive-homework", "P1", answers, { date = ago(1) })
  end

  it("S002-43: 7 of 10 with what must be are enough", function()
    local found = fill "background interests sponsor"
    assert.equal("0.7", found.score)
    assert.equal(true, found.passed)
    assert.equal("Ready to meet 1 of 1 top managers", run("executive-readiness").title)
  end)

  it("S002-43: 6 of 10 are not, nor are 9 without the goals", function()
    assert.equal(false, fill("background interests sponsor circle").passed)
    assert.equal(false, fill("goals").passed)
    assert.equal(false, fill("value_message").passed)
    assert.equal("value message", run("executive-readiness").tables[1].rows[1].missing)
  end)

  it("S002-43: is not ready without a sheet, and needs people of the level", function()
    assert.equal(false, run("executive-readiness").tables[1].rows[1].ready)
    person("P1", { level = 4 })
    assert.truthy(run("executive-readiness").text:find("no contact of these accounts has level 5", 1, true))
    assert.equal(1, #run("executive-readiness", { executive_level = 4 }).tables[1].rows)
  end)

  it("S002-43: says who was given more than the limit in twelve months", function()
    local function give(key, amount, on, currency)
      crm.hospitalities:create { key = key, contact = "P1", given_on = on, amount = money(amount, currency or "CNY") }
    end
    give("1", 1500, ago(10))
    give("2", 500, ago(20))
    give("3", 5000, date.add_months(as_of, -12))
    assert.equal(0, #run("hospitality-limit").alerts)
    give("4", "0.01", as_of)
    local found = run("hospitality-limit").alerts[1]
    assert.equal("critical", found.severity)
    assert.equal("2,000.01 CNY given in twelve months, limit 2,000.00 CNY", found.message)
    give("5", 10, as_of, "EUR")
    assert.equal(2, #run("hospitality-limit").alerts)
    assert.error(function() run("hospitality-limit", { account = "K1" }) end, "does not take the parameter 'account'")
  end)
end)

describe("visit-records", function()
  before_each(company)

  local function visit(more)
    local record = {
      key = "V1", account = "K1", owner = "li.na", visited_on = ago(10), goal = "needs", questions = "how many?",
      answers = "1000", commitments = "samples", result = "list of needs", next_step = "samples", next_on = ago(1),
      recorded_on = ago(9),
    }
    for field, value in pairs(more or {}) do record[field] = value end
    crm.customer_visits:save(record)
  end

  it("S003-20: 8 of 9 on the next day are 0.889, in time", function()
    visit()
    local result = run "visit-records"
    assert.equal("0.889", result.metrics.quality:round(3, "half_up"))
    assert.equal("1", result.metrics["in time"])
    assert.equal("1", result.metrics["next step"])
  end)

  it("S003-20: two days are in time, three are late; who came along is people, too", function()
    visit { recorded_on = ago(8) }
    assert.equal("1", run("visit-records").metrics["in time"])
    visit { recorded_on = ago(7) }
    local result = run "visit-records"
    assert.equal("0", result.metrics["in time"])
    assert.equal("people", result.tables[2].rows[1].missing)
    person "P1"
    crm.attendees:create { key = "1", visit = "V1", contact = "P1" }
    assert.equal("1", run("visit-records").metrics.quality)
  end)

  it("S003-20: what is not recorded is late once the days are over, and open until then", function()
    visit { recorded_on = "" }
    assert.equal("0", run("visit-records").metrics["in time"])
    visit { recorded_on = "", visited_on = ago(2) }
    assert.equal(nil, run("visit-records").metrics["in time"])
  end)

  it("S003-20: counts goals where it is known whether they were reached, and next steps with a day", function()
    visit { goal_reached = true }
    visit { key = "V2", goal_reached = false, next_on = "" }
    visit { key = "V3" }
    local result = run "visit-records"
    assert.equal("0.5", result.metrics["goal reached"])
    assert.equal("0.67", result.metrics["next step"]:round(2, "half_up"))
  end)

  it("S003-20: a sheet completes the record", function()
    visit { goal = "", questions = "", recorded_on = "" }
    local found = spec.fill("visit-record", "V1", { goal = "yes", questions = "yes" }, { date = ago(9) })
    assert.equal("0.222", found.score:round(3, "half_up"))
    local result = run "visit-records"
    assert.equal("0.889", result.metrics.quality:round(3, "half_up"))
    assert.equal("1", result.metrics["in time"])
  end)

  it("S003-20: looks at the visits of 90 days, and says so where there are none", function()
    visit { visited_on = ago(90) }
    assert.truthy(run("visit-records").text:find("Insufficient data: no visits in the last 90 days", 1, true))
    assert.equal(1, run("visit-records", { recent = 91 }).tables[1].rows[1].visits)
    assert.equal("Alpine Sports", run("visit-records", { account = "K1" }).title)
    assert.error(function() run("visit-records", { account = "K9" }) end, "there is no account 'K9'")
  end)
end)

describe("without data", function()
  it("S000-27: counts nothing of nothing in the title, and says what is missing", function()
    for _, name in ipairs { "customer-file", "customer-panorama", "executive-readiness", "contact-dossiers" } do
      local result = spec.run(name)
      assert.falsy(result.title:find("0 ", 1, true), result.title)
      assert.truthy(result.text:find("Insufficient data", 1, true), name)
    end
  end)
end)
