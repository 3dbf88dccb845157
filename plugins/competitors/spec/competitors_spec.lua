describe("competitors", function()
  before_each(function()
    crm.accounts:create { key = "K1", name = "Alpine Sports" }
    crm.competitors:create { key = "C1", name = "Anatolia Zip" }
  end)

  it("stand somewhere on a day; the last one counts", function()
    crm.competitor_positions:create {
      key = "1", competitor = "C1", account = "K1", observed_on = "2024-05-01", share = "30%", price_gap = "-5%",
    }
    crm.competitor_positions:create {
      key = "2", competitor = "C1", account = "K1", observed_on = "2025-01-01", share = "45%",
    }
    local last = crm.competitor_positions:where({ account = "K1" }):order_by("-observed_on"):first()
    assert.equal("45%", last.share)
    assert.falsy(last.price_gap)
  end)

  it("win deals that we lose", function()
    crm.opportunities:create { key = "D1", outcome = "lost", lost_to = "C1" }
    assert.equal(1, crm.opportunities:where({ lost_to = "C1" }):count())
    assert.error(function() crm.opportunities:update("D1", { lost_to = "C9" }) end, "C9")
  end)
end)
