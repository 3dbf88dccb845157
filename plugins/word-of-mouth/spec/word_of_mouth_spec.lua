local function run(parameters) return spec.run("word-of-mouth", parameters, { as_of = "2025-12-31" }) end

local function survey()
  crm.surveys:create { key = "U1", name = "Satisfaction" }
  crm.survey_questions:create { key = "U1/1", survey = "U1", words = "How satisfied are you?", scale = "csat" }
  crm.survey_questions:create { key = "U1/2", survey = "U1", words = "Would you recommend us?", scale = "nps" }
end

local function answer(account, number, on, question)
  if not crm.accounts:get(account) then crm.accounts:create { key = account, name = "Customer " .. account } end
  local key = account .. "/" .. number
  crm.survey_responses:create { key = key, survey = "U1", account = account, responded_on = on or "2025-06-01" }
  crm.survey_answers:create { key = key, response = key, question = question or "U1/1", number = number }
end

describe("word-of-mouth", function()
  it("S001-66: reaches a net of 100 with 70 satisfied and 10 not", function()
    local result = run { satisfied = 70, dissatisfied = 10, win_rate = "10%", loss_rate = "5%" }
    assert.equal("100", result.metrics["net reach"])
    -- 210 x 10% - 110 x 5%
    assert.equal("15.5", result.metrics["customers it brings, or costs"])
    assert.truthy(result.text:find("not from the training deck", 1, true))
  end)

  it("S001-66: counts by the mean of each customer's answers, on the bounds too", function()
    survey()
    answer("K1", 5)
    answer("K1", 3)
    answer("K2", 2)
    answer("K3", 3)
    answer("K4", 5, "2024-12-31")
    answer("K5", 9, "2025-06-01", "U1/2")
    local result = run()
    assert.equal(1, result.metrics["satisfied customers"])
    assert.equal(1, result.metrics["dissatisfied customers"])
    assert.equal("-8", result.metrics["net reach"])
    assert.equal(0, run({ good = "4.1" }).metrics["satisfied customers"])
  end)

  it("S001-66: names who has referred others", function()
    for _, key in ipairs { "K1", "K2", "K3" } do
      crm.accounts:create { key = key, name = "Customer " .. key, referred_by = key ~= "K1" and "K1" or nil }
    end
    crm.orders:create { key = "S1", account = "K2", ordered_on = "2025-01-01", amount = "5" }
    local rows = run({ satisfied = 1, dissatisfied = 0 }).tables[1].rows
    assert.equal("K1", rows[1].key)
    assert.equal(2, rows[1].referred)
    assert.equal(1, rows[1].bought)
  end)

  it("S001-66: says that nobody has answered, and refuses bounds that overlap", function()
    assert.truthy(run().text:find("Insufficient data", 1, true))
    assert.truthy(run({ satisfied = 3 }).text:find("Insufficient data", 1, true))
    assert.error(function() run { bad = "4" } end, "--bad must be below --good")
  end)
end)
