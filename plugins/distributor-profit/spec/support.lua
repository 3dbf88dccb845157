-- A distributor with the books of the catalogue's example in the last quarter of 2024.
local example = {
  prepayment_interest = 3000, purchase_reward = 10000, monthly_rebate = 12000, quarterly_rebate = 8000,
  annual_rebate = 15000, year_end_reward = 5000, markup_profit = 60000,
  storage_subsidy = 4000, transport_subsidy = 6000, venue_fee = 2000, promotion_gifts = 3000, newspaper_ads = 5000,
  storage = 9000, transport = 14000, wages = 36000, office = 6000, tax = 5000, entertainment = 3000,
  revenue = 1000000, stock = 120000, receivables = 100000, deposits = 20000, payables = 40000,
}

local function with(changes)
  local amounts = {}
  for line, amount in pairs(example) do amounts[line] = amount end
  for line, amount in pairs(changes or {}) do amounts[line] = amount end
  return amounts
end

local function enter(crm, account, line, more)
  local record = {
    key = account .. "/" .. line .. (more.suffix or ""), account = account, line = line, first_day = "2024-10-01",
    last_day = "2024-12-31",
  }
  for field, value in pairs(more) do if field ~= "suffix" then record[field] = value end end
  crm.distributor_figures:create(record)
end

-- Enters all lines of the example; `false` in the changes leaves one out.
local function books(crm, account, actual, planned)
  for line, amount in pairs(with(actual)) do
    local plan = planned and with(planned)[line] or nil
    if amount or plan then enter(crm, account, line, { actual = amount or nil, planned = plan or nil }) end
  end
end

local function distributor(crm, key, name)
  crm.accounts:create { key = key, name = name, status = "active", channel = "distributor", owner = "li.na" }
end

return { enter = enter, books = books, distributor = distributor }
