describe("orders", function()
  before_each(function()
    crm.accounts:create { key = "K1", name = "Alpine Sports" }
    crm.orders:create { key = "S1", account = "K1", ordered_on = "2025-01-10", amount = "960", margin = "300" }
  end)

  it("add up to what was sold, goods that came back deducted", function()
    crm.orders:create { key = "S2", account = "K1", ordered_on = "2025-01-20", amount = "-60", margin = "-20" }
    assert.equal("900.00 CNY", crm.orders:where({ account = "K1" }):sum "amount")
    assert.equal("280.00 CNY", crm.orders:where({ account = "K1" }):sum "margin")
  end)

  it("have lines, and invoices name their order", function()
    crm.order_lines:create {
      key = "S1/1", order = "S1", product = "GTX Pro", quantity = "200", list_price = "5", price = "4.80",
      amount = "960",
    }
    crm.invoices:create { key = "I1", account = "K1", order = "S1", amount = "960" }
    local line = crm.order_lines:get "S1/1"
    assert.equal("960.00 CNY", line.price * line.quantity)
    assert.equal("960.00 CNY", crm.invoices:where({ order = "S1" }):sum "amount")
  end)

  it("are kept for an owner who has left, and refused without account or day", function()
    crm.orders:create { key = "S3", account = "K1", owner = "gone", ordered_on = "2025-01-10", amount = "1" }
    assert.error(function() crm.orders:create { key = "S4", ordered_on = "2025-01-10", amount = "1" } end, "account")
    assert.error(function() crm.orders:create { key = "S4", account = "K1", amount = "1" } end, "ordered_on")
  end)
end)

describe("orders.bought", function()
  local bought = require "orders.bought"

  local function order(key, on, amount)
    crm.orders:create { key = key, account = "K1", ordered_on = on, amount = amount }
  end

  before_each(function() crm.accounts:create { key = "K1", name = "Alpine Sports" } end)

  it("counts months up to a day, and the same months before", function()
    assert.same({ from = "2025-01-01", to = "2026-01-01" }, bought.months("2025-12-31", 12))
    assert.same({ from = "2024-01-01", to = "2025-01-01" }, bought.months("2025-12-31", 12, 1))
  end)

  it("adds up and counts by account within a span, without its end", function()
    order("S1", "2025-01-01", "100")
    order("S2", "2025-12-31", "50")
    order("S3", "2026-01-01", "7")
    local orders = bought.within(crm.orders, bought.months("2025-12-31", 12))
    assert.equal("150.00 CNY", bought.by_account(orders, "sum", "amount").K1)
    assert.equal(2, bought.by_account(orders, "count").K1)
    assert.equal("2025-12-31", bought.by_account(orders, "max", "ordered_on").K1)
  end)

  it("is covered by orders that reach back to the first month", function()
    local span = bought.months("2025-12-31", 12)
    assert.equal(false, bought.is_covered(crm.orders, span))
    order("S1", "2025-02-01", "100")
    assert.equal(false, bought.is_covered(crm.orders, span))
    order("S2", "2025-01-31", "100")
    assert.equal(true, bought.is_covered(crm.orders, span))
  end)

  it("knows the days with orders and their usual gap; what came back is no order", function()
    order("S1", "2025-01-01", "100")
    order("S2", "2025-01-01", "50")
    order("S3", "2025-01-05", "-50")
    order("S4", "2025-01-11", "10")
    order("S5", "2025-02-10", "10")
    local days = bought.order_days(crm.orders, money "0").K1
    assert.equal(3, #days)
    assert.equal("150.00 CNY", days[1].amount)
    assert.equal(decimal "20", bought.usual_gap(days))
  end)
end)
