describe("deal-team", function()
  before_each(function()
    crm.reps:create { key = "li.na", name = "Li Na" }
    crm.opportunities:create { key = "D1", owner = "li.na" }
  end)

  it("has members who have contributed as expected unless it is said", function()
    crm.team_members:create { key = "D1/1", opportunity = "D1", rep = "li.na", role = "lead", weight = "0.4" }
    local member = crm.team_members:get "D1/1"
    assert.equal("0.4", member.weight * member.contribution)
  end)

  it("refuses people who are no reps, and deals that are not there", function()
    assert.error(function() crm.team_members:create { key = "1", opportunity = "D1", rep = "zz" } end, "zz")
    assert.error(function() crm.team_members:create { key = "1", opportunity = "D9", rep = "li.na" } end, "D9")
  end)
end)
