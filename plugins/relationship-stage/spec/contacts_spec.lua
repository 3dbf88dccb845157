local date = require "lunaria.date"

local as_of = "2025-12-31"
local function ago(days) return date.add_days(as_of, -days) end

describe("stage-contacts", function()
  local visits = 0

  -- A visit in which one of ours met one of theirs, by their functions; the KAM is the owner of all visits.
  local function meet(our, their, days)
    visits = visits + 1
    local visit = "V" .. visits
    crm.contacts:save { key = "P-" .. their, account = "K1", name = their, ["function"] = their }
    crm.customer_visits:create {
      key = visit, account = "K1", owner = "li.na", contact = "P-" .. their, visited_on = ago(days or 10),
    }
    if our then crm.attendees:create { key = visit .. "/1", visit = visit, colleague = our, ["function"] = our } end
  end

  before_each(function()
    crm.reps:create { key = "li.na", name = "Li Na", role = "rep" }
    crm.accounts:create {
      key = "K1", name = "Alpine Sports", owner = "li.na", key_account = true, category_spend = money(100, "CNY"),
      currency = "CNY",
    }
    crm.orders:create { key = "S1", account = "K1", ordered_on = ago(5), amount = money(60, "CNY") }
  end)

  local function run(parameters)
    return spec.run("stage-contacts", parameters, { as_of = as_of })
  end

  it("S000-08: 4 of 6 pairs of the mid stage are enough for the early one", function()
    meet(nil, "purchasing")
    meet("rep", "buyer")
    meet("marketing", "marketing")
    meet("operations", "operations")
    local row = run().tables[1].rows[1]
    assert.equal("mid", row.share)
    assert.equal("early", row.contacts)
    assert.equal("0.667", row.coverage:round(3, "half_up"))
    assert.equal("director-director, technical-design", row.missing)
  end)

  it("S000-08: reaches a stage from 80% on: 5 of 6 pairs are enough", function()
    meet(nil, "purchasing")
    meet("rep", "buyer")
    meet("marketing", "marketing")
    meet("operations", "operations")
    meet("technical", "design")
    assert.equal("mid", run().tables[1].rows[1].contacts)
    assert.equal("early", run({ coverage = "84%" }).tables[1].rows[1].contacts)
  end)

  it("S000-08: forgets meetings after 180 days, to the day", function()
    meet(nil, "purchasing", 180)
    assert.equal(nil, run().tables[1].rows[1].contacts)
    assert.equal("pre", run({ met_days = 181 }).tables[1].rows[1].contacts)
  end)

  it("S000-08: goes by functions as the data call them", function()
    meet("manager", "management")
    local rows = run({ account = "K1" }).tables[2].rows
    assert.equal("director-director", rows[3].pair)
    assert.equal(true, rows[3].met)
    assert.equal(ago(10), rows[3].on)
    assert.equal(false, run({ account = "K1", functions = "" }).tables[2].rows[3].met)
  end)

  it("S000-08: takes a sheet for visits as long as it is fresh, and leaves out what does not apply", function()
    local answers = {
      kam_with_purchasing = "yes", rep_with_buyer = "yes", director_with_director = "na",
      marketing_with_marketing = "yes", operations_with_operations = "yes", technical_with_design = "no",
    }
    spec.fill("stage-contact-sheet", "K1", answers, { date = ago(10) })
    local row = run().tables[1].rows[1]
    assert.equal("mid", row.contacts)
    assert.equal("0.8", row.coverage)
    assert.equal(nil, spec.run("stage-contacts", {}, { as_of = "2026-06-30" }).tables[1].rows[1].contacts)
  end)

  it("S000-08: reckons joint groups of the record and of the sheet together", function()
    crm.accounts:update("K1", { joint_groups = "marketing,finance" })
    spec.fill("stage-contact-sheet", "K1", { technical = "yes", group_5 = "na" }, { date = as_of })
    local values = run().charts[1].series[1].values
    assert.equal("0.75", values[5])
  end)

  it("S000-08: needs key accounts, and refuses what is no pair", function()
    crm.accounts:update("K1", { key_account = false })
    local nobody = run()
    assert.equal("Who meets whom at each stage", nobody.title)
    assert.truthy(nobody.text:find("--all yes looks at all", 1, true))
    assert.equal("Alpine Sports", run({ all = true }).tables[1].rows[1].account)
    assert.error(function() run { pairs_mid = "technical" } end, "expected our function, a hyphen and theirs")
    assert.error(function() run { account = "K9" } end, "there is no account 'K9'")
  end)

  it("S000-08: tells accounts that are called alike apart", function()
    crm.accounts:create { key = "K2", name = "Alpine Sports", key_account = true }
    local series = run().charts[1].series
    assert.same({ "Alpine Sports (K1)", "Alpine Sports (K2)" }, { series[1].name, series[2].name })
  end)

  it("S000-08: says that there are no accounts, and does not send to --all again", function()
    crm.orders:delete "S1"
    crm.accounts:delete "K1"
    local nothing = run { all = true }
    assert.equal("Who meets whom at each stage", nothing.title)
    assert.truthy(nothing.text:find("Insufficient data: there are no accounts.", 1, true))
    assert.equal("Relationships with customers", spec.run("relationship-overview", {}, { as_of = as_of }).title)
  end)
end)

describe("uncoupling-warning", function()
  local function run(parameters) return spec.run("uncoupling-warning", parameters, { as_of = as_of }) end

  local function invoice(days_overdue)
    crm.invoices:create { key = "F1", account = "K1", amount = money(50, "CNY"), due_on = ago(days_overdue) }
  end

  before_each(function()
    for _, key in ipairs { "li.na", "wu.xia" } do crm.reps:create { key = key, name = key, role = "rep" } end
    crm.accounts:create { key = "K1", name = "Alpine Sports", owner = "li.na", created_on = "2024-01-01" }
    for position = 1, 2 do
      crm.orders:create {
        key = "S" .. position, account = "K1", ordered_on = ago(80 + position), amount = money(50, "CNY"),
      }
    end
    crm.customer_visits:create { key = "V1", account = "K1", owner = "li.na", visited_on = ago(75) }
  end)

  it("S000-10: two causes warn, a severe quality issue is critical at once", function()
    invoice(40)
    local found = run().alerts[1]
    assert.equal("warn", found.severity)
    local persistence = "first orders not followed up, 2 in all, last visit 75 days ago"
    assert.equal("money overdue, 40 days; " .. persistence, found.message)
    crm.issues:create { key = "Q1", account = "K1", type = "quality", severity = "high", opened_on = ago(2) }
    assert.equal("critical", run().alerts[1].severity)
  end)

  it("S000-10: a quality issue counts while it is open, and if it is severe", function()
    crm.issues:create {
      key = "Q1", account = "K1", type = "quality", severity = "critical", opened_on = ago(9), closed_on = as_of,
    }
    crm.issues:create { key = "Q2", account = "K1", type = "quality", severity = "medium", opened_on = ago(2) }
    crm.issues:create { key = "Q3", account = "K1", type = "delivery", severity = "critical", opened_on = ago(2) }
    assert.equal("info", run().alerts[1].severity)
    crm.issues:update("Q1", { closed_on = ago(-1) })
    assert.equal("critical", run().alerts[1].severity)
  end)

  it("S000-10: bounds: 60 days without a visit and 30 overdue are no sign, 61 and 31 are", function()
    invoice(30)
    crm.customer_visits:update("V1", { visited_on = ago(60) })
    assert.equal(0, #run().alerts)
    crm.customer_visits:update("V1", { visited_on = ago(61) })
    crm.invoices:update("F1", { due_on = ago(31) })
    assert.equal("warn", run().alerts[1].severity)
  end)

  it("S000-10: settles an invoice by money in its own currency alone", function()
    invoice(40)
    local receipt = { account = "K1", invoice = "F1", received_on = ago(1) }
    for key, amount in pairs { Z1 = money("50", "USD"), Z2 = money("20", "CNY") } do
      receipt.key, receipt.amount = key, amount
      crm.receipts:create(receipt)
    end
    assert.truthy(run().alerts[1].message:find("money overdue, 40 days", 1, true))
    receipt.key, receipt.amount = "Z3", money("30", "CNY")
    crm.receipts:create(receipt)
    assert.falsy(run().alerts[1].message:find("money overdue", 1, true))
  end)

  it("S000-10: takes an account that nobody has taken over for not handed over", function()
    crm.accounts:update("K1", { owner = "", previous_owner = "wu.xia", owner_since = ago(10) })
    assert.truthy(run().alerts[1].message:find(ago(10), 1, true))
  end)

  it("S000-10: three orders are more than a beginning, and what is paid is not overdue", function()
    crm.orders:create { key = "S3", account = "K1", ordered_on = ago(70), amount = money(50, "CNY") }
    invoice(40)
    crm.receipts:create { key = "Z1", account = "K1", invoice = "F1", received_on = ago(1), amount = money(50, "CNY") }
    assert.equal(0, #run().alerts)
  end)

  it("S000-10: a new owner is a sign until he has come with the one before", function()
    crm.customer_visits:update("V1", { visited_on = ago(10) })
    crm.accounts:update("K1", { owner_since = ago(60), previous_owner = "wu.xia" })
    assert.equal("new owner without a handover visit, 2025-11-01", run().alerts[1].message)
    crm.attendees:create { key = "V1/1", visit = "V1", colleague = "wu.xia" }
    local after = run()
    assert.equal(1, after.closed)
    crm.attendees:delete "V1/1"
    crm.accounts:update("K1", { owner_since = ago(61) })
    assert.equal(0, run().opened)
  end)

  it("S000-10: causes that were ticked count with the others", function()
    spec.fill("uncoupling-signs", "K1", { trust = "yes", culture = "no", own_brand = "yes" }, { date = ago(3) })
    local found = run().alerts[1]
    assert.equal("critical", found.severity)
    assert.truthy(found.message:find("lack of trust, 2025-12-28", 1, true))
    assert.equal("warn", run({ critical = 4 }).alerts[1].severity)
  end)

  it("S000-10: without orders, visits and invoices there is nothing to warn of; refuses bounds that overlap", function()
    crm.accounts:create { key = "K2", name = "Oslo Kids" }
    for _, found in ipairs(run().alerts) do assert.equal("K1", found.subject) end
    assert.error(function() run { warn = 4 } end, "--warn is above --critical")
    assert.error(function() run { account = "K1" } end, "does not take the parameter 'account'")
  end)
end)
