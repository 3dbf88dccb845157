local function account(key, fields)
  local record = { key = key, name = "Customer " .. key, owner = "li.na" }
  for field, value in pairs(fields or {}) do record[field] = value end
  crm.accounts:create(record)
end

local function cell(key, x, y) account(key, { purchase_now = x, purchase_capacity = y }) end

local function run(name, parameters) return spec.run(name, parameters, { as_of = "2025-06-30" }) end

describe("purchase-class", function()
  -- The class and the reason of each account that was given one of the two.
  local function classes(parameters)
    local found = {}
    run("purchase-class", parameters)
    for row in crm.accounts:select("key", "purchase_class"):each() do found[row.key] = row.purchase_class or "none" end
    return found
  end

  local function reason(key)
    for _, change in ipairs(run("purchase-class").changes) do if change.key == key then return change.reason end end
  end

  it("S000-13: looks the class up in the table", function()
    cell("K1", 1, 4)
    cell("K2", 2, 4)
    cell("K3", 1, 2)
    cell("K4", 0, 4)
    cell("K5", 3, 1)
    local found = classes()
    assert.same({ K1 = "A", K2 = "B", K3 = "C", K4 = "none", K5 = "none" }, found)
    assert.equal("A", classes({ fill = "suggested" }).K4)
  end)

  it("S000-13: says why a cell has no class", function()
    account("K1", { purchase_class = "A", purchase_now = 0, purchase_capacity = 4 })
    account("K2", { purchase_class = "A", purchase_now = 3, purchase_capacity = 1 })
    account("K3", { purchase_class = "A", purchase_now = 0, purchase_capacity = 7 })
    local result = run "purchase-class"
    assert.equal("cell_not_given: X=0, Y=4; the matrix gives this cell no class", result.changes[1].reason)
    assert.equal("inconsistent: X=3, Y=1; it buys more than it could; check the data", result.changes[2].reason)
    assert.equal("out_of_scale: X=0, Y=7; expected 0 to 4", result.changes[3].reason)
  end)

  it("S000-13: fills the five feasible cells as suggested, and no other", function()
    cell("K1", 0, 4)
    cell("K2", 3, 3)
    cell("K3", 2, 3)
    cell("K4", 2, 2)
    cell("K5", 0, 0)
    cell("K6", 1, 0)
    local found = classes { fill = "suggested" }
    assert.same({ K1 = "A", K2 = "B", K3 = "B", K4 = "C", K5 = "none", K6 = "none" }, found)
  end)

  it("S000-13: bands amounts with the same bounds on both axes, the bound included", function()
    account("K1", { category_spend = "600000" })
    crm.orders:create { key = "S1", account = "K1", ordered_on = "2024-07-01", amount = money "49999.99" }
    assert.equal("X=1, Y=4, room 3", reason "K1")
    crm.orders:create { key = "S2", account = "K1", ordered_on = "2025-06-30", amount = money "0.01" }
    assert.equal("X=2, Y=4, room 2", reason "K1")
    -- A day earlier is not in the twelve months.
    crm.orders:create { key = "S3", account = "K1", ordered_on = "2024-06-30", amount = money "900000" }
    assert.falsy(reason "K1")
  end)

  it("S000-13: does not know what is bought in another currency, and does not take it for nothing", function()
    account("K1", { category_spend = "600000" })
    account("K2", { category_spend = "600000" })
    crm.orders:create { key = "S1", account = "K1", ordered_on = "2025-01-01", amount = money("90000", "USD") }
    local result = run "purchase-class"
    assert.equal(1, result.insufficient_data)
    -- The other one has ordered nothing, which is known where orders are kept.
    assert.truthy(run("purchase-matrix").text:find("Cells that are not given", 1, true))
  end)

  it("S000-13: takes what was entered before amounts, and returns for nothing bought", function()
    account("K1", { purchase_capacity = 3, category_spend = "1000" })
    crm.orders:create { key = "S1", account = "K1", ordered_on = "2025-01-01", amount = money "-5" }
    assert.equal("X=0, Y=3, room 3", reason "K1")
  end)

  it("S000-13: says what is missing", function()
    account("K1", { purchase_class = "A", category_spend = "1000" })
    account("K2", { purchase_class = "A", purchase_now = 1 })
    local result = run "purchase-class"
    assert.equal(2, result.insufficient_data)
    assert.equal("insufficient data: purchase_now", result.changes[1].reason)
    assert.equal("insufficient data: purchase_capacity", result.changes[2].reason)
  end)

  it("S000-13: refuses lists that do not fit together", function()
    cell("K1", 1, 4)
    assert.error(function() run("purchase-class", { cells_b = "1,4" }) end, "has the cell 1,4, which has the class A")
    assert.error(function() run("purchase-class", { cells_b = "5,1" }) end, "expected 0 to 4")
    assert.error(function() run("purchase-class", { cells_b = "all" }) end, "expected cells such as")
    assert.error(function() run("purchase-class", { fill = "suggested", suggested = "0,4=D" }) end, "expected A, B, C")
    assert.error(function() run("purchase-class", { average = "900000" }) end, "--much is not above")
  end)
end)

describe("visit-class", function()
  it("S000-14: puts a heavyweight above the matrix and keeps its base class", function()
    account("K1", { purchase_class = "C", heavyweight = true, influence_reason = "chairs the association" })
    local result = run "visit-class"
    assert.equal("H", crm.accounts:get("K1").visit_class)
    assert.equal("C", crm.accounts:get("K1").purchase_class)
    assert.equal("heavyweight, base class C: chairs the association", result.changes[1].reason)
  end)

  it("S000-14: begins at an influence of 5", function()
    account("K1", { purchase_class = "B", influence = 4 })
    account("K2", { influence = 5 })
    run "visit-class"
    assert.equal("B", crm.accounts:get("K1").visit_class)
    assert.equal("H", crm.accounts:get("K2").visit_class)
    run("visit-class", { influence = 4 })
    assert.equal("H", crm.accounts:get("K1").visit_class)
  end)

  it("S000-14: only says so, if asked to", function()
    account("K1", { purchase_class = "C", heavyweight = true })
    assert.equal("heavyweight, base class C", run("visit-class", { mode = "tag" }).changes[1].reason)
    assert.equal("C", crm.accounts:get("K1").visit_class)
  end)

  it("S000-14: says that the class of the matrix is missing", function()
    account("K1", { visit_class = "B" })
    assert.equal("insufficient data: purchase_class", run("visit-class").changes[1].reason)
  end)
end)

describe("purchase-matrix", function()
  it("S000-13: counts cells and lists each class by its room", function()
    cell("K1", 1, 4)
    account("K2", { purchase_now = 3, purchase_capacity = 4, category_spend = "900000", heavyweight = true })
    cell("K3", 3, 1)
    account "K4"
    crm.orders:create { key = "S1", account = "K2", ordered_on = "2025-01-01", amount = money "300000" }
    local result = run "purchase-matrix"
    assert.equal("2 of 4 accounts are A, 0 B, 0 C; 2 have no class", result.title)
    assert.same({ false, 1, false, 1, false }, result.charts[1].series[1].values)
    assert.equal("600000.00 CNY", result.charts[2].series[2].values[1])
    assert.equal("K2", result.tables[1].rows[1].key)
    assert.equal("H", result.tables[1].rows[1].visited_as)
    assert.equal("K3", result.tables[2].rows[1].key)
    assert.equal("could buy (0–4)", result.tables[3].rows[1].missing)
  end)

  it("S000-13: charts no figure where nothing is known, and 0 where there is no room", function()
    cell("K1", 1, 4)
    account("K2", { purchase_now = 2, purchase_capacity = 4, category_spend = "100" })
    account("K3", { purchase_now = 1, purchase_capacity = 2, category_spend = "50" })
    crm.orders:create { key = "S1", account = "K2", ordered_on = "2025-01-01", amount = money "100" }
    crm.orders:create { key = "S2", account = "K3", ordered_on = "2025-01-01", amount = money "60" }
    local result = run "purchase-matrix"
    assert.same({ "false", "0.00 CNY", "false" }, {
      tostring(result.charts[2].series[2].values[1]), tostring(result.charts[2].series[2].values[2]),
      tostring(result.charts[2].series[2].values[3]),
    })
    assert.truthy(result.text:find("Not in this chart: the room of 2 accounts, not known.", 1, true))
    assert.falsy(result.text:find("the sales of", 1, true))
  end)

  it("S000-13: says that data are insufficient", function()
    account "K1"
    assert.truthy(run("purchase-matrix").text:find("Insufficient data", 1, true))
  end)
end)

describe("other currencies", function()
  it("S000-13: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.orders:create { key = "F1", account = "F", ordered_on = "2025-06-01", amount = money("5", "USD") }
    local text = spec.run("purchase-matrix", {}, { as_of = "2025-12-31" }).text
    assert.truthy(text:find("1 order in USD is not counted.", 1, true), text)
  end)
end)
