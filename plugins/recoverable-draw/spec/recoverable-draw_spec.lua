describe("recoverable-draw", function()
  before_each(function()
    crm.reps:create { key = "li.na", name = "Li Na" }
  end)

  local function win(day, amount, owner)
    crm.opportunities:create {
      key = (owner or "li.na") .. "/" .. day, owner = owner or "li.na", outcome = "won", closed_on = day,
      amount = money(amount, "CNY"),
    }
  end

  -- Closes deals that earn 2,750, 3,000, 1,500, 2,375, 3,000 and 2,750 at 5%.
  local function win_half_a_year()
    for month, amount in ipairs { "55000", "60000", "30000", "47500", "60000", "55000" } do
      win("2025-0" .. month .. "-15", amount)
    end
  end

  local function pay(period, draw)
    return spec.run("recoverable-draw", { period = period, rate = "5%", draw = draw or "2000" })
  end

  it("example 8: advances up to 2,000 a month and recovers it later", function()
    win_half_a_year()
    local run = pay "2025-H1"
    local lines = {}
    for _, line in ipairs(run.lines) do lines[#lines + 1] = line.rule .. " " .. line.amount end
    assert.same({
      "commission 2750.00",
      "commission 3000.00",
      "commission 1500.00", "advance up to the draw 500.00",
      "commission 2375.00", "recovery of the draw -375.00",
      "commission 3000.00", "recovery of the draw -125.00",
      "commission 2750.00",
    }, lines)
    assert.equal("15375.00", run.total)
  end)

  it("example 8: comes to the same in six runs that are posted one after the other", function()
    win_half_a_year()
    local paid = {}
    for month = 1, 6 do
      local run = pay("2025-0" .. month)
      paid[month] = run.total
      spec.post(run)
    end
    assert.same({ "2750.00", "3000.00", "2000.00", "2000.00", "2875.00", "2750.00" }, paid)
  end)

  it("forgets what a run that is not posted has advanced", function()
    win("2025-02-15", "47500")
    assert.equal("2000.00", pay("2025-01").total)
    assert.equal("2375.00", pay("2025-02").total)
  end)

  it("advances the whole draw to a rep who has sold nothing", function()
    assert.same({ ["li.na"] = "6000.00" }, pay("2025-Q1"):by_payee())
  end)

  it("goes by a rep's own draw before the parameter", function()
    crm.reps:create { key = "xu.bo", name = "Xu Bo" }
    crm.reps:create { key = "zhou.jie", name = "Zhou Jie" }
    crm.draws:create { key = "1", rep = "xu.bo", amount = money("3000", "CNY") }
    crm.draws:create { key = "2", rep = "zhou.jie", amount = money("0", "CNY") }
    win("2025-01-15", "20000", "zhou.jie")
    assert.same(
      { ["li.na"] = "2000.00", ["xu.bo"] = "3000.00", ["zhou.jie"] = "1000.00" }, pay("2025-01"):by_payee())
  end)

  it("goes by the draw that is valid in the month and began last", function()
    crm.draws:create { key = "1", rep = "li.na", amount = money("1000", "CNY") }
    crm.draws:create {
      key = "2", rep = "li.na", amount = money("3000", "CNY"), valid_from = "2025-02-10", valid_until = "2025-03-31",
    }
    local paid = {}
    for month = 1, 4 do paid[month] = pay("2025-0" .. month).total end
    assert.same({ "1000.00", "3000.00", "3000.00", "1000.00" }, paid)
  end)

  it("advances nothing to reps without a draw", function()
    win("2025-01-15", "20000")
    local run = spec.run("recoverable-draw", { period = "2025-01", rate = "5%" })
    assert.same({ "1000.00" }, run:amounts())
  end)

  it("advances nothing before the first and after the last day with the company", function()
    crm.reps:update("li.na", { active_from = "2025-02-10", active_until = "2025-04-01" })
    assert.equal("6000.00", pay("2025-H1").total)
  end)

  it("recovers from one who has left out of all that is still earned", function()
    crm.reps:update("li.na", { active_until = "2025-01-31" })
    win("2025-02-01", "10000")
    win("2025-03-01", "50000")
    assert.equal("3000.00", pay("2025-Q1").total)
  end)

  it("refuses a part of a month", function()
    assert.error(function() pay "2025-01-10..2025-02-01" end, "a draw is paid for whole months")
  end)
end)
