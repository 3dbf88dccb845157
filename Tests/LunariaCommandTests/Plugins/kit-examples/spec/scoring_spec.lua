local kit = require "lunaria.kit"

describe("check", function()
  it("leaves na out and counts what is unset", function()
    local result = kit.check({ {}, {}, {}, {}, {} }, { "yes", "yes", "no", "na", "unset" })
    assert.equal("scored", result.status)
    assert.equal("0.50", result.score)
    assert.same({ 3, 5 }, result.missing)
    assert.equal(false, result.pass)
    assert.equal(2, result.met)
    assert.equal(4, result.applicable)
    assert.equal("100%", result.threshold)
  end)

  local items = { { id = "a", weight = 2 }, { id = "b", must = true }, "c" }

  it("weighs items, and passes at the threshold", function()
    local result = kit.check(items, { a = "yes", b = true, c = false }, "75%")
    assert.equal("75%", result.score)
    assert.equal(true, result.pass)
    assert.same({ "c" }, result.missing)
    assert.equal(false, kit.check(items, { a = "yes", b = "yes", c = "no" }, "75.1%").pass)
  end)

  it("decides at the threshold exactly", function()
    assert.equal(true, kit.check({ {}, {}, {} }, { "yes", "yes", "no" }, decimal(2) / 3).pass)
    assert.equal(true, kit.check({ { weight = "0.1" }, { weight = "0.2" } }, { "no", "yes" }, "66.666666%").pass)
  end)

  it("does not pass without what must be, however it is answered", function()
    for _, answer in ipairs { "no", "na", "unset" } do
      local result = kit.check(items, { a = "yes", b = answer, c = "yes" }, "0%")
      assert.equal(false, result.pass)
      assert.same({ "b" }, result.unmet)
    end
  end)

  it("answers na where nothing applies", function()
    local result = kit.check({ "a", "b" }, { a = "na", b = "na" })
    assert.equal("na", result.status)
    assert.equal(nil, result.score)
    assert.equal(nil, result.pass)
    assert.equal("na", kit.check({}, {}).status)
  end)

  it("needs answers", function()
    assert.same({ status = "insufficient_data", missing = { "answers" } }, kit.check({ "a" }, nil))
  end)

  for _, case in ipairs {
    { { { weight = 0 } }, {}, nil, "the weight of item 1 is 0, expected one above 0" },
    { { { weight = -1 } }, {}, nil, "the weight of item 1 is -1, expected one above 0" },
    { { { weight = 0.5 } }, {}, nil, "the weight of item 1: found the number 0.5, which is binary and not exact" },
    { { { must = "yes" } }, {}, nil, "'must' of item 1 is string, expected true or false" },
    { { "a", "a" }, {}, nil, "two items have the id 'a'" },
    { { { wait = 1 } }, {}, nil, "item 1 has no entry 'wait'" },
    { { "a" }, { a = "maybe" }, nil, "the answer to 'a' is 'maybe', expected yes, no, na or unset" },
    { { "budget" }, { budgt = "yes" }, nil, "which is not asked (did you mean 'budget'?)" },
    { { "a" }, {}, "120%", "the threshold is 120%, expected a share from 0% to 100%" },
    { { "a" }, {}, "half", "the threshold: found 'half', expected a number" },
    { "a", {}, nil, "the list of items is string, expected a table" },
  } do
    it("refuses: " .. case[4], function()
      assert.error(function() kit.check(case[1], case[2], case[3]) end, case[4])
    end)
  end
end)

describe("score", function()
  local criteria = { { id = "need", weight = 50 }, { id = "fit", weight = 30 }, { id = "price", weight = 20 } }

  it("is the weighted mean of what is rated", function()
    local result = kit.score(criteria, { need = 4, fit = 3 })
    assert.equal("scored", result.status)
    assert.equal("3.625", result.score)
    assert.equal("0.65625", result.norm)
    assert.equal("0.80", result.coverage)
    assert.same({ "price" }, result.missing)
  end)

  it("takes other scales", function()
    local seven = { {}, {}, {}, {}, {}, {}, {} }
    local result = kit.score(seven, { 1, 1, "0.5", "0.5", 0, 1, nil }, 0, 1)
    assert.near("0.666666", result.score, "0.000001")
    assert.equal(result.score, result.norm)
    assert.equal(decimal(6) / 7, result.coverage)
  end)

  it("gives the score of eleven ratings", function()
    local list, ratings = {}, {}
    for position = 1, 11 do list[position], ratings[position] = {}, position <= 9 and 4 or 2 end
    assert.equal("3.64", kit.score(list, ratings).score:round(2, "half_up"))
  end)

  it("is insufficient below the coverage and not at it", function()
    local result = kit.score(criteria, { fit = 5, price = 5 })
    assert.equal("insufficient_data", result.status)
    assert.equal("0.50", result.coverage)
    assert.equal(nil, result.score)
    assert.same({ "need" }, result.missing)
    assert.truthy(kit.is_insufficient(result))
    assert.equal("scored", kit.score(criteria, { need = 4, fit = 3 }, 1, 5, "80%").status)
    assert.equal("insufficient_data", kit.score(criteria, { need = 4, fit = 3 }, 1, 5, "80.01%").status)
    assert.equal("insufficient_data", kit.score(criteria, {}, 1, 5, "0%").status)
  end)

  it("takes what is insufficient for not rated", function()
    assert.same({ "price" }, kit.score(criteria, { need = 4, fit = 3, price = kit.insufficient { "x" } }).missing)
    assert.truthy(kit.is_insufficient(kit.score(criteria, nil)))
  end)

  for _, case in ipairs {
    { { "a" }, { a = 6 }, nil, nil, "the rating of 'a' is 6, expected 1 to 5" },
    { { "a" }, { a = 0 }, nil, nil, "the rating of 'a' is 0, expected 1 to 5" },
    { { "a" }, { a = 3.5 }, nil, nil, "the rating of 'a': found the number 3.5, which is binary" },
    { { "a" }, { b = 3 }, nil, nil, "there is a rating for 'b', which is not asked" },
    { { "a" }, {}, 5, 5, "the minimum is 5 and the maximum 5, expected a minimum below the maximum" },
    { {}, {}, nil, nil, "score is given no criterion, expected at least one" },
    { { { id = "a", must = true } }, {}, nil, nil, "criterion 1 has no entry 'must'" },
  } do
    it("refuses: " .. case[5], function()
      assert.error(function() kit.score(case[1], case[2], case[3], case[4]) end, case[5])
    end)
  end
end)

describe("band", function()
  local bands = { { from = "0.8", label = "high" }, { from = "0", label = "low" }, { from = "50%", label = "middle" } }

  it("is the label of the greatest bound reached", function()
    local cases = { { 0, "low" }, { "0.4999", "low" }, { "0.5", "middle" }, { "0.8", "high" }, { 2, "high" } }
    for _, case in ipairs(cases) do
      assert.equal(case[2], kit.band(case[1], bands))
    end
  end)

  it("is nil below all of them, with the reason", function()
    local label, reason = kit.band("-0.1", bands)
    assert.equal(nil, label)
    assert.equal("-0.1 is below the lowest bound, 0", reason)
  end)

  it("compares money with numbers and with money", function()
    assert.equal("A", kit.band(money "100", { { from = 0, label = "B" }, { from = 100, label = "A" } }))
    local amounts = { { from = money "0", label = "B" }, { from = money "100", label = "A" } }
    assert.equal("B", kit.band(money "99.99", amounts))
  end)

  it("has labels of any kind", function()
    assert.equal("0.8", kit.band("0.95", { { from = 0, label = 0 }, { from = "0.9", label = decimal "0.8" } }))
  end)

  it("says what is missing", function()
    assert.same({ status = "insufficient_data", missing = { "value" } }, kit.band(nil, bands))
    assert.same({ "revenue" }, kit.band(kit.insufficient { "revenue" }, bands).missing)
  end)

  it("refuses bands that leave the answer open", function()
    local double = { { from = 1, label = "a" }, { from = "1.0", label = "b" } }
    assert.error(function() kit.band(1, double) end, "two bands begin at 1")
    assert.error(function() kit.band(1, { { label = "a" } }) end, "band 1 has no 'from'")
    assert.error(function() kit.band(1, { { from = 1 } }) end, "band 1 has no 'label'")
    assert.error(function() kit.band(1, {}) end, "band is given no bands")
  end)
end)
