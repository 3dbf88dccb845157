local numbers = 0

local function account(key, class, more)
  local record = {
    key = key, name = "Customer " .. key, owner = "li.na", visit_class = class, created_on = "2024-01-01",
  }
  for field, value in pairs(more or {}) do record[field] = value end
  crm.accounts:create(record)
end

local function visit(key, on, more)
  numbers = numbers + 1
  local record = { key = "V" .. numbers, account = key, owner = "li.na", visited_on = on }
  for field, value in pairs(more or {}) do record[field] = value end
  crm.customer_visits:create(record)
end

local function accounts(class, count)
  for number = 1, count do account(string.format("%s%02d", class, number), class) end
end

local function rep() crm.reps:create { key = "li.na", name = "Li Na" } end

describe("visit-workload", function()
  local function run(parameters) return spec.run("visit-workload", parameters) end

  before_each(function()
    accounts("A", 10)
    accounts("B", 20)
    accounts("C", 30)
  end)

  it("S000-21: reckons whether everybody can be visited", function()
    local result = run()
    assert.equal("65", result.tables[1].rows[2].mid + result.tables[1].rows[3].mid + result.tables[1].rows[4].mid)
    assert.equal("0.98", result.metrics["used at the middle frequency"]:round(2, "half_up"))
    assert.equal("140", result.metrics["hours needed at most"])
    assert.equal("2", result.metrics["reps needed"])
  end)

  it("S000-21: fills the hours in order of the classes", function()
    local result = run()
    assert.equal("There is no time for 4 of 70 visits a month", result.title)
    local c = result.tables[1].rows[4]
    assert.equal("16", c.fits)
    assert.equal("20", c.max)
    assert.equal("4", c.short)
  end)

  it("S000-21: has time on the bound, and counts whole visits where it has not", function()
    assert.equal("There is time to visit everybody as often as the rule asks", run({ capacity = "140" }).title)
    assert.equal("There is no time for 1 of 70 visits a month", run({ capacity = "139.9" }).title)
  end)

  it("S000-21: puts heavyweights first, visited as an A", function()
    account("H01", "H")
    local rows = run({ capacity = "7" }).tables[1].rows
    assert.equal("H", rows[1].class)
    assert.equal("3", rows[1].fits)
    assert.equal("0", rows[2].fits)
  end)

  it("S000-21: takes the other reading of C by configuration", function()
    local rows = run({ frequencies = "A:2-3,B:1,C:1/3-1/2" }).tables[1].rows
    assert.equal("10", rows[4].min)
    assert.equal("15", rows[4].max)
  end)

  it("S000-21: has no utilisation without hours, and refuses what is no frequency", function()
    local result = run { capacity = "0" }
    assert.truthy(result.text:find("No utilisation: division by zero", 1, true))
    assert.error(function() run { frequencies = "A:often" } end, "expected a class and visits a month")
    assert.error(function() run { frequencies = "A:3-2" } end, "the most is below the least")
  end)
end)

describe("visit-workload without classes", function()
  it("S000-21: says that data are insufficient", function()
    account("K1")
    assert.truthy(spec.run("visit-workload").text:find("Insufficient data: no account has a visit_class", 1, true))
  end)
end)

describe("visit-plan", function()
  local function plan(parameters) return spec.run("visit-plan", parameters) end

  before_each(rep)

  it("S000-21: plans a month in order of the classes until the hours are gone", function()
    account("K1", "B")
    account("K2", "A")
    account("K3", "H")
    local found = plan({ month = "2025-02", capacity = "9" }).proposals
    assert.equal(4, #found)
    local subjects = {}
    for _, proposal in ipairs(found) do subjects[proposal.subject] = (subjects[proposal.subject] or 0) + 1 end
    assert.same({ K2 = 1, K3 = 3 }, subjects)
  end)

  it("S000-21: visits a C in the second and third month of a quarter, the next month unless told", function()
    account("K1", "C")
    assert.equal(0, plan({ month = "2025-01" }).new)
    assert.equal(1, plan().new)
    assert.equal("2025-02-28", plan().proposals[1].due)
    assert.equal(1, plan({ month = "2025-03" }).new)
  end)

  it("S000-21: counts what is arranged, and refuses a quarter", function()
    account("K1", "A")
    visit("K1", nil, { planned_on = "2025-02-05" })
    assert.equal(2, plan().new)
    assert.error(function() plan { month = "2025-Q1" } end, "expected a month")
  end)
end)

describe("under-visited", function()
  local function run(parameters) return spec.run("under-visited", parameters, { as_of = "2025-03-31" }) end

  before_each(rep)

  it("S000-21: raises from the first visit that is missing", function()
    account("K1", "B")
    for _, on in ipairs { "2025-01-01", "2025-02-01", "2025-03-31" } do visit("K1", on) end
    account("K2", "B")
    for _, on in ipairs { "2024-12-31", "2025-02-01", "2025-03-31" } do visit("K2", on) end
    local found = run()
    assert.equal(1, found.opened)
    assert.equal("K2", found.alerts[1].subject)
    assert.equal("warn", found.alerts[1].severity)
    assert.equal("visits in 3 months: 2, class B asks for 3", found.alerts[1].message)
  end)

  it("S000-21: is critical for A and H, and counts the modes asked for", function()
    account("K1", "A")
    for _ = 1, 6 do visit("K1", "2025-02-01", { mode = "phone" }) end
    assert.equal(0, run().opened)
    assert.equal("critical", run({ modes = "face" }).alerts[1].severity)
    assert.error(function() run { modes = "face,pigeon" } end, "--modes has 'pigeon', which is no mode of visits")
    assert.error(function() run { modes = "," } end, "--modes names no mode")
  end)

  it("S000-21: says once that no visits are recorded, and takes it back when there are some", function()
    account("K1", "B")
    account("K2", "A")
    visit("K1", "2024-12-31")
    local found = run()
    assert.equal(1, found.opened)
    assert.equal("no visits recorded", found.alerts[1].rule)
    assert.equal(nil, found.alerts[1].subject)
    assert.truthy(found.alerts[1].message:find("no visits are recorded from 2025-01-01 to 2025-03-31", 1, true))
    visit("K1", "2025-02-01")
    found = run()
    assert.equal(2, found.opened)
    assert.equal(1, found.closed)
  end)

  it("S000-21: says nothing of the lost, of new customers, and where nobody has a class", function()
    assert.equal(0, run().opened)
    account("K1", "B")
    visit("K1", "2025-02-01")
    account("K2", "A", { status = "lost" })
    account("K3", "A", { created_on = "2025-01-01" })
    assert.equal(1, run().opened)
  end)
end)

describe("return-visits", function()
  local function run(parameters, as_of) return spec.run("return-visits", parameters, { as_of = as_of }) end

  before_each(rep)

  it("S004-09: falls due after the interval of the class", function()
    account("K1", "B")
    visit("K1", "2025-06-01")
    assert.equal(0, run({}, "2025-06-30").new)
    assert.equal("2025-07-31", run({}, "2025-07-01").proposals[1].due)
  end)

  it("S004-09: plans visits to customers that nobody owns, without saying by whom", function()
    account("K1", "B", { owner = "" })
    visit("K1", "2025-06-01")
    local found = run({}, "2025-07-01").proposals
    assert.equal(1, #found)
    assert.equal(nil, found[1].who)
  end)

  it("S004-09: spreads what is late over working days", function()
    for number = 1, 3 do
      account("K" .. number, "A")
      visit("K" .. number, "2025-01-0" .. number)
    end
    -- The 7th is a Friday.
    local found = run({ per_day = 1 }, "2025-03-06").proposals
    assert.same({ "2025-03-07", "2025-03-10", "2025-03-11" }, { found[1].due, found[2].due, found[3].due })
    assert.equal("2025-03-10", run({ holidays = "2025-03-07" }, "2025-03-06").proposals[1].due)
  end)

  it("S004-09: goes by the frequency, if asked to", function()
    account("K1", "A")
    visit("K1", "2025-06-02")
    assert.equal("2025-06-17", run({ due_by = "frequencies" }, "2025-06-03").proposals[1].due)
  end)

  it("S004-09: plans nothing without a last contact, or where a visit is arranged", function()
    account("K1", "A")
    account("K2", "A")
    visit("K2", "2025-05-01")
    visit("K2", nil, { planned_on = "2025-06-05" })
    assert.equal(0, run({}, "2025-06-01").new)
    assert.error(function() run({ intervals = "A:soon" }, "2025-06-01") end, "expected a class and days")
  end)
end)

describe("overdue-visits", function()
  it("S004-09: raises the day after, and closes with the visit", function()
    rep()
    account("K1", "B")
    account("K2", "B")
    visit("K1", "2025-06-01")
    local function run(as_of) return spec.run("overdue-visits", {}, { as_of = as_of }) end
    assert.equal(0, run("2025-07-31").opened)
    local found = run("2025-08-01")
    assert.equal("last contact on 2025-06-01, return visit 1 days late", found.alerts[1].message)
    visit("K1", "2025-08-02")
    assert.equal(1, run("2025-08-02").closed)
  end)
end)

describe("visit-compliance", function()
  local function run(parameters) return spec.run("visit-compliance", parameters, { as_of = "2025-03-31" }) end

  before_each(rep)

  it("S000-21: says who was visited too little, by owner and class", function()
    account("K1", "B")
    for _, on in ipairs { "2025-01-10", "2025-02-10", "2025-03-10" } do visit("K1", on) end
    account("K2", "C", { owner = "xu.bo" })
    visit("K2", "2025-01-10")
    local result = run()
    assert.equal("1 of 2 customers (50%) visited as often as the rule asks", result.title)
    assert.equal(1, result.metrics["visits missing"])
    assert.equal("xu.bo has most to catch up", result.charts[1].title)
    assert.equal("K2", result.tables[2].rows[1].key)
    assert.equal("2", result.tables[2].rows[1].asked)
  end)

  it("S004-09: lists return visits that are late", function()
    account("K1", "A", { created_on = "2025-02-01" })
    account("K2", "B")
    visit("K1", "2025-02-10")
    local result = run()
    assert.equal(1, result.metrics["return visits late"])
    assert.equal("0", result.metrics["return visits in time"])
    assert.equal(19, result.tables[3].rows[1].late)
  end)

  it("S000-21: judges nobody who was not there all the time", function()
    account("K1", "A", { created_on = "2025-01-01" })
    account("K2", "A", { created_on = "2024-12-31" })
    visit("K1", "2025-02-10")
    assert.equal(1, run().metrics["customers visited too little"])
  end)

  it("S000-21: says what is missing", function()
    account("K1", "A")
    assert.truthy(run().text:find("no visits are recorded", 1, true))
    crm.accounts:update("K1", { visit_class = "" })
    assert.truthy(run().text:find("no account has a visit_class", 1, true))
  end)
end)
