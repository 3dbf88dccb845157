local numbers = 0

local function account(key)
  if not crm.accounts:get(key) then crm.accounts:create { key = key, name = "Customer " .. key } end
end

-- So many orders of an account of which the last was on that day, each of the amount.
local function orders(key, count, on, amount)
  account(key)
  for _ = 1, count do
    numbers = numbers + 1
    crm.orders:create { key = "S" .. numbers, account = key, ordered_on = on, amount = money(amount, "CNY") }
  end
end

local function basket(key, products, on)
  account(key)
  numbers = numbers + 1
  local order = "B" .. numbers
  crm.orders:create { key = order, account = key, ordered_on = on or "2025-06-01", amount = money("1", "CNY") }
  for position, product in ipairs(products) do
    crm.order_lines:create {
      key = order .. "/" .. position, order = order, product = product, amount = money("1", "CNY"),
    }
  end
end

local function run(name, parameters) return spec.run(name, parameters, { as_of = "2025-12-31" }) end

describe("rfm", function()
  local function five_customers()
    orders("K1", 5, "2025-12-20", 100)
    orders("K2", 4, "2025-01-15", 90)
    orders("K3", 1, "2025-12-30", 10)
    orders("K4", 2, "2025-06-01", 20)
    orders("K5", 3, "2025-09-01", 30)
  end

  it("S004-14: scores by fifths, and names the segments", function()
    five_customers()
    orders("K6", 1, "2023-05-01", 500)
    run "rfm-code"
    run "rfm-segment"
    local codes, segments = {}, {}
    for place = 1, 6 do
      local own = crm.accounts:get("K" .. place)
      codes[place], segments[place] = own.rfm_code, own.rfm_segment
    end
    assert.same({ "455", "144", "511", "222", "333", "111" }, codes)
    assert.same({ "champion", "at_risk", "new", "other", "other", "lost" }, segments)
    assert.equal("1 champion, 1 at risk among 6 customers", run("rfm").title)
  end)

  it("S004-14: gives equal ones the same score", function()
    for place = 1, 5 do orders("K" .. place, 1, "2025-06-01", 100) end
    orders("K6", 2, "2025-07-01", 100)
    run "rfm-code"
    assert.equal("222", crm.accounts:get("K1").rfm_code)
    assert.equal("222", crm.accounts:get("K5").rfm_code)
    assert.equal("555", crm.accounts:get("K6").rfm_code)
  end)

  it("S004-14: takes fixed bounds for fewer than five customers", function()
    orders("K1", 12, "2025-12-01", 50000)
    orders("K2", 2, "2025-11-30", 100)
    run "rfm-code"
    assert.equal("555", crm.accounts:get("K1").rfm_code)
    assert.equal("421", crm.accounts:get("K2").rfm_code)
    run("rfm-code", { recency_days = "31,90,180,365" })
    assert.equal("521", crm.accounts:get("K2").rfm_code)
  end)

  it("S004-14: takes other segments, and refuses what is none", function()
    five_customers()
    local segments = "lost R5, champion R3- F3+"
    run("rfm-segment", { segments = segments })
    assert.equal("lost", crm.accounts:get("K3").rfm_segment)
    assert.equal("champion", crm.accounts:get("K5").rfm_segment)
    assert.equal("other", crm.accounts:get("K1").rfm_segment)
    assert.error(function() run("rfm", { segments = "best R5" }) end, "expected a segment and scores")
    assert.error(function() run("rfm", { segments = "new R6" }) end, "expected a segment and scores")
  end)

  it("S004-14: leaves empty who has never ordered, and says that nobody has", function()
    account "K1"
    assert.truthy(run("rfm").text:find("Insufficient data: nobody has ordered", 1, true))
    assert.equal(0, run("rfm-segment").changed)
    assert.error(function() run("rfm", { revenues = "1,2,3,4" }) end, "expected four falling numbers")
  end)
end)

describe("product-affinity", function()
  it("S004-14: finds a confidence of 0.50 and a lift of 1.667", function()
    for _ = 1, 20 do basket("K1", { "A", "B" }) end
    for _ = 1, 20 do basket("K2", { "A" }) end
    for _ = 1, 10 do basket("K3", { "B" }) end
    for _ = 1, 50 do basket("K4", { "C" }) end
    local result = run "product-affinity"
    local rules = result.tables[1].rows
    assert.equal("A", rules[1].first)
    assert.equal("0.2", rules[1].support)
    assert.equal("0.5", rules[1].confidence)
    assert.equal("1.667", rules[1].lift:round(3, "half_up"))
    assert.equal(2, result.metrics["accounts with a suggestion"])
    assert.equal("K2", result.tables[2].rows[1].key)
    assert.equal("B", result.tables[2].rows[1].product)
  end)

  it("S004-14: needs as many baskets as asked for, and a lift above 1", function()
    for _ = 1, 5 do basket("K1", { "A", "B" }) end
    basket("K2", { "A" })
    basket("K3", { "B" })
    local result = run "product-affinity"
    -- 5 * 7 / (6 * 6) is below 1.
    assert.equal(0, result.metrics["accounts with a suggestion"])
    assert.equal(2, run("product-affinity", { min_lift = "0.9" }).metrics["accounts with a suggestion"])
    local text = run("product-affinity", { baskets = 6 }).text
    assert.truthy(text:find("no two products are together in 6 orders", 1, true))
  end)

  it("S004-14: leaves out what is older", function()
    for _ = 1, 5 do basket("K1", { "A", "B" }, "2024-12-31") end
    assert.truthy(run("product-affinity").text:find("there are 0 orders with products", 1, true))
  end)
end)

describe("other currencies", function()
  it("S004-14: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.orders:create { key = "F1", account = "F", ordered_on = "2025-06-01", amount = money("5", "USD") }
    local text = spec.run("rfm", {}, { as_of = "2025-12-31" }).text
    assert.truthy(text:find("1 order in USD is not counted.", 1, true), text)
  end)
end)
