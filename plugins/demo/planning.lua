-- What is to be reached, and what was expected.
local date = require "lunaria.date"
local new_chance = require "chance"
local profiles = require "profiles"

local chance = new_chance(5)

-- The months of 2025 as a year, quarters and months: name, first month (from 0), number of months, what it is part of.
local spans = { { "2025", 0, 12 } }
for quarter = 1, 4 do table.insert(spans, { "2025-Q" .. quarter, 3 * quarter - 3, 3, "2025" }) end
for month = 1, 12 do
  table.insert(spans, { string.format("2025-%02d", month), month - 1, 1, "2025-Q" .. (month + 2) // 3 })
end

local function bounds(span)
  local first = date.add_months("2025-01-01", span[2])
  return first, date.add_days(date.add_months(first, span[3]), -1)
end

local function add_targets(crm, reps)
  for _, rep in ipairs(reps) do
    for _, span in ipairs(spans) do
      local first, last = bounds(span)
      crm.targets:create {
        key = rep[1] .. "/" .. span[1], owner = rep[1], metric = "bookings", first_day = first, last_day = last,
        amount = 100000 * span[3], currency = "CNY", parent = span[4] and rep[1] .. "/" .. span[4] or nil,
      }
    end
  end
end

local function sales(account, year, first, months)
  local sum = 0
  for month = first, first + months - 1 do
    sum = sum + (account.sales[string.format("%d-%02d", year, month + 1)] or 0)
  end
  return sum
end

local function add_account_targets(crm, accounts)
  for _, account in ipairs(accounts) do
    if account.is_distributor and account.sales and account.rank <= 20 then
      local monthly = math.max(sales(account, 2024, 0, 12) // 1200, account.monthly * 8 // 10) * 106 // 100 // 100 * 100
      local has_profit_target = account.rank % 3 ~= 1
      for _, span in ipairs(spans) do
        local first, last = bounds(span)
        local function add(metric, amount)
          local prefix = account.key .. "/" .. metric .. "/"
          crm.account_targets:create {
            key = prefix .. span[1], account = account.key, metric = metric, first_day = first, last_day = last,
            amount = amount, parent = span[4] and prefix .. span[4] or nil,
          }
        end
        add("sales", monthly * span[3])
        if has_profit_target and span[3] > 1 then add("customer_profit", monthly * span[3] * 8 // 100) end
      end
    end
  end
end

-- On the first of each month each manager says what the team will win in this month and the two after it.
local function add_forecasts(crm, deals, managers)
  local won = {}
  for _, deal in ipairs(deals) do
    if deal.outcome == "won" then
      local place = deal.team .. deal.closed_on:sub(1, 7)
      won[place] = (won[place] or 0) + deal.amount
    end
  end
  for month = 20, 23 do
    local made = profiles.month(month)
    for team, manager in ipairs(managers) do
      for ahead = 0, 2 do
        local first = profiles.month(month + ahead)
        local real = won[team .. first:sub(1, 7)] or 500000
        for category, share in pairs { commit = 62 - 6 * ahead, best = 22 + 4 * ahead, pipeline = 30 + 12 * ahead } do
          crm.forecasts:create {
            key = manager[1] .. "/" .. made .. "/" .. first:sub(1, 7) .. "/" .. category, owner = manager[1],
            made_on = made, first_day = first, last_day = date.add_days(date.add_months(first, 1), -1),
            category = category, amount = real * share // 100 * chance:between(80, 125) // 100 // 100 * 100,
          }
        end
      end
    end
  end
end

return {
  sales = sales, add_targets = add_targets, add_account_targets = add_account_targets, add_forecasts = add_forecasts,
}
