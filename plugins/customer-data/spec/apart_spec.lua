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
