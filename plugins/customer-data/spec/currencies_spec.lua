local currencies = require "customer-data.currencies"

-- What is said in both languages.
local function said(counted)
  local text = { en = "", zh = "" }
  currencies.say({ text = function(_, value) text = value end }, counted)
  return text
end

describe("currencies", function()
  local function order(key, code)
    crm.orders:create { key = key, account = "K1", ordered_on = "2025-01-01", amount = money("5", code) }
  end

  before_each(function() crm.accounts:create { key = "K1", name = "Alpine Sports" } end)

  it("says how many records are in other currencies, each currency by itself", function()
    order("S1", "CNY")
    for number = 2, 4 do order("S" .. number, "USD") end
    order("S5", "EUR")
    local text
    currencies.show({ text = function(_, value) text = value end }, "CNY", { order = crm.orders })
    assert.equal("1 order in EUR and 3 in USD are not counted.", text.en)
    assert.equal("未计入 1 笔 EUR 订单、3 笔 USD 订单。", text.zh)
    assert.same({ CNY = 1, EUR = 1 }, currencies.count(crm.orders, "USD"))
  end)

  it("speaks of one, of three currencies and of several objects", function()
    assert.equal("1 deal in USD is not counted.", said({ opportunity = { USD = 1 } }).en)
    assert.equal("2 orders in EUR, 1 in GBP and 3 in USD are not counted. 1 cost in EUR is not counted.",
      said({ cost = { EUR = 1 }, order = { USD = 3, EUR = 2, GBP = 1 } }).en)
    assert.equal("未计入 3 笔 USD 订单。未计入 1 个 USD 商机。", said({ order = { USD = 3 }, opportunity = { USD = 1 } }).zh)
  end)

  it("refuses an amount in another currency than the report's", function()
    local given = { market = money("5", "USD"), margin = money("5", "CNY") }
    currencies.check(given, "CNY", "margin", "absent")
    assert.error(function() currencies.check(given, "CNY", "margin", "market") end, "--market is 5.00 USD, expected")
  end)

  it("says nothing where nothing is left out", function()
    order("S1", "CNY")
    assert.same({ en = "", zh = "" }, said { order = {}, cost = { USD = 0 } })
    currencies.show({ text = function() error "said something" end }, "CNY", { order = crm.orders })
  end)

  it("counts deals that were made by a day, or nobody knows when", function()
    for number, day in ipairs { "2025-01-01", "2025-01-02", "" } do
      crm.opportunities:create { key = "D" .. number, account = "K1", amount = money("5", "USD"), created_on = day }
    end
    assert.same({ USD = 2 }, currencies.count_made(crm.opportunities, "2025-01-01", "CNY"))
  end)
end)
