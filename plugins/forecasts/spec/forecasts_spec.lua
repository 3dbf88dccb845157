describe("forecasts", function()
  before_each(function() crm.reps:create { key = "li.na", name = "Li Na" } end)

  local function expect(made_on, amount, category)
    crm.forecasts:create {
      key = made_on .. "/" .. (category or "commit"), owner = "li.na", made_on = made_on, first_day = "2025-03-01",
      last_day = "2025-03-31", amount = amount, category = category,
    }
  end

  it("of one month are several, by the day they were made on", function()
    expect("2025-01-01", "100")
    expect("2025-02-01", "120")
    local march = crm.forecasts:where { first_day = "2025-03-01", category = "commit" }
    assert.equal("120.00 CNY", march:order_by("-made_on"):first().amount)
    assert.equal(2, march:count())
  end)

  it("refuse an unknown category", function()
    assert.error(function() expect("2025-01-01", "100", "hope") end, "pipeline")
  end)
end)
