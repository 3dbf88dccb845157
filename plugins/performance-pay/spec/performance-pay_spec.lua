describe("performance-pay", function()
  before_each(function()
    crm.reps:create { key = "li.na", name = "Li Na" }
    crm.accounts:create { key = "K1", name = "Alpine Sports", owner = "li.na" }
    crm.surveys:create { key = "T", name = "Survey" }
    crm.survey_questions:create { key = "T/1", survey = "T", words = "Satisfied?", scale = "csat" }
    crm.survey_questions:create { key = "T/2", survey = "T", words = "Recommend us?", scale = "nps" }
  end)

  -- So many responses, of which so many are 4, the others 3.
  local function answer(count, happy)
    for number = 1, count do
      local key = "R" .. number
      crm.survey_responses:create { key = key, survey = "T", account = "K1", responded_on = "2025-02-01" }
      crm.survey_answers:create { key = key, response = key, question = "T/1", number = number <= happy and 4 or 3 }
      crm.survey_answers:create { key = key .. "n", response = key, question = "T/2", number = 10 }
    end
  end

  describe("satisfaction-bonus", function()
    local function pay(parameters)
      parameters = parameters or {}
      parameters.period = "2025-Q1"
      return spec.run("satisfaction-bonus", parameters)
    end

    it("S004-20: 10,000, weight 30%, 72% of 80% asked for: 7,000 + 2,400 = 9,400", function()
      answer(25, 18)
      local run = pay()
      assert.equal("9400.00", run.total)
      assert.same({ "7000.00", "2400.00" }, run:amounts())
      assert.equal("satisfaction 72.0%, 90.0% of the target", run.lines[2].rule)
      spec.explain(run)
    end)

    for happy, expected in pairs { [15] = "7000.00", [16] = "8500.00", [20] = "10000.00", [22] = "10600.00" } do
      it("S004-20: " .. happy .. " of 25 pay " .. expected, function()
        answer(25, happy)
        assert.equal(expected, pay().total)
      end)
    end

    it("S004-20: refuses a bonus in another currency than it pays", function()
      assert.error(function() pay { bonus = "5000 USD" } end, "--bonus is 5000.00 USD, and the run pays in CNY")
      local other = { period = "2025-Q1", currency = "USD" }
      assert.error(function() spec.run("performance-bonus", other) end, "--bonus is 10000.00 CNY")
    end)

    it("S004-20: goes by five responses, and takes fewer for nothing bad", function()
      answer(4, 0)
      local run = pay()
      assert.equal("10000.00", run.total)
      assert.equal("responses: 4, fewer than 5, the factor is 1", run.lines[2].rule)
      assert.equal("7000.00", pay({ responses = 4 }).total)
    end)

    it("S004-20: takes responses of the period and of own customers alone", function()
      answer(25, 18)
      crm.accounts:create { key = "K2", name = "Como Seta" }
      for number = 1, 9 do crm.survey_responses:update("R" .. number, { account = "K2" }) end
      crm.survey_responses:update("R10", { responded_on = "2025-04-01" })
      assert.equal("satisfaction 53.3%, 66.6% of the target", pay().lines[2].rule)
    end)

    it("S004-20: pays nobody who serves no customer", function()
      crm.reps:create { key = "xu.bo", name = "Xu Bo" }
      answer(5, 5)
      assert.falsy(pay():by_payee()["xu.bo"])
    end)
  end)

  describe("performance-score", function()
    before_each(function()
      crm.targets:create {
        key = "T1", owner = "li.na", first_day = "2025-01-01", last_day = "2025-03-31", amount = money "100000",
      }
      crm.opportunities:create {
        key = "D1", owner = "li.na", outcome = "won", closed_on = "2025-02-01", amount = money "95000",
      }
    end)

    local function visit(mode, count)
      for number = 1, count do
        crm.customer_visits:create {
          key = mode .. number, account = "K1", owner = "li.na", visited_on = "2025-02-10", mode = mode,
        }
      end
    end

    local function quarter(name, parameters)
      local all = { visits = 20, calls = 10 }
      for key, value in pairs(parameters or {}) do all[key] = value end
      if name == "performance-bonus" then all.period = "2025-Q1" end
      return spec.run(name, all, { as_of = "2025-03-31" })
    end

    local function example()
      answer(5, 4)
      visit("face", 24)
      visit("phone", 7)
    end

    it("S004-42: 0.95, 1.00, 24 of 20 visits, 0.70 of the calls: 0.38 + 0.20 + 0.24 + 0.14 = 0.96, a B", function()
      example()
      local row = quarter("performance-score").tables[1].rows[1]
      assert.equal("0.96", row.score)
      assert.equal("B", row.grade)
      assert.equal("120%", row.visits)
    end)

    it("S004-42: pays by the grade", function()
      example()
      local run = quarter "performance-bonus"
      assert.equal("10000.00", run.total)
      assert.equal("grade B, score 0.960", run.lines[1].rule)
      spec.explain(run)
    end)

    it("S004-42: counts no indicator above the cap", function()
      example()
      visit("message", 1)
      assert.equal("0.92", quarter("performance-score", { cap = 1 }).tables[1].rows[1].score)
    end)

    for cap, grade in pairs { ["98999.99"] = "B", ["105000"] = "A" } do
      it("S004-42: won " .. cap .. ": " .. grade, function()
        example()
        crm.opportunities:update("D1", { amount = money(cap) })
        assert.equal(grade, quarter("performance-score").tables[1].rows[1].grade)
      end)
    end

    it("S004-42: turns round what is better when it is less", function()
      local weights = "complaints:100%"
      assert.equal("1.2", quarter("performance-score", { weights = weights }).tables[1].rows[1].score)
      for number = 1, 4 do
        crm.issues:create { key = "Q" .. number, account = "K1", owner = "li.na", opened_on = "2025-02-01" }
      end
      local row = quarter("performance-score", { weights = weights }).tables[1].rows[1]
      assert.equal("0.5", row.score)
      assert.equal("D", row.grade)
    end)

    it("S004-42: insufficient data: names what is missing, and lets the bonus wait", function()
      crm.targets:delete "T1"
      local result = quarter "performance-score"
      assert.truthy(result.text:find("Missing: Li Na (sales, satisfaction)", 1, true))
      local line = quarter("performance-bonus").lines[1]
      assert.same({ "held", "waits: no sales, satisfaction" }, { line.kind, line.rule })
    end)

    it("S004-42: insufficient data: nobody owns an account", function()
      crm.accounts:update("K1", { owner = "" })
      assert.truthy(quarter("performance-score").text:find("no rep owns an account", 1, true))
    end)

    it("S004-42: refuses a grade that pays nobody knows what", function()
      example()
      assert.error(function() quarter("performance-bonus", { grade_factors = "A:100%" }) end, "none for the grade 'B'")
    end)

    it("S004-42: refuses weights that are not 100%, and indicators there are not", function()
      assert.error(function() quarter("performance-score", { weights = "sales:90%" }) end, "expected 100%")
      assert.error(function() quarter("performance-score", { weights = "smiles:100%" }) end, "'smiles' is no indicator")
    end)
  end)
end)

describe("other currencies", function()
  it("S004-42: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.opportunities:create {
      key = "F1", account = "F", outcome = "won", amount = money("5", "USD"), created_on = "2025-01-01",
      closed_on = "2025-12-01",
    }
    local text = spec.run("performance-score", {}, { as_of = "2025-12-31" }).text
    assert.truthy(text:find("Not counted: deals won in USD (1).", 1, true), text)
  end)
end)

describe("without data", function()
  it("S004-42: counts nothing of nothing in the title, and says what is missing", function()
    for _, name in ipairs { "performance-score" } do
      local result = spec.run(name)
      assert.falsy(result.title:find("0 ", 1, true), result.title)
      assert.truthy(result.text:find("Insufficient data", 1, true), name)
    end
  end)
end)
