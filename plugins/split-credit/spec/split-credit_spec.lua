describe("split-credit", function()
  before_each(function()
    for _, key in ipairs { "li.na", "xu.bo", "zhou.jie" } do crm.reps:create { key = key, name = key } end
  end)

  local function win(key, amount, owner)
    crm.opportunities:create {
      key = key, owner = owner or "li.na", outcome = "won", closed_on = "2025-01-15", amount = money(amount, "USD"),
    }
  end

  local function share(opportunity, payee, part, role)
    crm.deal_shares:create {
      key = opportunity .. "/" .. payee .. "/" .. (role or "split"), opportunity = opportunity, payee = payee,
      share = part, role = role,
    }
  end

  local function pay(rounding)
    return spec.run("split-credit", { period = "2025-Q1", rate = "5%", rounding = rounding or "half_up" })
  end

  it("example 16: splits a commission of 0.05 by 60/40 into 0.03 and 0.02", function()
    win("D1", "1.01")
    share("D1", "li.na", "60%")
    share("D1", "xu.bo", "40%")
    local run = pay()
    assert.same({ ["li.na"] = "0.03", ["xu.bo"] = "0.02" }, run:by_payee())
    assert.equal("0.05", run.total)
    assert.same({
      number = 1, payee = "li.na", opportunity = "D1", date = "2025-01-15", rule = "split", basis = "0.61", rate = "5%",
      amount = "0.03", kind = "earned",
    }, run.lines[1])
  end)

  it("lets the parts add up to the commission, whatever the shares and the rounding", function()
    win("D1", "100.10")
    share("D1", "li.na", "33.34%")
    share("D1", "xu.bo", "33.33%")
    share("D1", "zhou.jie", "33.33%")
    for _, case in ipairs { { "half_up", "5.01" }, { "half_even", "5.00" }, { "down", "5.00" }, { "up", "5.01" } } do
      assert.equal(case[2], pay(case[1]).total, case[1])
    end
  end)

  it("leaves a deal without shares to its owner", function()
    win("D1", "1000")
    win("D2", "1000")
    share("D2", "xu.bo", "100%")
    assert.same({ ["li.na"] = "50.00", ["xu.bo"] = "50.00" }, pay():by_payee())
  end)

  it("pays an overlay on top of the deal", function()
    win("D1", "1000")
    share("D1", "zhou.jie", "10%", "overlay")
    win("D2", "1000")
    share("D2", "li.na", "60%")
    share("D2", "xu.bo", "40%")
    share("D2", "zhou.jie", "150%", "overlay")
    local run = pay()
    assert.same({ ["li.na"] = "80.00", ["xu.bo"] = "20.00", ["zhou.jie"] = "80.00" }, run:by_payee())
    assert.equal("overlay", run.lines[4].rule)
  end)

  it("lets a rep have a split and an overlay of the same deal", function()
    win("D1", "1000")
    share("D1", "li.na", "100%")
    share("D1", "li.na", "10%", "overlay")
    local paid = {}
    for _, line in ipairs(pay().lines) do paid[line.rule] = line.amount end
    assert.same({ split = "50.00", overlay = "5.00" }, paid)
  end)

  it("refuses shares that do not make up the whole, and names the deal", function()
    win("D1", "1000")
    share("D1", "li.na", "60%")
    share("D1", "xu.bo", "30%")
    assert.error(pay, "the split shares of opportunity 'D1' add up to 90%, expected 100%")
  end)

  it("refuses two shares of one payee in the same role", function()
    win("D1", "1000")
    share("D1", "li.na", "60%")
    crm.deal_shares:create { key = "again", opportunity = "D1", payee = "li.na", share = "40%" }
    assert.error(pay, "'li.na' is given a share of opportunity 'D1' twice")
  end)

  it("pays nobody for a deal whose owner is not a rep", function()
    win("D1", "1000", "gone")
    assert.same({}, pay().lines)
  end)
end)
