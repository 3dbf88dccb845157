describe("maven", function()
  before_each(function()
    spec.load("account", "accounts.csv", { map = "maven" })
    spec.load("rep", "sales_teams.csv", { map = "maven" })
  end)

  it("corrects words, and makes millions an amount", function()
    local account = crm.accounts:get "Southbay"
    assert.equal("Philippines", account.region)
    assert.equal("Northwind", account.parent)
    assert.equal("500000.00 USD", account.annual_revenue)
    assert.equal("technology", crm.accounts:get("Northwind").industry)
  end)

  it("keeps the manager of a rep as a name", function()
    assert.equal("Mel Harper", crm.reps:get("Ada Stone").manager)
  end)

  it("tells outcomes by the stage, which is kept", function()
    assert.equal(3, spec.load("opportunity", "sales_pipeline.csv", { map = "maven" }))
    local outcomes = {}
    for deal in crm.opportunities:each() do outcomes[deal.key] = { deal.stage, deal.outcome, deal.product } end
    assert.same({
      OPP00001 = { "Won", "won", "GTX Pro" },
      OPP00002 = { "Lost", "lost", "GTX Pro" },
      OPP00003 = { "Engaging", "open", "MG Special" },
    }, outcomes)
  end)

  it("refuses a stage that it does not know", function()
    assert.error(function() spec.load("opportunity", "unknown_stage.csv", { map = "maven" }) end, "Prospecting")
    assert.equal(0, crm.opportunities:count())
  end)
end)
