describe("orders", function()
  before_each(function()
    crm.accounts:create { key = "K1", name = "Alpine Sports" }
    crm.orders:create { key = "S1", account = "K1", ordered_on = "2025-01-10", amount = "960", margin = "300" }
  end)

  it("add up to what was sold, goods that came back deducted", function()
    crm.orders:create { key = "S2", account = "K1", ordered_on = "2025-01-20", amount = "-60", margin = "-20" }
    assert.equal("900.00 CNY", crm.orders:where({ account = "K1" }):sum "amount")
    assert.equal("280.00 CNY", crm.orders:where({ account = "K1" }):sum "margin")
  end)

  it("have lines, and invoices name their order", function()
    crm.order_lines:create {
      key = "S1/1", order = "S1", product = "GTX Pro", quantity = "200", list_price = "5", price = "4.80",
      amount = "960",
    }
    crm.invoices:create { key = "I1", account = "K1", order = "S1", amount = "960" }
    local line = crm.order_lines:get "S1/1"
    assert.equal("960.00 CNY", line.price * line.quantity)
    assert.equal("960.00 CNY", crm.invoices:where({ order = "S1" }):sum "amount")
  end)

  it("are kept for an owner who has left, and refused without account or day", function()
    crm.orders:create { key = "S3", account = "K1", owner = "gone", ordered_on = "2025-01-10", amount = "1" }
    assert.error(function() crm.orders:create { key = "S4", ordered_on = "2025-01-10", amount = "1" } end, "account")
    assert.error(function() crm.orders:create { key = "S4", account = "K1", amount = "1" } end, "ordered_on")
  end)
end)
