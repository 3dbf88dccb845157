describe("customer-data", function()
  it("keeps what a customer buys in all, with its source and day", function()
    crm.accounts:create {
      key = "K1", name = "Alpine Sports", category_spend = "500000", category_spend_source = "their purchasing manager",
      category_spend_on = "2024-11-30", key_account = true, payment_days = 60,
    }
    crm.accounts:create { key = "K2", name = "Nordic Outdoor", referred_by = "K1" }
    assert.equal("500000.00 CNY", crm.accounts:get("K1").category_spend)
    assert.equal("K2", crm.accounts:where({ referred_by = "K1" }):first().key)
  end)

  it("keeps what is not known empty", function()
    crm.accounts:create { key = "K1", name = "Alpine Sports" }
    crm.contacts:create { key = "P1", account = "K1", name = "Luca Berg" }
    crm.opportunities:create { key = "D1", account = "K1" }
    assert.falsy(crm.accounts:get("K1").category_spend)
    assert.falsy(crm.contacts:get("P1").influence)
    assert.falsy(crm.opportunities:get("D1").postponements)
  end)

  it("refuses an unknown buying role and a recommendation by nobody", function()
    assert.error(function() crm.contacts:create { key = "P1", name = "Luca Berg", buying_role = "boss" } end, "decider")
    assert.error(function() crm.accounts:create { key = "K1", name = "Alpine Sports", referred_by = "K9" } end, "K9")
  end)

  it("says how many rows a limit leaves out, and nothing where it leaves out none", function()
    local said, more = {}, require "customer-data.more"
    local out = { text = function(_, text) said[#said + 1] = text end }
    more(out, 12, 10)
    more(out, 10, 10)
    assert.equal(1, #said)
    assert.equal("And 2 more (--limit).", said[1].en)
  end)
end)
