local date = require "lunaria.date"

local as_of = "2025-12-31"
local function ago(days) return date.add_days(as_of, -days) end

local function account(more)
  local record = { key = "K1", name = "Alpine Sports", owner = "li.na", key_account = true, currency = "CNY" }
  for field, value in pairs(more or {}) do record[field] = value end
  crm.accounts:save(record)
end

local orders = 0
local function order(amount, days)
  orders = orders + 1
  crm.orders:create { key = "S" .. orders, account = "K1", ordered_on = ago(days), amount = money(amount, "CNY") }
end

-- An account of which so many of 100 are bought from us.
local function with_share(percent, more)
  account(more)
  crm.accounts:update("K1", { category_spend = money(100, "CNY") })
  order(percent, 10)
end

local function stage(parameters)
  spec.run("relationship-stage", parameters, { as_of = as_of })
  return crm.accounts:get("K1").relationship_stage
end

local function change(parameters)
  return spec.run("relationship-stage", parameters, { as_of = as_of }).changes[1]
end

describe("relationship-stage", function()
  before_each(function() crm.reps:create { key = "li.na", name = "Li Na", role = "rep" } end)

  it("S000-07: goes by the share of purchases", function()
    with_share(35)
    assert.equal("early", stage())
    order(15, 5)
    assert.equal("mid", stage())
    order(42, 3)
    account { joint_groups = "technical" }
    assert.equal("partnership", stage())
    account { joint_groups = "technical, marketing, finance", common_strategy = true }
    assert.equal("synergistic", stage())
  end)

  it("S000-07: is interrupted 200 days after the last order, or when marked so", function()
    account { category_spend = money(100, "CNY") }
    order(95, 200)
    assert.equal("interrupted", stage())
    order(95, 10)
    account { uncoupled = true }
    assert.equal("interrupted", stage())
  end)

  it("S000-07: stands on its bounds: 50% is mid, 49.99% early; 180 days interrupt, 179 do not", function()
    with_share("49.99")
    assert.equal("early", stage())
    order("0.01", 1)
    assert.equal("mid", stage())
    order(39, 1)
    assert.equal("mid", stage())
    order(1, 1)
    assert.equal("partnership", stage())
  end)

  it("S000-07: a share just below a bound does not look as if it had reached it", function()
    with_share("49.99")
    assert.truthy(change().reason:find("share 49.9% (49.99 CNY / 100.00 CNY)", 1, true))
  end)

  it("S000-07: a spend of 0 is not a missing one", function()
    account { category_spend = money(0, "CNY") }
    order(10, 10)
    local rows = spec.run("relationship-overview", {}, { as_of = as_of }).tables[1].rows
    assert.equal("a category spend above 0", rows[1].missing)
  end)

  it("S000-07: counts the days without an order to the day", function()
    account { category_spend = money(100, "CNY") }
    order(10, 179)
    assert.equal("early", stage())
    assert.equal("interrupted", stage { silent_days = 179 })
  end)

  it("S000-07: is pre before the first order; what came back is no trade", function()
    account()
    assert.equal("pre", stage())
    order(-5, 10)
    assert.equal("pre", stage())
  end)

  it("S000-07: needs two teams and a common strategy to be synergistic", function()
    with_share(92, { joint_groups = "technical", common_strategy = true })
    assert.equal("partnership", stage())
    account { joint_groups = "technical,finance", common_strategy = false }
    assert.equal("partnership", stage())
    account { common_strategy = true }
    assert.equal("synergistic", stage())
    assert.equal("partnership", stage { joint_teams = 3 })
  end)

  it("S000-07: says what is missing where the share is not known, and takes a stage by hand there", function()
    account()
    order(10, 10)
    local run = spec.run("relationship-stage", {}, { as_of = as_of })
    assert.equal(1, run.insufficient_data)
    account { category_spend = money(0, "CNY") }
    assert.equal(1, spec.run("relationship-stage", {}, { as_of = as_of }).insufficient_data)
    account { stage_by_hand = "mid" }
    assert.equal("mid", stage())
    -- Where the share is known, it counts.
    account { category_spend = money(100, "CNY") }
    assert.equal("early", stage())
  end)

  it("S000-07: does not believe that somebody buys more of us than of all", function()
    with_share(101)
    assert.equal(1, spec.run("relationship-stage", {}, { as_of = as_of }).insufficient_data)
    account { category_spend = money(101, "CNY") }
    assert.equal("partnership", stage())
  end)

  it("S000-07: compares no currencies", function()
    account { currency = "EUR", category_spend = money(100, "EUR") }
    order(95, 10)
    local run = spec.run("relationship-stage", {}, { as_of = as_of })
    assert.equal(1, run.insufficient_data)
  end)

  it("S000-07: says that contacts lag behind the share, and with what it was reckoned", function()
    with_share(60)
    local reason = change().reason
    assert.truthy(reason:find("share 60.0% (60.00 CNY / 100.00 CNY)", 1, true), reason)
    assert.truthy(reason:find("contacts lag behind: enough for no stage", 1, true), reason)
    local run = spec.run("thin-contacts", {}, { as_of = as_of })
    assert.equal("warn", run.alerts[1].severity)
    assert.truthy(run.alerts[1].message:find("share says mid, contacts say none", 1, true))
  end)

  it("S000-07: counts the orders of twelve months, and no day more", function()
    account { category_spend = money(100, "CNY") }
    crm.orders:create { key = "A", account = "K1", ordered_on = "2025-01-01", amount = money(30, "CNY") }
    crm.orders:create { key = "B", account = "K1", ordered_on = "2024-12-31", amount = money(30, "CNY") }
    crm.orders:create { key = "C", account = "K1", ordered_on = as_of, amount = money(19, "CNY") }
    assert.equal("early", stage())
    crm.orders:update("B", { ordered_on = "2025-01-01" })
    assert.equal("mid", stage())
  end)

  it("S000-07: refuses bounds that overlap", function()
    account()
    assert.error(function() stage { mid = "95%" } end, "--mid is above --partnership")
  end)
end)

describe("relationship-overview", function()
  it("S000-07: counts the stages, and names who is interrupted or not known", function()
    account { key_account = false }
    order(10, 300)
    crm.accounts:create { key = "K2", name = "Oslo Kids", currency = "CNY" }
    local run = spec.run("relationship-overview", {}, { as_of = as_of })
    assert.equal("Of 2 relationships, 0 are partnerships or closer, 1 interrupted", run.title)
    assert.falsy(run.text:find("not counted", 1, true))
    crm.orders:create { key = "F", account = "K2", ordered_on = as_of, amount = money("5", "USD") }
    local text = spec.run("relationship-overview", {}, { as_of = as_of }).text
    assert.truthy(text:find("1 order in USD is not counted.", 1, true))
    assert.same({ 1, 0, 0, 0, 0, 1, 0 }, run.charts[1].series[1].values)
    assert.equal("K1", run.tables[1].rows[1].key)
  end)

  it("S000-09: has moves for each stage", function()
    with_share(60)
    local run = spec.run("stage-playbook", {}, { as_of = as_of })
    local found = {}
    for position, proposal in ipairs(run.proposals) do found[position] = proposal.what end
    table.sort(found)
    assert.same({ "monthly coordination meeting", "open technical-design contact", "prepare price arguments" }, found)
    assert.equal("2026-01-14", run.proposals[1].due)
    assert.equal("li.na", run.proposals[1].who)
    assert.equal("mid", run.proposals[1].rule)
  end)

  it("S000-09: has other moves on the other side of a bound, and takes those of one's own", function()
    with_share("49.99")
    assert.equal(3, spec.run("stage-playbook", {}, { as_of = as_of }).new)
    local own = { plays = "early: ask for samples @5; mid: review @30" }
    local run = spec.run("stage-playbook", own, { as_of = as_of })
    assert.equal(1, #run.proposals)
    assert.equal("ask for samples", run.proposals[1].what)
    assert.equal("2026-01-05", run.proposals[1].due)
  end)

  it("S000-09: plans nothing where the stage is not known or nobody is a key account", function()
    account()
    order(10, 10)
    assert.equal(0, #spec.run("stage-playbook", {}, { as_of = as_of }).proposals)
    account { key_account = false, category_spend = money(100, "CNY") }
    assert.equal(0, #spec.run("stage-playbook", {}, { as_of = as_of }).proposals)
    assert.equal(3, #spec.run("stage-playbook", { all = true }, { as_of = as_of }).proposals)
  end)

  it("S000-09: refuses stages there are not, and actions without days", function()
    assert.error(function() spec.run("stage-playbook", { plays = "late: call @3" }) end, "expected a stage")
    assert.error(function() spec.run("stage-playbook", { plays = "mid: call" }) end, "expected an action")
  end)
end)
