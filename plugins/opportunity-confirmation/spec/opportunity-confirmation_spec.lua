describe("opportunity-confirmation", function()
  local tools = { "panorama", "customer_swot", "potential_needs", "visit_record", "question_plan", "difficulty" }

  before_each(function()
    crm.accounts:create { key = "K1", name = "Alpine Sports" }
    crm.opportunities:create { key = "D1", account = "K1", confirmation = "panorama", created_on = "2025-01-01" }
  end)

  local function paper(type, more)
    local record = { key = type, name = type, type = type, opportunity = "D1", dated_on = "2025-01-01" }
    for field, value in pairs(more or {}) do record[field] = value end
    crm.documents:create(record)
  end

  local function move(step, options) crm.opportunities:update("D1", { confirmation = step }, options) end
  local function run(parameters) return spec.run("confirmation-progress", parameters, { as_of = "2025-01-31" }) end

  it("S003-15: has done 5 of 7 jobs, and the sixth is next", function()
    for _, tool in ipairs(tools) do paper(tool) end
    local row = run().tables[1].rows[1]
    assert.near("0.714", row.progress, "0.001")
    assert.equal("persuasion", row.confirmation)
    assert.equal("success story, features and benefits (FAB)", row.missing)
  end)

  it("S003-15: goes on when a job is done, and repeats the fourth to the sixth", function()
    assert.error(function() move "swot" end, "the job is not done, missing: panorama")
    for _, tool in ipairs(tools) do paper(tool) end
    for _, step in ipairs { "swot", "needs", "visit", "difficulty", "persuasion", "visit" } do move(step) end
    assert.error(function() move "needs" end, "reason")
    move "difficulty"
    move "persuasion"
    assert.error(function() move("promise", { reason = "soon" }) end, "missing: success_case, fab")
  end)

  it("S003-15: ends with a promise that has a day", function()
    for _, tool in ipairs(tools) do paper(tool) end
    for _, tool in ipairs { "success_case", "fab", "set_up" } do paper(tool) end
    for _, step in ipairs { "swot", "needs", "visit", "difficulty", "persuasion", "promise" } do move(step) end
    assert.error(function() move "confirmed" end, "set_up_promised_on")
    crm.opportunities:update("D1", { confirmation = "confirmed", set_up_promised_on = "2025-01-20" })
    assert.equal("1 of 1 opportunity confirmed", run().title)
  end)

  it("S003-15: goes back from the end with a reason", function()
    for _, tool in ipairs(tools) do paper(tool) end
    for _, tool in ipairs { "success_case", "fab", "set_up" } do paper(tool) end
    local reason = { reason = "the sponsor has left" }
    crm.opportunities:update("D1", { confirmation = "confirmed", set_up_promised_on = "2025-01-20" }, reason)
    move("promise", reason)
    assert.equal("promise", crm.opportunities:get("D1").confirmation)
  end)

  it("S003-15: takes papers about the account, not those of another deal or of later", function()
    crm.opportunities:create { key = "D2", account = "K1" }
    paper("panorama", { opportunity = "", account = "K1" })
    paper("customer_swot", { opportunity = "D2" })
    paper("potential_needs", { dated_on = "2025-02-01" })
    local row = run().tables[1].rows[1]
    assert.equal("swot", row.confirmation)
    assert.near("0.143", row.progress, "0.001")
  end)

  it("S003-15: lacks data where nothing has begun, and refuses other than seven jobs", function()
    crm.opportunities:update("D1", { confirmation = "" }, { reason = "by mistake" })
    assert.truthy(run().text:find("Insufficient data: the confirmation of no open deal has begun", 1, true))
    assert.error(function() run { tools = "panorama;visit" } end, "names 2 jobs, expected 7")
  end)
end)
