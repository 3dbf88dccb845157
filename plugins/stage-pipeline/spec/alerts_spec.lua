local support = require "spec.support"
local deal, moves = support.deal, support.moves

describe("stuck-deals", function()
  before_each(function()
    support.account()
    crm.reps:create { key = "li.na", name = "Li Na" }
  end)

  local function run(parameters, as_of)
    local result = spec.run("stuck-deals", parameters, { as_of = as_of or "2025-06-30" })
    return result.alerts[1], result
  end

  local function contact(on)
    crm.customer_visits:create { key = "V" .. on, account = "K1", owner = "li.na", visited_on = on }
  end

  -- Deals that were won after so many days in P4.
  local function won_after(days, count)
    for number = 1, count do
      local key = "W" .. number
      deal(key, { outcome = "won", closed_on = "2025-03-02", p_stage = "P7" })
      moves(key, "P4", "2025-01-01", "P5", days == 30 and "2025-01-31" or "2025-01-11", "P7", "2025-03-02")
    end
  end

  it("S002-36: warns of 50 days in P4 with a median of 30 and 25 days of silence", function()
    won_after(30, 10)
    deal("D1", { p_stage = "P4" })
    moves("D1", "P4", "2025-05-11")
    contact "2025-06-05"
    local alert = run()
    assert.equal("warn", alert.severity)
    assert.equal("P4 for 50 days (limit 45); no contact for 25 days", alert.message)
  end)

  it("S002-36: calls stuck beyond the limit and silent from it on", function()
    won_after(30, 10)
    deal("D1", { p_stage = "P4" })
    moves("D1", "P4", "2025-05-16")
    contact "2025-06-10"
    assert.equal(nil, (run()))
    contact "2025-06-11"
    assert.equal("P4 for 46 days (limit 45)", run(nil, "2025-07-01").message)
    assert.equal("P4 for 47 days (limit 45); no contact for 21 days", run(nil, "2025-07-02").message)
  end)

  it("S002-36: takes 30 days where fewer than ten won deals have passed the stage", function()
    won_after(10, 9)
    deal("D1", { p_stage = "P4", stage_entered_on = "2025-05-31" })
    contact "2025-06-20"
    assert.equal(nil, (run()))
    assert.truthy(run({ stuck_cases = 9 }).message:find("limit 15", 1, true))
  end)

  it("S002-36: is critical with three causes, and closes when they are gone", function()
    deal("D1", {
      p_stage = "P4", stage_entered_on = "2025-06-20", postponements = 2, expected_close = "2025-06-29",
    })
    crm.contacts:update("P2", { left_on = "2025-06-01" })
    contact "2025-06-20"
    local alert = run()
    assert.equal("critical", alert.severity)
    assert.equal("postponed 2 times; only 1 contact; should have closed 1 day ago", alert.message)
    crm.opportunities:update("D1", { outcome = "lost", closed_on = "2025-06-30" })
    local _, result = run()
    assert.equal(1, result.closed)
  end)

  it("S002-36: counts contacts above P3 alone, and a rival by the latest rating", function()
    deal("D1", { p_stage = "P3", stage_entered_on = "2025-06-20" })
    for number = 1, 2 do crm.contacts:update("P" .. number, { left_on = "2025-06-01" }) end
    contact "2025-06-20"
    crm.competitors:create { key = "C1", name = "YKK" }
    local function position(on, rating)
      crm.competitor_positions:create {
        key = on, competitor = "C1", opportunity = "D1", observed_on = on, rating = rating, our_rating = 3,
      }
    end
    position("2025-06-01", 5)
    local alert = run()
    assert.equal("info", alert.severity)
    assert.equal("YKK is ahead", alert.message)
    -- Another one who is behind changes nothing.
    crm.competitors:create { key = "C2", name = "SBS" }
    crm.competitor_positions:create {
      key = "S1", competitor = "C2", opportunity = "D1", observed_on = "2025-06-05", rating = 1, our_rating = 3,
    }
    assert.equal("YKK is ahead", run().message)
    position("2025-06-02", 3)
    assert.equal("closed", run().state)
  end)

  it("S002-36: does not judge what is not known", function()
    deal("D1", { created_on = "" })
    assert.equal(nil, (run()))
    assert.error(function() run { thin_above = "four" } end, "expected a stage from P0 to P7")
  end)
end)

describe("consultative selling", function()
  before_each(support.account)

  local function move(stage, options) crm.opportunities:update("D1", { c_stage = stage }, options) end

  it("S003-06: keeps a deal in the first stage whose budget is not confirmed", function()
    deal("D1", { c_stage = "entrance", qualification = "open" })
    assert.error(function() move "demand" end, "the deal is not qualified")
    assert.error(function() move("consulting", { reason = "in a hurry" }) end, "the deal is not qualified")
    crm.opportunities:update("D1", { qualification = "qualified" })
    move "demand"
    move "consulting"
  end)

  it("S003-06: keeps it in the third without the whole solution", function()
    deal("D1", { c_stage = "consulting" })
    local function paper(type)
      crm.documents:create { key = type, name = type, type = type, opportunity = "D1", dated_on = "2025-01-01" }
    end
    paper "needs_survey"
    assert.error(function() move "business" end, "missing: architecture, design, implementation_plan")
    for _, type in ipairs {
      "architecture", "design", "implementation_plan", "differentiation", "benefit_analysis", "submission",
    } do paper(type) end
    move "business"
  end)

  it("S003-06: places a deal by its own stage, else by its project stage", function()
    deal("D1", { c_stage = "consulting", p_stage = "P0" })
    deal("D2", { p_stage = "P6" })
    deal("D3", { p_stage = "P1", stage_entered_on = "2025-01-01" })
    deal "D4"
    local run = spec.run("consultative-position", {}, { as_of = "2025-01-31" })
    assert.equal("consulting", run.changes[1].to)
    assert.equal("business", run.changes[2].to)
    assert.equal("entrance", run.changes[3].to)
    assert.truthy(run.changes[3].reason:find("for 30 days", 1, true))
    assert.equal(1, run.insufficient_data)
    local function wrong() spec.run("consultative-position", { c_stages = "P0,P1" }, { as_of = "2025-02-01" }) end
    assert.error(wrong, "expected five spans")
  end)
end)

describe("sales-funnel", function()
  before_each(support.account)

  it("S003-27: takes moves by stages that are none for no moves", function()
    deal("D1", { p_stage = "P1", amount = 100 })
    for number = 1, 2 do
      crm.stage_moves:create {
        key = "M" .. number, opportunity = "D1", field = "p_stage", stage = "X" .. number, moved_on = "2024-12-01",
      }
    end
    assert.truthy(spec.run("sales-funnel", {}, { as_of = "2024-12-31" }).text:find("Insufficient data", 1, true))
  end)

  local stages = { "entrance", "demand", "consulting", "business", "action" }

  -- So many deals that have come as far as each stage.
  local function funnel(counts)
    for number = 1, counts[1] do
      local key, reached = "D" .. number, 0
      for position, count in ipairs(counts) do if number <= count then reached = position end end
      local is_won = reached == #stages
      deal(key, { outcome = is_won and "won" or "lost", closed_on = "2025-03-01", amount = 100 })
      for position = 1, reached do
        crm.stage_moves:create {
          key = key .. "/" .. position, opportunity = key, field = "c_stage", stage = stages[position],
          moved_on = "2025-02-0" .. position,
        }
      end
    end
  end

  local function run(parameters) return spec.run("sales-funnel", parameters, { as_of = "2025-03-31" }) end

  it("S003-27: converts 100 to 60, 30, 12 and 9", function()
    funnel { 100, 60, 30, 12, 9 }
    local result = run()
    local rows = support.table_with(result, "conversion")
    for position, share in ipairs { "0.6", "0.5", "0.4", "0.75" } do
      assert.equal(share, tostring(rows[position].conversion))
    end
    assert.same({ 100, 60, 30, 12, 9 }, result.charts[1].series[1].values)
    assert.truthy(result.title:find("most is lost in stage 3 argue the solution, 40% move on", 1, true))
  end)

  it("S003-27: expects by the own win rate from 20 closed deals on, else by the setting", function()
    funnel { 20, 19, 5, 5, 5 }
    deal("O1", { c_stage = "entrance", amount = 1000 })
    deal("O2", { c_stage = "demand", amount = 1000 })
    for key, stage in pairs { O1 = "entrance", O2 = "demand" } do
      crm.stage_moves:create {
        key = key, opportunity = key, field = "c_stage", stage = stage, moved_on = "2025-02-01",
      }
    end
    local rows = support.table_with(run(), "conversion")
    assert.equal("0.25", rows[1].probability)
    assert.equal("250.00 CNY", rows[1].expected)
    assert.equal("0.3", rows[2].probability)
    assert.equal("300.00 CNY", rows[2].expected)
    assert.error(function() run { c_probabilities = "10%" } end, "expected 5 shares")
  end)

  it("S003-27: goes by project stages where there are no others, and lacks data without any", function()
    assert.truthy(run().text:find("Insufficient data: no deal in CNY has a history of stages", 1, true))
    deal("D1", { p_stage = "P3", amount = 100 })
    moves("D1", "P0", "2025-01-01", "P1", "2025-01-05", "P2", "2025-01-11", "P3", "2025-02-01")
    local rows = support.table_with(run(), "conversion")
    assert.equal("1", rows[1].conversion)
    assert.equal("10", rows[1].mean_days)
    assert.equal(1, rows[2].open)
  end)

  -- Deals that left the first stage on a day, so many of them forward.
  local function leave(prefix, on, count, forward)
    for number = 1, count do
      local key = prefix .. number
      deal(key, number > forward and { outcome = "lost", closed_on = on } or {})
      crm.stage_moves:create {
        key = key .. "/1", opportunity = key, field = "c_stage", stage = "entrance", moved_on = "2024-01-01",
      }
      if number <= forward then
        crm.stage_moves:create {
          key = key .. "/2", opportunity = key, field = "c_stage", stage = "demand", moved_on = on,
        }
      end
    end
  end

  it("S003-27: warns where a conversion falls by more than 30%", function()
    leave("A", "2024-08-01", 10, 10)
    leave("B", "2025-02-01", 10, 7)
    assert.equal(0, spec.run("funnel-drop", {}, { as_of = "2025-03-31" }).opened)
    leave("C", "2025-02-02", 1, 0)
    local run_of = spec.run("funnel-drop", {}, { as_of = "2025-03-31" })
    assert.equal(1, run_of.opened)
    local wanted = "stage 1 confirm opportunity: conversion 64%, in the four quarters before 100%"
    assert.equal(wanted, run_of.alerts[1].message)
    assert.equal("2025-Q1", run_of.alerts[1].period)
    assert.equal(1, spec.run("funnel-drop", { drop_cases = 12 }, { as_of = "2025-03-31" }).closed)
  end)
end)

describe("other currencies", function()
  it("S002-08: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.opportunities:create {
      key = "F1", account = "F", outcome = "open", amount = money("5", "USD"), created_on = "2025-01-01",
      expected_close = "2025-12-01",
    }
    for _, name in ipairs { "weighted-pipeline", "sales-funnel" } do
      local text = spec.run(name, {}, { as_of = "2025-12-31" }).text
      assert.truthy(text:find("1 deal in USD is not counted.", 1, true), name)
    end
  end)
end)
