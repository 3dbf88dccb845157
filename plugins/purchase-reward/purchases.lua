-- What the rule asks of the data: purchases, the target, how fast the money comes in.
local date = require "lunaria.date"

-- The days of a period; of one that still runs, those up to the day that is looked from.
local function days_of(period) return { ge = period.first, le = period.seen or period.last } end

local function sum(account, period, crm, none)
  local orders = crm.orders:where { account = account, currency = none:currency(), ordered_on = days_of(period) }
  return orders:sum "amount" or none
end

-- The target of sales for exactly this period; nil without one.
local function target(account, period, crm, none)
  local targets = crm.account_targets:where {
    account = account, metric = "sales", currency = none:currency(), first_day = period.first, last_day = period.last,
  }
  local found = targets:select("amount"):first()
  return found and found.amount
end

-- The days from invoice to payment, weighed by amount, of what was paid in the period; nil if nothing was.
local function collection_days(account, period, crm, none)
  local paid, weighed = none, none
  local receipts = crm.receipts:where {
    account = account, currency = none:currency(), received_on = days_of(period), invoice = { is_empty = false },
  }
  for receipt in receipts:select("invoice", "received_on", "amount"):each() do
    local invoice = crm.invoices:select("issued_on"):get(receipt.invoice)
    if invoice and invoice.issued_on then
      paid = paid + receipt.amount
      weighed = weighed + receipt.amount * date.days_between(invoice.issued_on, receipt.received_on)
    end
  end
  if paid:is_zero() then return nil end
  return weighed / paid
end

return { sum = sum, target = target, collection_days = collection_days }
