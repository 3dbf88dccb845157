local function account(key)
  crm.accounts:create { key = key, name = "Customer " .. key, owner = "li.na" }
end

local function case(key, more)
  account("K" .. key)
  local record = { key = key, account = "K" .. key, detected_on = "2025-05-01" }
  for field, value in pairs(more or {}) do record[field] = value end
  crm.churn_cases:create(record, { reason = "in the spec" })
end

local function run(name, parameters, options)
  options = options or {}
  options.as_of = options.as_of or "2025-12-31"
  return spec.run(name, parameters or {}, options)
end

describe("churn-case", function()
  it("S001-59: leads a case from detected to won back", function()
    case "A1"
    crm.churn_cases:update("A1", { stage = "interviewed", interviewed_on = "2025-05-10" })
    crm.churn_cases:update("A1", { stage = "coded", reason = "price" })
    crm.churn_cases:update("A1", { stage = "offered", offer = "a rebate" })
    crm.churn_cases:update("A1", { stage = "won_back", ended_on = "2025-06-01" })
    assert.equal(5, crm.transitions:where({ record = "A1" }):count())
  end)

  it("S001-59: lets nobody name a cause without an interview, and close nothing without a lesson", function()
    case "A1"
    assert.error(function() crm.churn_cases:update("A1", { stage = "interviewed" }) end, "interviewed_on")
    assert.error(function() crm.churn_cases:update("A1", { stage = "coded", reason = "price" }) end, "needs a reason")
    assert.error(function() crm.churn_cases:update("A1", { stage = "closed", ended_on = "2025-06-01" }) end, "lesson")
    assert.equal("updated", crm.churn_cases:update("A1", { stage = "closed", ended_on = "2025-06-01", lesson = "ask" }))
  end)
end)

describe("lost-cases", function()
  it("S001-59: says that an interview was 5 days late", function()
    case("A1", { interviewed_on = "2025-05-20", stage = "interviewed" })
    local result = run "lost-cases"
    assert.equal(5, result.tables[1].rows[1].late)
    assert.equal("1 case open, 0 customers won back, 1 interview late", result.title)
  end)

  it("S001-59: takes an interview on the last day as held in time, and counts on where there is none", function()
    case("A1", { interviewed_on = "2025-05-15", stage = "interviewed" })
    case "A2"
    assert.truthy(run("lost-cases", {}, { as_of = "2025-05-15" }).title:find "0 interviews late")
    local rows = run("lost-cases", {}, { as_of = "2025-05-16" }).tables[1].rows
    assert.equal(1, rows[2].late)
  end)

  it("S001-59: shows lessons, and says that there are no cases", function()
    assert.truthy(run("lost-cases").text:find("Insufficient data", 1, true))
    case("A1", { stage = "closed", ended_on = "2025-06-01", lesson = "reply within a day" })
    assert.equal("reply within a day", run("lost-cases").tables[1].rows[1].lesson)
  end)
end)

describe("churn-reason", function()
  it("S001-58: writes the main reason of the latest case to the account", function()
    case("A1", { reason = "price", stage = "coded" })
    crm.churn_cases:create({
      key = "A2", account = "KA1", detected_on = "2025-06-01", stage = "coded", reason = "ethics",
    }, { reason = "in the spec" })
    assert.equal("case A2 of 2025-06-01", run("churn-reason").changes[1].reason)
    assert.equal("ethics", crm.accounts:get("KA1").churn_reason)
  end)

  it("S001-58: leaves empty who was won back, or whose reason nobody knows", function()
    case("A1", { reason = "price", stage = "won_back", ended_on = "2025-06-01" })
    case "A2"
    local result = run "churn-reason"
    assert.equal(1, result.insufficient_data)
    assert.equal(0, result.changed)
  end)
end)

describe("churn-reasons", function()
  local function ten_losses()
    local reasons = {
      "price", "price", "price", "price", "core_service", "core_service", "core_service", "involuntary", "staff",
      "ethics",
    }
    for number, reason in ipairs(reasons) do
      case("A" .. number, { stage = "coded", reason = reason, lost_value = reason == "price" and "50" or "100" })
    end
  end

  it("S001-58: counts the reasons, and what could have been prevented", function()
    ten_losses()
    local result = run "churn-reasons"
    assert.equal("0.9", result.metrics.controllable)
    local rows = result.tables[1].rows
    assert.equal("price", rows[1].key)
    assert.equal("0.4", rows[1].share)
    assert.equal("0.25", rows[1].value_share)
    assert.equal("core_service", rows[2].key)
    assert.equal("0.7", rows[2].together)
  end)

  it("S001-58: takes another list of what can be acted upon", function()
    ten_losses()
    assert.equal("0.4", run("churn-reasons", { controllable = "price" }).metrics.controllable)
    assert.error(function() run("churn-reasons", { controllable = "prices" }) end, "no reason for leaving")
  end)

  it("S001-58: says that no case has a reason", function()
    case "A1"
    assert.truthy(run("churn-reasons").text:find("(1 case in all)", 1, true))
  end)

  it("S001-58: values a case without a figure by the last twelve months of orders", function()
    case("A1", { stage = "coded", reason = "price" })
    for number, on in ipairs { "2023-06-01", "2024-02-01", "2024-08-01" } do
      crm.orders:create { key = "S" .. number, account = "KA1", ordered_on = on, amount = money("100", "CNY") }
    end
    assert.equal("200.00 CNY", run("churn-reasons").tables[1].rows[1].lost)
  end)
end)

describe("win-back-odds", function()
  it("S001-60: expects 3,000 of a lost customer where a new one costs 500", function()
    case("A1", { lost_value = "10000" })
    local result = run("win-back-odds", { cost = "1000" })
    assert.equal("3000.00 CNY", result.tables[1].rows[1].gain)
    assert.equal("-500.00 CNY", result.metrics["expected gain of new ones instead"])
    assert.equal("8", result.metrics["times the odds of a new customer"])
    result = run("win-back-odds", { cost = "1000", lost_rate = "5%" })
    assert.equal("-500.00 CNY", result.tables[1].rows[1].gain)
    assert.equal(false, result.tables[1].rows[1].chosen)
  end)

  it("S001-60: goes by one's own odds from 30 ended tries on", function()
    for number = 1, 29 do
      local stage = number <= 3 and "won_back" or "closed"
      case("A" .. number, { stage = stage, ended_on = "2025-06-01", lesson = "-", offer = "a rebate" })
    end
    case("B1", { stage = "closed", ended_on = "2025-06-01", lesson = "nobody tried" })
    assert.truthy(run("win-back-odds").title:find("40% of tries", 1, true))
    case("A30", { stage = "closed", ended_on = "2025-06-01", lesson = "-", offer = "a rebate" })
    assert.truthy(run("win-back-odds").title:find("10% of tries", 1, true))
  end)

  it("S001-60: leaves out what has no value, and says so", function()
    case "A1"
    local result = run "win-back-odds"
    assert.truthy(result.text:find("Insufficient data: no open case has a value", 1, true))
    assert.truthy(result.text:find("nobody knows what they are worth: 1 open", 1, true))
  end)
end)

describe("win-back", function()
  it("S001-60: fills the budget with the best, and no more", function()
    for number = 1, 3 do case("A" .. number, { lost_value = tostring(number * 10000) }) end
    local result = run("win-back", { cost = "1000", budget = "2999" })
    assert.equal(2, result.new)
    assert.equal("A3", result.proposals[1].subject)
    assert.equal("A2", result.proposals[2].subject)
  end)

  it("S001-60: proposes no try that brings less than it costs", function()
    case("A1", { lost_value = "2500" })
    assert.equal(0, run("win-back", { cost = "1000" }).new)
    assert.equal(1, run("win-back", { cost = "999" }).new)
  end)
end)

describe("cases as they are entered", function()
  it("S001-59: takes a case without a stage for detected", function()
    case "A1"
    crm.churn_cases:update("A1", { stage = "" }, { reason = "in the spec" })
    local result = run "lost-cases"
    assert.equal("1 case open, 0 customers won back, 1 interview late", result.title)
    assert.equal("detected", result.tables[1].rows[1].stage)
  end)

  it("S001-58, S001-60: says which values and orders are left out for their currency", function()
    case("A1", { lost_value = money("5", "USD"), reason = "price" })
    case("A2", { reason = "price" })
    crm.orders:create { key = "S1", account = "KA2", ordered_on = "2025-01-01", amount = money("5", "USD") }
    for _, name in ipairs { "lost-cases", "churn-reasons", "win-back-odds" } do
      local text = run(name).text
      assert.truthy(text:find("1 order in USD is not counted. 1 value of a case in USD is not counted.", 1, true), name)
    end
  end)
end)
