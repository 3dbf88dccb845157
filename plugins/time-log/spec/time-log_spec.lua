describe("time-log", function()
  before_each(function() crm.reps:create { key = "li.na", name = "Li Na" } end)

  local function log(key, activity, minutes)
    crm.time_logs:create {
      key = key, owner = "li.na", worked_on = "2025-01-10", activity = activity, minutes = minutes,
    }
  end

  it("adds up by activity", function()
    log("1", "selling", 90)
    log("2", "selling", 30)
    log("3", "travel", 60)
    local sums = {}
    for _, group in ipairs(crm.time_logs:group_by("activity"):sum "minutes") do sums[group.activity] = group.sum end
    assert.same({ selling = 120, travel = 60 }, sums)
  end)

  it("refuses an unknown activity, and minutes that are not there", function()
    assert.error(function() log("1", "golf", 90) end, "selling")
    assert.error(function() log("1", "selling") end, "minutes")
  end)
end)
