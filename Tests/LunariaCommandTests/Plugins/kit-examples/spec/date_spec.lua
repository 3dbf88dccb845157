local date = require "lunaria.date"

describe("lunaria.date", function()
  it("counts whole months", function()
    for _, case in ipairs {
      { "2025-01-15", "2025-02-14", 0 }, { "2025-01-15", "2025-02-15", 1 }, { "2025-01-31", "2025-02-28", 1 },
      { "2024-01-31", "2024-02-28", 0 }, { "2024-02-29", "2025-02-28", 12 }, { "2025-03-01", "2025-03-01", 0 },
      { "2025-02-15", "2025-01-15", -1 }, { "2025-02-14", "2025-01-15", 0 }, { "0001-01-01", "9999-12-31", 119987 },
    } do
      assert.equal(case[3], date.months_between(case[1], case[2]), case[1] .. " to " .. case[2])
    end
  end)

  it("knows weeks", function()
    assert.equal("2026-11-16", date.start_of_week "2026-11-22")
    assert.equal("2026-11-22", date.end_of_week "2026-11-16")
    assert.equal("2026-11-16", date.start_of_week "2026-11-16")
  end)

  it("counts working days", function()
    local holidays = { "2025-10-01", "2025-10-02", "2025-10-03", "2025-10-03", "2025-10-04" }
    for _, case in ipairs {
      { "2025-09-29", "2025-10-06", nil, 5 }, { "2025-09-29", "2025-10-06", holidays, 2 },
      { "2025-10-04", "2025-10-06", nil, 0 }, { "2025-10-03", "2025-10-04", nil, 1 },
      { "2025-10-06", "2025-09-29", holidays, -2 }, { "2025-01-01", "2026-01-01", nil, 261 },
      { "2025-10-01", "2025-10-01", nil, 0 },
    } do
      assert.equal(case[4], date.working_days_between(case[1], case[2], case[3]), case[1] .. " to " .. case[2])
    end
  end)

  it("adds working days", function()
    assert.equal("2025-10-06", date.add_working_days("2025-10-03", 1))
    assert.equal("2025-10-07", date.add_working_days("2025-09-29", 3, { "2025-10-01", "2025-10-02", "2025-10-03" }))
    assert.equal("2025-10-03", date.add_working_days("2025-10-06", -1))
    assert.equal("2025-10-04", date.add_working_days("2025-10-04", 0))
    assert.error(function() date.add_working_days("2025-10-04", 1, { "soon" }) end, "soon")
    assert.error(function() date.add_working_days("2025-10-04", 1, { 1 }) end, "holiday 1 is number, expected a date")
    assert.error(function() date.add_working_days("9999-12-31", 1) end, "lies outside the calendar")
  end)

  it("knows periods", function()
    assert.same({ label = "2025-Q1", first = "2025-01-01", last = "2025-03-31" }, date.period("2025-02-14", "quarter"))
    assert.same({ label = "2025-H2", first = "2025-07-01", last = "2025-12-31" }, date.parse_period "2025-H2")
    assert.equal(1, date.quarter "2025-03-31")
    assert.equal(2, date.half_year "2025-07-01")
    local labels = {}
    for _, month in ipairs(date.periods(date.parse_period "2025-Q3", "month")) do labels[#labels + 1] = month.label end
    assert.same({ "2025-07", "2025-08", "2025-09" }, labels)
    assert.error(function() date.period("2025-02-14", "quater") end, "did you mean 'quarter'?")
    assert.error(function() date.parse_period "2025-Q5" end, "quarters are Q1 to Q4")
    assert.error(function() date.periods({ first = "2025-01-01" }, "month") end, "a period has no 'last'")
  end)
end)
