-- What customers have bought, been sent as invoices, and paid.
local date = require "lunaria.date"
local new_chance = require "chance"
local profiles = require "profiles"

local chance = new_chance(77)
local last_day = "2025-12-31"

-- Name, list price and cost of a piece, in fen.
local products = {
  { "尼龙拉链", 240, 155 }, { "金属拉链", 480, 295 }, { "塑钢拉链", 280, 180 }, { "隐形拉链", 190, 120 },
  { "防水拉链", 650, 370 }, { "拉头", 65, 38 },
}

-- An amount of fen as a money field takes it.
local function yuan(fen)
  local sign = fen < 0 and "-" or ""
  fen = math.abs(fen)
  return string.format("%s%d.%02d", sign, fen // 100, fen % 100)
end

-- Pieces of a product for about so much money.
local function line(account, product, worth)
  local price = product[2] * (100 - account.discount) // 100
  local quantity = math.max(1, worth * 100 // price)
  return {
    product = product[1], quantity = quantity, list_price = yuan(product[2]), price = yuan(price),
    amount = quantity * price, margin = quantity * (price - product[3]),
  }
end

local function lines_of(account, worth)
  local number = tonumber(account.key:sub(2))
  local first, second = products[number % 5 + 1], products[(number * 5 + 2) % 5 + 1]
  if chance:hits(8) then first = chance:pick(products) end
  local lines = {}
  local rest = worth
  if second ~= first and chance:hits(30) then
    lines[1] = line(account, second, worth * 30 // 100)
    rest = worth * 70 // 100
  end
  -- Sliders go with what is sold by the metre.
  if first[1] == "尼龙拉链" and chance:hits(40) then
    table.insert(lines, line(account, products[6], rest * 12 // 100))
    rest = rest * 88 // 100
  end
  table.insert(lines, 1, line(account, first, rest))
  return lines
end

local Book = {}
Book.__index = Book

function Book:order(account, on, lines)
  self.count = self.count + 1
  local order = {
    key = string.format("S%04d", self.count), account = account.key, owner = account.owner, ordered_on = on,
    channel = account.is_distributor and "distributor" or "direct",
    opportunity = self.deals[account.key .. on:sub(1, 7)],
  }
  local amount, margin = 0, 0
  for _, entry in ipairs(lines) do amount, margin = amount + entry.amount, margin + entry.margin end
  order.amount, order.margin = yuan(amount), yuan(margin)
  self.crm.orders:create(order)
  for position, entry in ipairs(lines) do
    entry.key, entry.order = order.key .. "/" .. position, order.key
    entry.amount, entry.margin = yuan(entry.amount), yuan(entry.margin)
    self.crm.order_lines:create(entry)
  end
  account.sales = account.sales or {}
  local month = on:sub(1, 7)
  account.sales[month] = (account.sales[month] or 0) + amount
  account.last_order = order.key
  return order, amount
end

-- When the invoice is paid; nil if it is not yet.
local function paid_on(account, due)
  local days = chance:between(-12, 6)
  if tonumber(account.key:sub(2)) % 11 == 3 then days = chance:between(25, 70) end
  if account.way == "lost" and due >= "2025-06-01" then return nil end
  local on = date.add_days(due, days)
  return on <= last_day and on or nil
end

function Book:invoice(account, order, amount)
  local invoice = {
    key = "F" .. order.key:sub(2), account = account.key, order = order.key, amount = yuan(amount),
    issued_on = date.add_days(order.ordered_on, chance:between(2, 6)),
  }
  if invoice.issued_on > last_day then return end
  invoice.due_on = date.add_days(invoice.issued_on, account.payment_days)
  self.crm.invoices:create(invoice)
  local on = paid_on(account, invoice.due_on)
  if not on then return end
  local instrument = account.is_distributor and chance:hits(50) and "bank_acceptance"
    or chance:hits(4) and "third_party_acceptance" or "cash"
  local part = chance:hits(3) and amount // 2 or amount
  self.crm.receipts:create {
    key = "Z" .. order.key:sub(2), account = account.key, invoice = invoice.key, received_on = on, amount = yuan(part),
    instrument = instrument,
  }
end

local function add_purchases(crm, accounts, deals)
  local won = {}
  for _, deal in ipairs(deals) do
    if deal.outcome == "won" then won[deal.account .. deal.closed_on:sub(1, 7)] = deal.key end
  end
  local book = setmetatable({ crm = crm, deals = won, count = 0 }, Book)
  for month = 0, 23 do
    for _, account in ipairs(accounts) do
      local is_time = (month + account.rank) % account.every == 0 and account.way ~= "prospect"
      if is_time and month >= account.first and month <= account.last then
        local worth = account.monthly * account.every * profiles.level(account, month) // 1000
        worth = worth * chance:between(82, 118) // 100
        local on = date.add_days(profiles.month(month), chance:between(0, 26))
        local order, amount = book:order(account, on, lines_of(account, worth))
        if on >= "2025-01-01" then book:invoice(account, order, amount) end
        -- A small part comes back now and then.
        if chance:hits(1) then
          local back = line(account, products[chance:between(1, 5)], worth // 12)
          back.quantity, back.amount, back.margin = -back.quantity, -back.amount, -back.margin
          book:order(account, date.add_days(on, 4), { back })
        end
      end
    end
  end
  return book.count
end

-- Distributors pay ahead in the low season, for an interest.
local function add_prepayments(crm, accounts)
  for _, account in ipairs(accounts) do
    if account.is_distributor and account.rank <= 30 and account.way ~= "prospect" and account.way ~= "lost" then
      for _, on in ipairs { "2024-12-20", "2025-11-18", "2025-12-22" } do
        crm.receipts:create {
          key = account.key .. "/" .. on, account = account.key, received_on = on, prepaid = true,
          amount = account.monthly * chance:between(5, 12) // 10 // 1000 * 1000 + 1000, instrument = "cash",
        }
      end
    end
  end
end

return {
  yuan = yuan,
  add = function(crm, accounts, deals)
    add_purchases(crm, accounts, deals)
    add_prepayments(crm, accounts)
  end,
}
