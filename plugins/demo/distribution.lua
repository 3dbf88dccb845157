-- What we know of the books of distributors: benefits, balances, statements, what they sell on, promotions.
local date = require "lunaria.date"
local new_chance = require "chance"
local planning = require "planning"
local purchases = require "purchases"
local yuan = purchases.yuan

local chance = new_chance(8)

local function is_active(account) return account.is_distributor and account.sales ~= nil and account.rank <= 20 end

local function add_benefits(crm, account)
  local is_slow = account.rank % 8 == 1
  local function add(name, type, accrued_on, fen)
    if fen <= 0 then return end
    local paid_on = date.add_days(accrued_on, chance:between(10, 28))
    local is_paid = paid_on <= "2025-12-31" and not (is_slow and accrued_on >= "2025-09-01")
    crm.benefits:create {
      key = account.key .. "/" .. name, account = account.key, type = type, accrued_on = accrued_on,
      accrued = yuan(fen), paid = is_paid and yuan(fen) or "0", paid_on = is_paid and paid_on or nil,
    }
  end
  for month = 0, 11 do
    local last = date.add_days(date.add_months("2025-01-01", month + 1), -1)
    add(last:sub(1, 7), "monthly_rebate", last, planning.sales(account, 2025, month, 1) // 100)
  end
  for quarter = 0, 3 do
    local last = date.add_days(date.add_months("2025-01-01", 3 * quarter + 3), -1)
    add("2025-Q" .. quarter + 1, "quarterly_rebate", last, planning.sales(account, 2025, 3 * quarter, 3) * 15 // 1000)
    add("storage/" .. quarter + 1, "storage_subsidy", last, 150000)
  end
end

local function add_reconciliations(crm, account)
  for quarter = 1, account.rank % 5 == 0 and 2 or 4 do
    local on = date.add_days(date.add_months("2025-01-01", 3 * quarter), 4)
    if on <= "2025-12-31" then
      local ours = account.monthly * chance:between(60, 190) // 100
      crm.reconciliations:create {
        key = account.key .. "/" .. on, account = account.key, reconciled_on = on, our_balance = ours,
        their_balance = chance:hits(75) and ours or ours - chance:between(3, 40) * 100,
      }
    end
  end
end

-- A line is a share of the quarter's revenue in parts of a thousand; capital does not grow with the quarter.
local lines = {
  { "revenue", 1000 }, { "purchase_reward", 10 }, { "monthly_rebate", 8 }, { "quarterly_rebate", 12 },
  { "annual_rebate", 10 }, { "year_end_reward", 4 }, { "prepayment_interest", 3 }, { "markup_profit", 115 },
  { "storage_subsidy", 4 }, { "transport_subsidy", 6 }, { "venue_fee", 2 }, { "promotion_gifts", 3 },
  { "newspaper_ads", 2 }, { "storage", 15 }, { "transport", 24 }, { "wages", 52 }, { "office", 10 }, { "tax", 9 },
  { "entertainment", 6 }, { "stock", 260 }, { "receivables", 310 }, { "deposits", 60 }, { "payables", 180 },
}

local function add_figures(crm, account)
  for quarter = 2, 3 do
    local first = date.add_months("2025-01-01", 3 * quarter)
    local revenue = planning.sales(account, 2025, 3 * quarter, 3) * 118 // 100
    for _, line in ipairs(lines) do
      local planned = account.monthly * 3 * 118 // 100 * line[2] // 1000
      local bad = account.rank % 8 == 1 and line[1] == "markup_profit" and 40 or 100
      crm.distributor_figures:create {
        key = string.format("%s/2025-Q%d/%s", account.key, quarter + 1, line[1]), account = account.key,
        first_day = first, last_day = date.add_days(date.add_months(first, 3), -1), line = line[1], planned = planned,
        actual = yuan(revenue * line[2] // 1000 * chance:between(88, 112) // 100 * bad // 100),
      }
    end
  end
end

local function add_sellouts(crm, account)
  local number = 0
  for _, seller in ipairs(account.sellers) do
    for month = 9, 11 do
      number = number + 1
      local on = date.add_days(date.add_months("2025-01-01", month), chance:between(2, 25))
      local quantity = chance:between(20, 160)
      crm.sellouts:create {
        key = account.key .. "/" .. number, account = account.key, contact = seller, product = "防水拉链", sold_on = on,
        quantity = quantity, amount = quantity * 8, verified_on = chance:hits(80) and date.add_days(on, 5) or nil,
      }
    end
  end
end

local function add_promotions(crm, account)
  for number, name in ipairs { "春季新品推广", "秋季订货会" } do
    local first = number == 1 and "2025-03-10" or "2025-09-08"
    local ours = chance:between(30, 90) * 100
    crm.promotions:create {
      key = account.key .. "/P" .. number, account = account.key, name = name, started_on = first,
      ended_on = date.add_days(first, 20), our_cost = ours, their_cost = ours * chance:between(30, 100) // 100,
      agreed_share = "40%",
    }
  end
end

return {
  lines = lines,
  add = function(crm, accounts)
    for _, account in ipairs(accounts) do
      if is_active(account) then
        add_benefits(crm, account)
        add_reconciliations(crm, account)
        if account.sellers then
          add_figures(crm, account)
          add_sellouts(crm, account)
          add_promotions(crm, account)
        end
      end
    end
  end,
}
