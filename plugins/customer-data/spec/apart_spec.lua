local apart = require "customer-data.apart"

describe("apart", function()
  it("tells series that are called alike apart by their keys, and no others", function()
    local series = apart {
      { key = "K1", name = "Alpine" }, { key = "K2", name = "Bering" }, { key = "K3", name = "Alpine" },
    }
    assert.same({ "Alpine (K1)", "Bering", "Alpine (K3)" }, { series[1].name, series[2].name, series[3].name })
    assert.equal(nil, series[1].key)
  end)
end)

describe("listed", function()
  local listed = require "customer-data.listed"

  it("joins labels in both languages, and is of none what is said, or empty", function()
    assert.same({ en = "red, x", zh = "红、x" }, listed({ "a", "x" }, { a = { en = "red", zh = "红" } }))
    assert.equal("", listed({}, {}))
    assert.equal("none", listed({}, {}, { en = "none", zh = "无" }).en)
  end)
end)
