describe("customer-visits", function()
  before_each(function()
    crm.accounts:create { key = "K1", name = "Alpine Sports" }
    crm.contacts:create { key = "P1", account = "K1", name = "Luca Berg" }
    crm.reps:create { key = "li.na", name = "Li Na" }
  end)

  it("are planned first and made later", function()
    crm.customer_visits:create {
      key = "V1", account = "K1", contact = "P1", owner = "li.na", planned_on = "2025-01-10",
      planned_start = "2025-01-10T10:00:00",
    }
    assert.equal(1, crm.customer_visits:where({ visited_on = { is_empty = true } }):count())
    crm.customer_visits:update("V1", { visited_on = "2025-01-10", started_at = "2025-01-10T10:15:00", minutes = 50 })
    assert.equal(50, crm.customer_visits:where({ account = "K1", visited_on = { ge = "2025-01-01" } }):sum "minutes")
    assert.equal("face", crm.customer_visits:get("V1").mode)
  end)

  it("are attended by people of both sides, and by colleagues who are no reps", function()
    crm.customer_visits:create { key = "V1", account = "K1", owner = "li.na", visited_on = "2025-01-10" }
    crm.attendees:create { key = "V1/1", visit = "V1", contact = "P1" }
    crm.attendees:create { key = "V1/2", visit = "V1", colleague = "he.jun", ["function"] = "technical" }
    assert.equal(2, crm.attendees:where({ visit = "V1" }):count())
  end)

  it("refuse an unknown mode, and an owner who is no rep", function()
    local function enter(owner, mode)
      crm.customer_visits:create { key = "V1", account = "K1", owner = owner, mode = mode }
    end
    assert.error(function() enter("li.na", "letter") end, "fax")
    assert.error(function() enter "zz" end, "zz")
  end)
end)
