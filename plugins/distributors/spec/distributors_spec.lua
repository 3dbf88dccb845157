describe("distributors", function()
  before_each(function() crm.accounts:create { key = "K1", name = "Alpine Sports", channel = "distributor" } end)

  it("have statements as planned and as they came", function()
    local function enter(line, planned, actual)
      crm.distributor_figures:create {
        key = line, account = "K1", line = line, first_day = "2025-01-01", last_day = "2025-03-31", planned = planned,
        actual = actual,
      }
    end
    enter("markup_profit", "60000", "51000")
    enter("wages", "36000")
    local markup = crm.distributor_figures:get "markup_profit"
    assert.equal("-9000.00 CNY", markup.actual - markup.planned)
    assert.falsy(crm.distributor_figures:get("wages").actual)
  end)

  it("are owed what was accrued and not paid", function()
    crm.benefits:create {
      key = "1", account = "K1", type = "monthly_rebate", accrued_on = "2025-01-31", accrued = "6950",
    }
    crm.benefits:update("1", { paid = "2300", paid_on = "2025-02-20" })
    assert.equal("4650.00 CNY", crm.benefits:sum "accrued" - crm.benefits:sum "paid")
  end)

  it("reconcile balances, sell on and share promotions", function()
    crm.reconciliations:create {
      key = "1", account = "K1", reconciled_on = "2025-01-05", our_balance = "1000", their_balance = "940",
    }
    crm.sellouts:create { key = "1", account = "K1", product = "GTX Pro", sold_on = "2025-01-05", quantity = 120 }
    crm.promotions:create { key = "1", account = "K1", name = "Spring", our_cost = "6000", their_cost = "4000" }
    assert.equal("60.00 CNY", crm.reconciliations:get("1").our_balance - crm.reconciliations:get("1").their_balance)
    assert.equal(0, crm.sellouts:where({ verified_on = { is_empty = false } }):count())
    assert.equal("10000.00 CNY", crm.promotions:sum "our_cost" + crm.promotions:sum "their_cost")
  end)

  it("refuse lines and policies that nobody knows", function()
    assert.error(function()
      crm.distributor_figures:create {
        key = "1", account = "K1", line = "luck", first_day = "2025-01-01", last_day = "2025-01-31",
      }
    end, "markup_profit")
    assert.error(function()
      crm.benefits:create { key = "1", account = "K1", type = "gift", accrued_on = "2025-01-31", accrued = "1" }
    end, "annual_rebate")
  end)
end)
