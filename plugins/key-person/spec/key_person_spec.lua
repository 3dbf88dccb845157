local function rep(key) crm.reps:create { key = key, name = key } end

local function account(key, owner, amount)
  crm.accounts:create { key = key, name = "Customer " .. key, owner = owner }
  crm.orders:create { key = "S" .. key, account = key, ordered_on = "2025-06-01", amount = money(amount, "CNY") }
end

local function visit(key, account_key, owner, on)
  crm.customer_visits:create { key = key, account = account_key, owner = owner, visited_on = on or "2025-06-01" }
end

local function three_owners()
  for place, owner in ipairs { "li.na", "xu.bo", "wu.xia" } do
    rep(owner)
    account("K" .. place, owner, ({ 50, 30, 20 })[place])
  end
end

local function run(name, parameters) return spec.run(name, parameters, { as_of = "2025-12-31" }) end

describe("key-person", function()
  it("S002-04: has an HHI of 0.38 at 50, 30 and 20%", function()
    three_owners()
    local result = run "key-person"
    assert.equal("0.38", result.metrics["HHI, sum of the squared shares"])
    assert.equal("0.5", result.metrics["the largest share of an owner"])
    assert.equal("If li.na leaves, 50% of the revenue is at stake", result.title)
    assert.equal(3, result.metrics["accounts that nobody has visited"])
  end)

  it("S002-04: calls people by their names, and has their keys in tables", function()
    three_owners()
    crm.reps:update("li.na", { name = "Li Na" })
    local result = run "key-person"
    assert.equal("If Li Na leaves, 50% of the revenue is at stake", result.title)
    assert.equal("li.na", result.tables[1].rows[1].key)
    assert.equal("50% of the revenue is with Li Na, more than 40%", run("key-person-alert").alerts[1].message)
  end)

  it("S002-04: takes an account as seen by one unless a colleague came along", function()
    three_owners()
    visit("V1", "K1", "li.na")
    visit("V2", "K2", "xu.bo")
    visit("V3", "K2", "wu.xia", "2024-12-31")
    visit("V4", "K3", "wu.xia")
    crm.attendees:create { key = "V4/1", visit = "V4", colleague = "lin.yan" }
    local result = run "key-person"
    assert.equal("0.8", result.metrics["with accounts that only one of us visits"])
    assert.equal("li.na", result.tables[2].rows[1].who)
    assert.equal("K2", result.tables[2].rows[2].key)
  end)

  it("S002-04: counts the contacts that nobody else has seen", function()
    three_owners()
    for place = 1, 2 do crm.contacts:create { key = "P" .. place, account = "K1", name = "Contact" } end
    for place = 1, 2 do
      crm.customer_visits:create {
        key = "V" .. place, account = "K1", contact = "P" .. place, owner = "li.na", visited_on = "2025-06-01",
      }
    end
    crm.attendees:create { key = "V2/1", visit = "V2", colleague = "lin.yan" }
    assert.equal(1, run("key-person").tables[1].rows[1].contacts)
  end)

  it("S002-04: goes by open opportunities where asked", function()
    three_owners()
    crm.opportunities:create { key = "D1", account = "K2", outcome = "open", amount = money("9", "CNY") }
    assert.equal("1", run("key-person", { basis = "pipeline" }).metrics["the largest share of an owner"])
  end)

  it("S002-04: gives a deal to its own owner, with an account or without", function()
    three_owners()
    local function deal(key, account_key, owner, amount)
      crm.opportunities:create {
        key = key, account = account_key, owner = owner, outcome = "open", amount = money(amount, "CNY"),
      }
    end
    deal("D1", "K1", "xu.bo", 6)
    deal("D2", nil, "wu.xia", 3)
    deal("D3", "K1", nil, "0.50")
    deal("D4", "K1", "li.na", "0.50")
    local rows = run("key-person", { basis = "pipeline" }).tables[1].rows
    assert.same({ "xu.bo", "wu.xia", "li.na" }, { rows[1].key, rows[2].key, rows[3].key })
    assert.same({ 1, 0, 1 }, { rows[1].accounts, rows[2].accounts, rows[3].accounts })
  end)

  it("S002-04: does not take what nobody owns for a person", function()
    three_owners()
    account("K9", nil, 100)
    local result = run "key-person"
    assert.equal("If li.na leaves, 25% of the revenue is at stake", result.title)
    assert.equal("0.5", result.metrics["without an owner"])
    assert.equal(0, run("key-person-alert").opened)
  end)

  it("S002-04: says that there is no business", function()
    local text = run("key-person").text
    assert.truthy(text:find("Insufficient data: there is no revenue in CNY since 2025-01-01", 1, true))
  end)
end)

describe("key-person-alert", function()
  it("S002-04: warns of an owner above 40%", function()
    three_owners()
    local result = run "key-person-alert"
    assert.equal(1, result.opened)
    assert.equal("li.na", result.alerts[1].subject)
    assert.equal("critical", result.alerts[1].severity)
  end)

  it("S002-04: is silent on the bounds, and without data", function()
    assert.equal(0, run("key-person-alert").opened)
    three_owners()
    visit("V1", "K1", "li.na")
    assert.equal(0, run("key-person-alert", { max_share = "50%" }).opened)
    assert.equal("single-thread", run("key-person-alert", { max_share = "50%", max_single = "49%" }).alerts[1].rule)
  end)
end)

describe("other currencies", function()
  it("S002-04: says what is left out for its currency", function()
    crm.accounts:create { key = "F", name = "Fjord Sport" }
    crm.orders:create { key = "F1", account = "F", ordered_on = "2025-06-01", amount = money("5", "USD") }
    local text = spec.run("key-person", {}, { as_of = "2025-12-31" }).text
    assert.truthy(text:find("1 order in USD is not counted.", 1, true), text)
  end)
end)
