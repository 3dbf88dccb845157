describe("sales-team", function()
  it("keeps a rep whose manager is not kept as one", function()
    crm.reps:create { key = "li.na", name = "Li Na", manager = "boss" }
    assert.equal("boss", crm.reps:get("li.na").manager)
  end)

  it("refuses a rep without a name", function()
    assert.error(function() crm.reps:create { key = "li.na" } end, "name")
  end)

  it("refuses an assignment of somebody who is no rep", function()
    assert.error(function() crm.assignments:create { key = "A1", rep = "zz", manager = "boss" } end, "zz")
  end)
end)
