describe("deal-rating", function()
  local numbers

  before_each(function()
    numbers = 0
    crm.accounts:create { key = "K1", name = "Alpine Sports" }
  end)

  local function deal(key, more)
    local record = { key = key, account = "K1", amount = money("1000", "CNY"), created_on = "2025-01-01" }
    for field, value in pairs(more or {}) do record[field] = value end
    crm.opportunities:create(record, { reason = "under way" })
  end

  local function rate(key, ratings, on)
    numbers = numbers + 1
    local record = { key = "R" .. numbers, opportunity = key, rated_on = on or "2025-01-10" }
    for name, value in pairs(ratings) do record[name] = value end
    crm.opportunity_ratings:create(record)
  end

  local function run(name, parameters) return spec.run(name, parameters, { as_of = "2025-03-31" }) end

  -- Competitiveness and reality as tenths more or less than 3.
  local function both(product_fit, service, need, budget, authority)
    return {
      product_fit = product_fit, price = 4, relation = 4, reference = 4, service = service, need = need,
      budget = budget, authority = authority, timing = 2, set_up = 2,
    }
  end

  it("S003-24: nurtures what is strong and not real, 3.8 to 2.4", function()
    deal "D1"
    rate("D1", both(4, 3, 3, 3, 2))
    local change = run("opportunity-assessment").changes[1]
    assert.equal("nurture", change.to)
    assert.truthy(change.reason:find("competitiveness 3.8, reality 2.4 (high from 3), rated on 2025-01-10", 1, true))
  end)

  it("S003-24: takes 3 for high, and the last rating", function()
    deal "D1"
    rate("D1", both(1, 1, 1, 1, 1))
    rate("D1", both(2, 1, 5, 3, 3), "2025-01-11")
    assert.equal("pursue", run("opportunity-assessment").changes[1].to)
    assert.equal("drop", run("opportunity-assessment", { cut = "3.1" }).changes[1].to)
  end)

  it("S003-24: improves what is real and weak, by weights", function()
    deal "D1"
    rate("D1", both(1, 1, 5, 5, 5))
    local change = run("opportunity-assessment", { competitiveness = "product_fit:3,price:1" }).changes[1]
    assert.equal("improve", change.to)
    assert.truthy(change.reason:find("competitiveness 1.75", 1, true))
  end)

  it("S003-24: lacks data with less than 60% rated, and refuses what it cannot rate", function()
    deal "D1"
    rate("D1", { product_fit = 4, price = 4, need = 4, budget = 4, authority = 4 })
    local result = run "opportunity-assessment"
    assert.equal(1, result.insufficient_data)
    assert.truthy(run("opportunity-grid").text:find("none of 1 open deal has ratings enough", 1, true))
    assert.error(function() run("opportunity-assessment", { reality = "luck:1" }) end, "--reality has 'luck:1'")
  end)

  it("S003-24: names the sheet with a rating that is not from 1 to 5", function()
    deal "D1"
    rate("D1", { product_fit = 6 })
    for _, name in ipairs { "opportunity-assessment", "opportunity-grid", "project-score", "project-scores" } do
      assert.error(function() run(name) end, "opportunity_rating 'R1', product_fit: found 6, expected 1 to 5")
    end
  end)

  it("S003-24: shows the cells", function()
    for number, ratings in ipairs { both(5, 5, 5, 5, 5), both(4, 3, 3, 3, 2), both(1, 1, 1, 1, 1) } do
      deal("D" .. number)
      rate("D" .. number, ratings)
    end
    local result = run "opportunity-grid"
    assert.equal("Pursue 1 of 3 rated deals, drop 1", result.title)
    assert.same({ "1000.00 CNY", "0.00 CNY", "1000.00 CNY", "1000.00 CNY" }, (function()
      local shown = {}
      for position, amount in ipairs(result.charts[2].series[1].values) do shown[position] = tostring(amount) end
      return shown
    end)())
  end)

  local seventy = { relation = 4, competition = 4, product_fit = 4, budget = 3 }
  local eighty = { relation = 3, competition = 5, product_fit = 5, budget = 4 }

  it("S002-42: makes 60% of 50% with a score of 70%", function()
    deal("D1", { p_stage = "P4", win_probability = "50%" })
    rate("D1", seventy)
    local change = run("project-score").changes[1]
    assert.equal("70%", change.to)
    assert.truthy(change.reason:find("adjusted 60%", 1, true), change.reason)
    assert.equal("600.00 CNY", run("project-scores").metrics["weighted with the score"])
    assert.equal("500.00 CNY", run("project-scores").metrics["weighted by stage"])
  end)

  it("S002-42: keeps the probability within bounds", function()
    deal("D1", { p_stage = "P6", win_probability = "90%" })
    rate("D1", eighty)
    assert.truthy(run("project-score").changes[1].reason:find("adjusted 95%", 1, true))
    deal("D2", { p_stage = "P0", win_probability = "1%" })
    rate("D2", { relation = 1, competition = 1, product_fit = 1, budget = 1 })
    assert.equal("960.00 CNY", run("project-scores").metrics["weighted with the score"])
  end)

  it("S002-42: leaves P7 alone", function()
    deal("D1", { p_stage = "P7", win_probability = "100%" })
    rate("D1", seventy)
    assert.equal(nil, run("project-scores").metrics["weighted with the score"])
  end)

  it("S002-42: tells the share won by the score that was given before", function()
    for number, outcome in ipairs { "won", "won", "lost" } do
      deal("D" .. number, { outcome = outcome, closed_on = "2025-02-01" })
      rate("D" .. number, number == 1 and eighty or seventy)
      rate("D" .. number, { relation = 1, competition = 1, product_fit = 1, budget = 1 }, "2025-02-02")
    end
    deal("D4", { p_stage = "P1", project_grade = "B" })
    rate("D4", seventy)
    deal("D5", { p_stage = "P2" })
    local result = run("project-scores", { bands = "0%,70%,75%" })
    local rows = result.tables[1].rows
    assert.equal(0, rows[1].closed)
    assert.equal(nil, rows[1].share)
    assert.equal("0.5", rows[2].share)
    assert.equal("1", rows[3].share)
    assert.equal(1, result.charts[1].series[2].values[2])
    assert.equal(1, result.charts[1].series[4].values[3])
  end)

  it("S002-42: lacks data without ratings, and refuses bands that do not rise", function()
    deal("D1", { p_stage = "P1" })
    assert.equal(1, run("project-score").insufficient_data)
    assert.truthy(run("project-scores").text:find("Insufficient data: none of 1 open deal", 1, true))
    assert.error(function() run("project-scores", { bands = "50%,20%" }) end, "expected rising shares")
  end)
end)

describe("other currencies", function()
  it("S003-24: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.opportunities:create {
      key = "F1", account = "F", outcome = "open", amount = money("5", "USD"), created_on = "2025-01-01",
      expected_close = "2025-12-01",
    }
    for _, name in ipairs { "opportunity-grid", "project-scores" } do
      local text = spec.run(name, {}, { as_of = "2025-12-31" }).text
      assert.truthy(text:find("1 deal in USD is not counted.", 1, true), name)
    end
  end)
end)
