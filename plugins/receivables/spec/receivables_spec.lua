describe("receivables", function()
  before_each(function()
    crm.opportunities:create { key = "D1", outcome = "won", amount = money("100", "CNY") }
    crm.invoices:create { key = "I1", opportunity = "D1", amount = money("100", "CNY") }
  end)

  it("add up the receipts of an invoice, refunds deducted", function()
    crm.receipts:create { key = "R1", invoice = "I1", received_on = "2025-01-10", amount = money("80", "CNY") }
    crm.receipts:create { key = "R2", invoice = "I1", received_on = "2025-01-20", amount = money("-30", "CNY") }
    assert.equal("50.00 CNY", crm.receipts:where({ invoice = "I1" }):sum "amount")
    assert.equal("cash", crm.receipts:get("R1").instrument)
  end)

  it("refuse a receipt of an invoice that is not there", function()
    assert.error(function()
      crm.receipts:create { key = "R1", invoice = "I2", received_on = "2025-01-10", amount = money("1", "CNY") }
    end, "I2")
  end)
end)
