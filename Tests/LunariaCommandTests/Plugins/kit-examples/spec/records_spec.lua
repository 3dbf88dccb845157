local kit = require "lunaria.kit"

describe("alerts", function()
  local function alert(subject, period)
    return kit.alert { rule = "silent", subject = subject, period = period, message = "no visit", as_of = "2025-03-31" }
  end

  it("are known by rule, subject and period", function()
    assert.same({
      rule = "silent", severity = "warn", subject = "K1", message = "no visit", as_of = "2025-03-31",
      period = "2025-Q1", key = "silent/K1/2025-Q1",
    }, alert("K1", "2025-Q1"))
    assert.equal("silent/K2/", alert({ key = "K2", name = "Beta" }).key)
  end)

  it("open once, stay open, and close when the condition is gone", function()
    local first, second, third = alert("K1"), alert("K2"), alert("K3")
    local opened, still_open, closed = kit.alert_changes({ first, second }, { second, third, alert("K3") })
    assert.same({ third }, opened)
    assert.same({ second }, still_open)
    assert.same({ first }, closed)
  end)

  for _, case in ipairs {
    { { subject = "K1", message = "m" }, "'rule' of the alert is nil, expected a text" },
    { { rule = "r", subject = "K1", message = "m", severity = "fatal" }, "'severity' of the alert is 'fatal'" },
    { { rule = "r", subject = {}, message = "m" }, "'subject' of the alert is table, expected a key or a row" },
    { { rule = "r", subject = "K1", message = "m", due = "soon" }, "'due' of the alert" },
    { { rule = "r", subject = "K1", text = "m" }, "the alert has no entry 'text'" },
  } do
    it("refuse: " .. case[2], function() assert.error(function() kit.alert(case[1]) end, case[2]) end)
  end
end)

describe("actions", function()
  it("are open", function()
    assert.same(
      { what = "visit", rule = "visits", who = "li.na", due = "2025-04-30", subject = "K1", status = "open" },
      kit.action { what = "visit", rule = "visits", who = "li.na", due = "2025-04-30", subject = "K1" })
  end)

  it("need to say what, and by which rule", function()
    assert.error(function() kit.action { rule = "r" } end, "'what' of the action is nil")
    assert.error(function() kit.action { what = "w", rule = "r", due = "2025-02-30" } end, "'due' of the action")
    assert.error(function() kit.action { what = "w", rule = "r", who = 7 } end, "'who' of the action is number")
  end)
end)

describe("a flow", function()
  local flow, history

  before_each(function()
    flow = kit.flow {
      states = { "draft", "submitted", "approved", "rejected" },
      transitions = {
        { from = "draft", to = "submitted" }, { from = "submitted", to = "rejected" },
        {
          from = "submitted", to = "approved",
          guard = function(subject, move) return subject.owner ~= move.by, "the applicant may not approve" end,
        },
      },
    }
    history = {}
  end)

  local function move(to, by, at, subject)
    return flow.move(history, to, { at = at or "2025-01-02", by = by or "li.na", note = "ok" }, subject)
  end

  it("writes its transitions into the history", function()
    assert.equal("draft", flow.state(history))
    assert.equal(true, (move "submitted"))
    assert.equal(true, (move("approved", "zhang.wei", "2025-01-03", { owner = "li.na" })))
    assert.same({
      { from = "draft", to = "submitted", at = "2025-01-02", by = "li.na", note = "ok" },
      { from = "submitted", to = "approved", at = "2025-01-03", by = "zhang.wei", note = "ok" },
    }, history)
    assert.equal("approved", flow.state(history))
    assert.same({}, flow.targets(history))
  end)

  it("refuses with a reason, and the history stays", function()
    local ok, reason = move "approved"
    assert.equal(false, ok)
    assert.equal("from draft there is no transition to approved, only to submitted", reason)
    assert.same({}, history)
    move "submitted"
    assert.same({ "approved", "rejected" }, flow.targets(history))
    ok, reason = move("approved", "li.na", nil, { owner = "li.na" })
    assert.equal(false, ok)
    assert.equal("the guard from submitted to approved refuses: the applicant may not approve", reason)
    ok, reason = move("rejected", "li.na", "2024-12-31")
    assert.equal(false, ok)
    assert.equal("the transition of 2024-12-31 lies before the last one, of 2025-01-02", reason)
    assert.equal(1, #history)
  end)

  it("begins where it is told to", function()
    assert.equal("b", kit.flow({ states = { "a", "b" }, initial = "b", transitions = {} }).state {})
  end)

  for _, case in ipairs {
    { { states = {}, transitions = {} }, "the flow has no states" },
    { { states = { "a", "a" }, transitions = {} }, "the state 'a' is there twice" },
    { { states = { "a" }, transitions = { { from = "a", to = "b" } } }, "'to' of transition 1 is 'b', which is no" },
    { { states = { "a" }, initial = "z", transitions = {} }, "'initial' of the flow is 'z', which is no state" },
    {
      { states = { "a", "b" }, transitions = { { from = "a", to = "b" }, { from = "a", to = "b" } } },
      "the transition from a to b is there twice",
    },
    { { states = { "a" }, transitions = {}, guards = {} }, "the flow has no entry 'guards'" },
  } do
    it("refuses: " .. case[2], function() assert.error(function() kit.flow(case[1]) end, case[2]) end)
  end

  it("refuses a move to what is no state, and one without a date or a name", function()
    assert.error(function() move "aproved" end, "'aproved' is no state (did you mean 'approved'?)")
    assert.error(function() flow.move(history, "submitted", { by = "x" }) end, "'at' of the transition is nil")
    assert.error(function() flow.move(history, "submitted", { at = "2025-01-01" }) end, "'by' of the transition is nil")
  end)
end)

describe("the key of an alert", function()
  local function key(rule, subject, period)
    return kit.alert({ rule = rule, subject = subject, period = period, message = "m" }).key
  end

  it("is the parts with slashes between them", function()
    assert.equal("late/K1/2025-Q1", key("late", "K1", "2025-Q1"))
    assert.equal("late~1/K1/", key("late~1", "K1"))
  end)

  it("differs where the parts differ, also with slashes in them", function()
    local seen = {}
    for _, parts in ipairs {
      { "a/b", "c" }, { "a", "b/c" }, { "a", "b", "c" }, { "a~1b", "c" }, { "/a", "b" }, { "a", "/b" },
    } do
      local made = key(parts[1], parts[2], parts[3])
      assert.falsy(seen[made])
      seen[made] = true
    end
    assert.equal("/a~1b/c/", key("a/b", "c"))
  end)
end)
