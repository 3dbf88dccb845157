describe("issues", function()
  before_each(function()
    crm.accounts:create { key = "K1", name = "Alpine Sports" }
    crm.issues:create { key = "Q1", account = "K1", type = "quality", severity = "critical", opened_on = "2025-01-10" }
  end)

  it("are open until they are closed", function()
    local open = crm.issues:where { account = "K1", closed_on = { is_empty = true } }
    assert.equal(1, open:count())
    crm.issues:update("Q1", { first_reply_on = "2025-01-11", closed_on = "2025-01-15" })
    assert.equal(0, open:count())
  end)

  it("are of a type and a severity that are known", function()
    assert.error(function() crm.issues:update("Q1", { severity = "fatal" }) end, "critical")
    assert.error(function() crm.issues:create { key = "Q2", account = "K9", opened_on = "2025-01-10" } end, "K9")
  end)
end)
