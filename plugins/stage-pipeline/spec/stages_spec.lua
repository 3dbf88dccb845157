local support = require "spec.support"

describe("project stages", function()
  before_each(support.account)

  local function probability(parameters)
    local run = spec.run("stage-probability", parameters, { as_of = "2025-03-01" })
    return run.changes[1], run
  end

  describe("probability", function()
    it("S002-07: is 50% in P4, and 30% where a value holds once its stage is completed", function()
      support.deal("D1", { p_stage = "P4" })
      assert.equal("50%", probability().to)
      assert.equal("30%", probability({ semantics = "completed" }).to)
    end)

    it("S002-07: is nothing in P0 before that is completed, and all after signing or winning", function()
      support.deal("D1", { p_stage = "P0" })
      assert.equal("10%", probability().to)
      assert.equal("0%", probability({ semantics = "completed" }).to)
      crm.opportunities:update("D1", { outcome = "won", closed_on = "2025-02-01" })
      assert.equal("100%", probability({ semantics = "completed" }).to)
      crm.opportunities:update("D1", { outcome = "lost" })
      assert.equal("0%", probability().to)
    end)

    it("S002-07: tells the days in the stage and the stages gone past", function()
      support.deal("D1", { p_stage = "P3" })
      support.moves("D1", "P0", "2025-01-01", "P1", "2025-01-10", "P3", "2025-02-19")
      local reason = probability().reason
      assert.truthy(reason:find("for 10 days", 1, true), reason)
      assert.truthy(reason:find("skipped P2", 1, true), reason)
    end)

    it("S002-07: tells all stages gone past by a deal that begins under way", function()
      support.deal("D1", { p_stage = "P2" })
      support.moves("D1", "P2", "2025-01-01")
      local reason = probability().reason
      assert.truthy(reason:find("skipped P0, P1", 1, true), reason)
    end)

    it("S002-07: is not known without a stage, and needs eight shares", function()
      support.deal "D1"
      local _, run = probability()
      assert.equal(1, run.insufficient_data)
      assert.error(function() probability { probabilities = "10%,20%" } end, "expected 8 shares")
    end)
  end)

  describe("workflow", function()
    local function move(key, stage, options) crm.opportunities:update(key, { p_stage = stage }, options) end

    it("S002-07: goes forward one by one, past a stage and back with a reason", function()
      support.deal("D1", { p_stage = "P0" })
      assert.error(function() move("D1", "P2") end, "skipping P1 needs a reason")
      move("D1", "P2", { reason = "known for years" })
      assert.error(function() move("D1", "P1") end, "reason")
      move("D1", "P1", { reason = "they begin anew" })
      assert.equal("they begin anew", crm.transitions:order_by("-key"):first().reason)
    end)

    it("S002-07: begins in P0, or under way with a reason", function()
      assert.error(function() crm.opportunities:create { key = "D1", p_stage = "P3" } end, "needs a reason")
      support.deal("D1", { p_stage = "P3" })
    end)

    it("S002-07: wins by signing, and moves no deal that is lost", function()
      support.deal("D1", { p_stage = "P6" })
      assert.error(function() move("D1", "P7", { reason = "signed" }) end, "set outcome=won")
      crm.opportunities:update("D1", { p_stage = "P7", outcome = "won" }, { reason = "signed" })
      support.deal("D2", { p_stage = "P1", outcome = "lost" })
      assert.error(function() move("D2", "P2", { reason = "perhaps" }) end, "the deal is lost")
    end)

    it("S002-12: refuses a move without the evidence of the stage that is left", function()
      support.deal("D1", { p_stage = "P1" })
      support.evidence("D1", "visit", "2025-01-01")
      support.evidence("D1", "survey", "2025-01-01", true)
      assert.error(function() move("D1", "P2") end, "without evidence, 1 missing: survey")
      crm.documents:create { key = "S", name = "survey", type = "stage_evidence", dated_on = "2025-01-01" }
      crm.gate_evidences:update("D1/survey", { document = "S" })
      move("D1", "P2")
      assert.equal("P2", crm.opportunities:get("D1").p_stage)
    end)

    it("S002-12: does not take for evidence what will be seen later, and lets a reason through", function()
      support.deal("D1", { p_stage = "P2" })
      support.evidence("D1", "proposal", "2025-01-02")
      assert.error(function() move("D1", "P3") end, "1 missing: proposal")
      move("D1", "P3", { reason = "the boss has it" })
    end)
  end)

  describe("evidence of moves", function()
    local function report(parameters) return spec.run("gate-compliance", parameters, { as_of = "2025-03-01" }) end

    it("S002-12: counts two of three items as a violation that lacks one", function()
      support.deal("D1", { p_stage = "P3" })
      support.moves("D1", "P2", "2025-01-10", "P3", "2025-02-10")
      support.evidence("D1", "proposal", "2025-02-10")
      support.evidence("D1", "plan", "2025-02-01")
      local result = report { gates = "P2:proposal,plan,call" }
      assert.equal("0", result.metrics.share)
      assert.equal("call", support.table_with(result, "missing")[1].missing)
      assert.equal("1", report({ gates = "P2:proposal,plan,call?" }).metrics.share)
    end)

    it("S002-12: asks for the evidence of stages gone past, by the day of the move", function()
      support.deal("D1", { p_stage = "P3" })
      support.moves("D1", "P1", "2025-01-10", "P3", "2025-02-10")
      for _, item in ipairs { "visit", "survey" } do support.evidence("D1", item, "2025-02-10") end
      assert.equal("proposal", support.table_with(report(), "missing")[1].missing)
      support.evidence("D1", "proposal", "2025-02-11")
      assert.equal("proposal", support.table_with(report(), "missing")[1].missing)
      crm.documents:update("D1/proposal", { dated_on = "2025-02-10" })
      crm.gate_evidences:update("D1/proposal", { done_on = "2025-02-10" })
      assert.equal("1", report().metrics.share)
    end)

    it("S002-12: goes by the first evidence of an item, and does not turn a move bad that was good", function()
      support.deal("D1", { p_stage = "P3" })
      support.moves("D1", "P2", "2025-01-10", "P3", "2025-02-10")
      support.evidence("D1", "proposal", "2025-02-01")
      crm.documents:create { key = "later", name = "proposal", type = "stage_evidence", dated_on = "2025-02-20" }
      crm.gate_evidences:create {
        key = "Z", opportunity = "D1", item = "proposal", done_on = "2025-02-20", document = "later",
      }
      assert.equal("1", report().metrics.share)
    end)

    it("S002-36: has the checklist of the stage that each open deal is in, the furthest first", function()
      support.deal("D1", { p_stage = "P1" })
      support.deal("D2", { p_stage = "P5" })
      support.deal("D3", { p_stage = "P2" })
      support.evidence("D1", "visit", "2025-02-01")
      support.evidence("D3", "proposal", "2025-02-01")
      local rows = support.table_with(report(), "lacking")
      assert.equal(2, #rows)
      assert.equal("evaluation", rows[1].missing)
      assert.equal("survey", rows[2].missing)
      assert.equal(2, rows[2].items)
    end)

    it("S002-12: lacks data where nothing has moved, and refuses gates it cannot read", function()
      assert.truthy(report().text:find("Insufficient data: no deal has moved forward", 1, true))
      assert.error(function() report { gates = "visit,survey" } end, "expected a stage and its items")
    end)
  end)
end)
