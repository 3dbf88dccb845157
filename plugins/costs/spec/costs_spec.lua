describe("costs", function()
  it("are of customers, by purpose and type, or of nobody in particular", function()
    crm.accounts:create { key = "K1", name = "Alpine Sports" }
    crm.costs:create {
      key = "E1", account = "K1", incurred_on = "2025-01-10", type = "sample", purpose = "acquisition", amount = "80",
    }
    crm.costs:create { key = "E2", incurred_on = "2025-03-01", type = "fair", purpose = "acquisition", amount = "3000" }
    assert.equal("3080.00 CNY", crm.costs:where({ purpose = "acquisition" }):sum "amount")
    assert.equal("80.00 CNY", crm.costs:where({ account = "K1" }):sum "amount")
  end)

  it("are refused with an unknown type, and without a day", function()
    local function enter(on, type) crm.costs:create { key = "E1", incurred_on = on, type = type, amount = "1" } end
    assert.error(function() enter("2025-01-10", "gift") end, "sample")
    assert.error(function() enter(nil, "sample") end, "incurred_on")
  end)
end)
