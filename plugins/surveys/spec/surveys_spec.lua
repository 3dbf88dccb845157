describe("surveys", function()
  before_each(function()
    crm.accounts:create { key = "K1", name = "Alpine Sports" }
    crm.surveys:create { key = "T", name = "Satisfaction 2025" }
    crm.survey_questions:create { key = "T/1", survey = "T", position = 1, words = "How satisfied are you?" }
    crm.survey_responses:create { key = "T/K1", survey = "T", account = "K1", responded_on = "2025-01-10" }
  end)

  it("ask for satisfaction unless they say otherwise", function()
    crm.survey_answers:create { key = "T/K1/1", response = "T/K1", question = "T/1", number = 4 }
    assert.equal("csat", crm.survey_questions:get("T/1").scale)
    assert.equal("4.0", crm.survey_answers:where({ question = "T/1" }):average "number")
  end)

  it("leave out what was not answered", function()
    assert.falsy(crm.survey_answers:where({ response = "T/K1" }):average "number")
    assert.error(function() crm.survey_answers:create { key = "1", response = "T/K9", question = "T/1" } end, "T/K9")
  end)
end)
