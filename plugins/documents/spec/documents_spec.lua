describe("documents", function()
  before_each(function()
    crm.accounts:create { key = "K1", name = "Alpine Sports" }
    crm.documents:create {
      key = "B1", name = "Report 2023", type = "annual_report", account = "K1", dated_on = "2024-03-01",
    }
  end)

  it("are found by type and age", function()
    local fresh = crm.documents:where { account = "K1", type = "annual_report", dated_on = { gt = "2024-01-01" } }
    assert.equal(1, fresh:count())
    assert.equal(0, fresh:where({ dated_on = { gt = "2024-03-01" } }):count())
  end)

  it("have a type and a day", function()
    assert.error(function() crm.documents:create { key = "B2", name = "x", dated_on = "2024-03-01" } end, "type")
    assert.error(function() crm.documents:create { key = "B2", name = "x", type = "contract" } end, "dated_on")
  end)
end)
