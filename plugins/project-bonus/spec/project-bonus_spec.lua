describe("project-bonus", function()
  before_each(function()
    for _, key in ipairs { "a.ann", "b.bo", "c.chen", "d.dan" } do crm.reps:create { key = key, name = key } end
  end)

  local function win(more)
    local record = {
      key = "D1", owner = "a.ann", outcome = "won", closed_on = "2025-01-15", amount = money "1000000",
      margin = money "300000",
    }
    for field, value in pairs(more or {}) do record[field] = value end
    crm.opportunities:create(record)
  end

  local function member(rep, weight, contribution, more)
    local record = { key = rep, opportunity = "D1", rep = rep, weight = weight, contribution = contribution }
    for field, value in pairs(more or {}) do record[field] = value end
    crm.team_members:create(record)
  end

  local function team()
    member("a.ann", "40", "1.2")
    member("b.bo", "30", "1")
    member("c.chen", "20", "1")
    member("d.dan", "10", "0.8")
  end

  local receipts = 0
  local function collect(amount, day)
    if not crm.invoices:get "F1" then
      crm.invoices:create { key = "F1", opportunity = "D1", amount = money "1000000" }
    end
    receipts = receipts + 1
    crm.receipts:create { key = "Z" .. receipts, invoice = "F1", received_on = day, amount = money(amount) }
  end

  local function pay(parameters)
    parameters = parameters or {}
    parameters.period = parameters.period or "2025-Q1"
    return spec.run("project-bonus", parameters)
  end

  it("S002-24: 15,000 by 40/30/20/10 and 1.2/1/1/0.8: 6,792.45, 4,245.28, 2,830.19, 1,132.08", function()
    win()
    team()
    collect("1000000", "2025-02-01")
    local run = pay()
    assert.same({ "6792.45", "4245.28", "2830.19", "1132.08" }, run:amounts())
    assert.equal("15000.00", run.total)
    assert.equal("48 of 106, collected: 100%", run.lines[1].rule)
    spec.explain(run)
  end)

  it("S002-24: at 60% collected pays 4,075.47, 2,547.17, 1,698.11, 679.25, and the rest waits", function()
    win()
    team()
    collect("600000", "2025-03-31")
    local run = pay()
    assert.same({ "4075.47", "2547.17", "1698.11", "679.25" }, run:amounts())
    assert.equal("2716.98", run.lines[2].amount)
    assert.same({ "held", "48 of 106, waits for payment" }, { run.lines[2].kind, run.lines[2].rule })
  end)

  it("S002-24: pays later what is collected later, less what was paid", function()
    win()
    team()
    collect("600000", "2025-03-31")
    collect("400000", "2025-04-01")
    local first, second = pay():by_payee(), pay({ period = "2025-Q2" }):by_payee()
    assert.equal("4075.47", first["a.ann"])
    assert.equal("2716.98", second["a.ann"])
    assert.equal("452.83", second["d.dan"])
    assert.same({}, pay({ period = "2025-Q3" }).lines)
  end)

  it("S002-24: takes the receipts of the project's orders, and never pays more than the share", function()
    win()
    member("a.ann", "1", "1")
    crm.accounts:create { key = "K1", name = "Alpine Sports" }
    crm.orders:create { key = "S1", account = "K1", opportunity = "D1", ordered_on = "2025-01-20", amount = money "1" }
    crm.invoices:create { key = "F1", opportunity = "D1", order = "S1", amount = money "1" }
    collect("2000000", "2025-02-01")
    assert.equal("15000.00", pay().total)
  end)

  it("S002-24: holds a part back until the customer has accepted", function()
    win { accepted_on = "2025-04-10" }
    member("a.ann", "1", "1")
    collect("1000000", "2025-02-01")
    local run = pay { hold_back = "10%" }
    assert.equal("13500.00", run.total)
    assert.same({ "held", "1500.00" }, { run.lines[2].kind, run.lines[2].amount })
    assert.equal("1500.00", pay({ hold_back = "10%", period = "2025-Q2" }).total)
  end)

  it("S002-24: raises the pool by the grade of the project, on its bound too, and takes another base", function()
    win()
    member("a.ann", "1", "1")
    collect("1000000", "2025-02-01")
    assert.equal("18000.00", pay({ grades = "0:100%,1000000:120%" }).total)
    assert.equal("15000.00", pay({ grades = "0:100%,1000000.01:120%" }).total)
    assert.equal("50000.00", pay({ base = "amount" }).total)
  end)

  it("S002-24: who has left forfeits what is collected later, and nobody else gets it", function()
    win()
    member("a.ann", "1", "1")
    member("b.bo", "1", "1", { left_on = "2025-02-28" })
    collect("500000", "2025-02-28")
    collect("500000", "2025-03-01")
    assert.same({ ["a.ann"] = "7500.00", ["b.bo"] = "3750.00" }, pay():by_payee())
    assert.same({ ["a.ann"] = "7500.00", ["b.bo"] = "7500.00" }, pay({ leaver = "keep" }):by_payee())
  end)

  it("S002-24: refuses a weight below 0", function()
    win()
    member("a.ann", "-1")
    member("b.bo", "30")
    assert.error(function() spec.run("project-bonus", { period = "2025-Q1" }) end, "weight of 'a.ann' in")
  end)

  it("S002-24: adds up the roles of one member", function()
    win()
    member("a.ann", "1", "1")
    member("b.bo", "1", "1")
    member("second", "2", "1", { rep = "b.bo" })
    collect("1000000", "2025-02-01")
    assert.same({ ["a.ann"] = "3750.00", ["b.bo"] = "11250.00" }, pay():by_payee())
  end)

  it("S002-24: insufficient data: waits where margin or a weight is missing", function()
    win { margin = "" }
    member("a.ann", "1", "1")
    local line = pay().lines[1]
    assert.same({ "held", "waits: the base is not known" }, { line.kind, line.rule })
    crm.team_members:update("a.ann", { weight = "" })
    assert.equal("waits: no weight of a.ann", pay().lines[1].rule)
  end)

  it("S002-24: pays nothing for a project without margin, and none without a team", function()
    win { margin = money "-5" }
    member("a.ann", "1", "1")
    assert.same({}, pay().lines)
    assert.equal(1, #spec.unpaid(pay()))
  end)
end)
