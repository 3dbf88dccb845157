local numbers = 0
local function number()
  numbers = numbers + 1
  return "S" .. numbers
end

local function account(key, more)
  local record = { key = key, name = "Customer " .. key, owner = "li.na" }
  for field, value in pairs(more or {}) do record[field] = value end
  crm.accounts:create(record)
end

local function order(key, amount, margin, on)
  crm.orders:create {
    key = number(), account = key, ordered_on = on or "2025-06-01", amount = money(amount, "CNY"),
    margin = margin and money(margin, "CNY") or nil,
  }
end

local function cost(key, amount, more)
  local record = {
    key = number(), account = key, incurred_on = "2025-06-01", type = "service", purpose = "retention",
    amount = money(amount, "CNY"),
  }
  for field, value in pairs(more or {}) do record[field] = value end
  crm.costs:create(record)
end

local function run(name, parameters) return spec.run(name, parameters, { as_of = "2025-12-31" }) end

describe("whale-curve", function()
  -- Profits as in the catalogue; what is below zero was bought for 100 and cost more to serve.
  local function ten_customers()
    for place, profit in ipairs { 500, 300, 60, 50, 40, 30, 20, -100, -150, -250 } do
      local key = string.format("K%02d", place)
      account(key)
      order(key, 1000, profit > 0 and profit or 100)
      if profit < 0 then cost(key, 100 - profit) end
    end
  end

  it("S001-65: peaks at 1,000, of which the last lose half", function()
    ten_customers()
    local result = run "whale-curve"
    assert.equal("1000.00 CNY", result.metrics["profit above zero (peak)"])
    assert.equal("500.00 CNY", result.metrics["profit in the end"])
    assert.equal("0.8", result.metrics["share of the top"])
    assert.equal("0.5", result.metrics["share lost by the last"])
    assert.equal("0.625", run("whale-curve", { loss_base = "top" }).metrics["share lost by the last"])
    assert.equal("860.00 CNY", result.charts[1].series[1].values[3])
  end)

  it("S001-65: has no share of the profit of a top that makes none", function()
    for key, profit in pairs { K1 = 10, K2 = -50 } do
      account(key)
      order(key, 100, profit)
    end
    local result = run("whale-curve", { top = "100%", bottom = "50%", loss_base = "top" })
    assert.equal("The top 2 of 2 make -400% of the profit; the last 1 lose more than the top makes", result.title)
    assert.error(function() return result.metrics["share lost by the last"] end)
  end)

  it("S001-65: names who is unprofitable in both periods, unless it is a key account", function()
    for _, key in ipairs { "K1", "K2", "K3", "K4" } do
      account(key, { key_account = key == "K2" })
      order(key, 100, 10)
    end
    for _, key in ipairs { "K1", "K2", "K3" } do cost(key, 20) end
    for _, key in ipairs { "K1", "K2" } do cost(key, 20, { incurred_on = "2024-12-31" }) end
    cost("K3", 20, { incurred_on = "2023-12-31" })
    local result = run "whale-curve"
    assert.equal(1, #result.tables[1].rows)
    assert.equal("K1", result.tables[1].rows[1].key)
    assert.truthy(result.text:find("Exempt as key accounts or heavyweights: 1", 1, true))
    crm.accounts:update("K1", { heavyweight = true })
    assert.truthy(run("whale-curve").text:find("Exempt as key accounts or heavyweights: 2", 1, true))
  end)

  it("S001-65: counts what went into winning a customer as no cost to serve", function()
    account "K1"
    order("K1", 100, 10)
    cost("K1", 20, { purpose = "acquisition" })
    assert.equal("10.00 CNY", run("whale-curve").metrics["profit in the end"])
    cost("K1", 5, { purpose = "" })
    assert.equal("5.00 CNY", run("whale-curve").metrics["profit in the end"])
  end)

  it("S001-65: leaves out whose margin is not known, and says so", function()
    assert.truthy(run("whale-curve").text:find("Insufficient data", 1, true))
    account "K1"
    order("K1", 100, 10)
    order("K1", 100)
    local result = run "whale-curve"
    assert.truthy(result.text:find("Insufficient data", 1, true))
    assert.equal("left out for orders without a margin, 1 customer: K1", result.findings[1].message)
  end)
end)

describe("account-pruning", function()
  local function move(to, more)
    local changes = { pruning = to }
    for field, value in pairs(more or {}) do changes[field] = value end
    return crm.accounts:update("K1", changes)
  end

  it("S001-65: goes by way of a better price and a review", function()
    account "K1"
    for _, state in ipairs { "candidate", "reprice", "review" } do move(state) end
    assert.equal("updated", move("drop", { pruning_approved_by = "chen.guoqiang" }))
  end)

  it("S001-65: drops nobody at once, without approval, by its owner, or a key account", function()
    account "K1"
    move "candidate"
    assert.error(function() move "drop" end, "account-pruning")
    move "reduce_service"
    move "review"
    assert.error(function() move "drop" end, "pruning_approved_by")
    assert.error(function() move("drop", { pruning_approved_by = "li.na" }) end, "its owner cannot approve")
    assert.error(function() move("drop", { pruning_approved_by = "x", key_account = true }) end, "it is a key account")
    assert.error(function() move("drop", { pruning_approved_by = "x", visit_class = "H" }) end, "or a heavyweight")
    assert.equal("updated", move "keep")
  end)
end)

describe("profit-intensity", function()
  local function hotel()
    for place = 1, 100 do
      local segment = place == 1 and "diamond and gold" or place <= 67 and "meeting and leisure" or "rest"
      local revenue = place == 1 and 396 or place <= 67 and 61 or 66
      local profit = place == 1 and 1848 or place <= 67 and 49 or 46
      account("K" .. place, { segment = segment })
      order("K" .. place, revenue, profit)
    end
  end

  it("S001-61: is 28.0, 0.742 and 0.697 in the hotel of the training deck", function()
    hotel()
    local rows = run("profit-intensity").tables[1].rows
    assert.equal("28", rows[1].intensity)
    assert.equal("6", rows[1].revenue_intensity)
    assert.equal("meeting and leisure", rows[2].group)
    assert.equal("0.742", rows[2].intensity:round(3, "half_up"))
    assert.equal("0.697", rows[3].intensity:round(3, "half_up"))
  end)

  it("S001-61: groups by what is asked for, those without it together", function()
    account("K1", { region = "north" })
    account "K2"
    order("K1", 100, 30)
    order("K2", 100, 10)
    local rows = run("profit-intensity", { by = "region" }).tables[1].rows
    assert.equal("north", rows[1].group)
    assert.equal("not known", rows[2].group)
    assert.equal("0.5", rows[2].intensity)
  end)

  it("S001-61: has no shares of a profit that is not there", function()
    account "K1"
    order("K1", 100, 10)
    cost("K1", 10)
    assert.truthy(run("profit-intensity").text:find("Insufficient data", 1, true))
  end)
end)

describe("effort-alignment", function()
  -- Five customers of which the best gets so many of 1,000 minutes.
  local function five_customers(best)
    crm.reps:create { key = "li.na", name = "Li Na" }
    local minutes = { best, 1000 - best - 300, 100, 100, 100 }
    for place, profit in ipairs { 800, 100, 50, 50, 0 } do
      account("K" .. place)
      order("K" .. place, 1000, profit)
      crm.customer_visits:create {
        key = "V" .. place, account = "K" .. place, owner = "li.na", visited_on = "2025-06-01",
        minutes = minutes[place] - 20, travel_minutes = 20,
      }
    end
  end

  it("S001-63: has a gap of -50% where the top fifth gets 300 of 1,000 minutes, and warns", function()
    five_customers(300)
    local result = run "effort-alignment"
    assert.equal("0.3", result.metrics["effort for the top"])
    assert.equal("-0.5", result.metrics["above or below the target"])
    local found = run "effort-alert"
    assert.equal("the best 1 customers get 30% of the effort, less than 80%", found.alerts[1].message)
    assert.equal("K1", found.alerts[2].subject)
  end)

  it("S001-63: calls over-served what is above twice its profit, and not just twice", function()
    five_customers(300)
    local tables = run("effort-alignment").tables
    assert.equal("K1", tables[1].rows[1].key)
    -- K2 has 40% of the effort and 10% of the profit, K3 and K4 10% and 5%, K5 no profit at all.
    local keys = {}
    for position, row in ipairs(tables[2].rows) do keys[position] = row.key end
    assert.same({ "K2", "K5" }, keys)
  end)

  it("S001-63: calls over-served whoever brings a loss, and says where no effort is on record", function()
    five_customers(300)
    account "K6"
    order("K6", 100, -40)
    account "K7"
    order("K7", 100, 0)
    local result = run "effort-alignment"
    local over = result.tables[2].rows
    assert.equal("K6", over[3].key)
    assert.equal("-40", over[3].profit)
    assert.equal(3, #over)
    assert.truthy(result.text:find("1 of them loses money with no effort on record", 1, true))
  end)

  it("S001-63: is silent where the top gets its share", function()
    five_customers(300)
    assert.equal(1, run("effort-alert", { effort_target = "30%" }).opened)
  end)

  it("S001-63: measures by cost where asked, and says what is missing", function()
    assert.truthy(run("effort-alignment").text:find("Insufficient data", 1, true))
    assert.equal(0, run("effort-alert").opened)
    five_customers(300)
    assert.truthy(run("effort-alignment", { effort = "cost" }).text:find("cost spent on them", 1, true))
    cost("K1", 30)
    cost("K2", 70)
    assert.equal("0.3", run("effort-alignment", { effort = "cost" }).metrics["effort for the top"])
  end)
end)

describe("customer-pyramid", function()
  it("S001-64: makes 2, 8, 30 and 160 of 200 accounts", function()
    for place = 1, 200 do
      account("K" .. place)
      order("K" .. place, 1000 - place, 1)
    end
    local result = run "customer-pyramid"
    assert.equal("rank 1 of 200, revenue 999.00 CNY", result.changes[1].reason)
    local counts = result.counts
    assert.equal(2, counts.top)
    assert.equal(8, counts.big)
    assert.equal(30, counts.medium)
    assert.equal(160, counts.small)
    assert.equal("top", crm.accounts:get("K2").pyramid_tier)
    assert.equal("big", crm.accounts:get("K3").pyramid_tier)
  end)

  it("S001-64: rounds cut points up, breaks ties by key, and knows those that do not buy", function()
    for place = 1, 3 do
      account("K" .. place)
      order("K" .. place, 100, place == 3 and 90 or 1)
    end
    account "K4"
    order("K4", 100, 1, "2024-06-01")
    account("K5", { status = "prospect" })
    account "K6"
    run "customer-pyramid"
    local tiers = {}
    for place = 1, 6 do tiers[place] = crm.accounts:get("K" .. place).pyramid_tier end
    -- Of three, all cut points come to 1, so that nobody is big or medium.
    assert.same({ "top", "small", "small", "inactive", "prospect", "suspect" }, tiers)
    assert.equal("K3", run("customer-pyramid", { basis = "profit" }).changes[2].key)
  end)

  it("S001-64: ranks revenue without a margin too, and by profit says that the margin is missing", function()
    account "K1"
    order("K1", 100)
    run "customer-pyramid"
    assert.equal("top", crm.accounts:get("K1").pyramid_tier)
    assert.equal(1, run("customer-pyramid", { basis = "profit" }).insufficient_data)
    local moves = run("pyramid-moves", { basis = "profit" })
    assert.truthy(moves.text:find("no profit for 1 account", 1, true))
  end)

  it("S001-64: refuses tiers of more than all", function()
    assert.error(function() run("customer-pyramid", { tier_medium = "96%" }) end, "more than 100% together")
  end)
end)

describe("pyramid-moves", function()
  it("S001-64: shows who has risen and fallen", function()
    account "K1"
    account "K2"
    order("K1", 100, 1, "2024-06-01")
    order("K2", 50, 1, "2024-06-01")
    order("K1", 50, 1)
    order("K2", 100, 1)
    local result = run "pyramid-moves"
    assert.equal("Customer pyramid: 1 risen, 1 fallen", result.title)
    assert.equal("K1", result.tables[1].rows[1].key)
    assert.equal(1, result.charts[2].series[1].values[4])
  end)

  it("S001-64: says that there are no accounts", function()
    assert.truthy(run("pyramid-moves").text:find("there are no accounts", 1, true))
  end)
end)

describe("other currencies", function()
  it("S001-65: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.orders:create { key = "F1", account = "F", ordered_on = "2025-06-01", amount = money("5", "USD") }
    for _, name in ipairs { "whale-curve", "profit-intensity", "effort-alignment", "pyramid-moves" } do
      local text = spec.run(name, {}, { as_of = "2025-12-31" }).text
      assert.truthy(text:find("1 order in USD is not counted.", 1, true), name)
    end
  end)
end)
