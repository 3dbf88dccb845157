-- What the rule asks of the data: purchases, the target, how fast the money comes in.
local date = require "lunaria.date"

-- The days of a period; of one that still runs, those up to the day that is looked from.
local function days_of(period) return { ge = period.first, le = period.seen or period.last } end

local function sum(account, period, crm, none)
  local orders = crm.orders:where { account = account, currency = none:currency(), ordered_on = days_of(period) }
  return orders:sum "amount" or none
end

-- Two targets for the same days would leave it to chance which of them counts.
local function refuse_twins(found)
  if #found < 2 then return end
  local one, other = found[1].key, found[2].key
  refuse {
    en = "the targets '" .. one .. "' and '" .. other .. "' are for the same days; delete one of them",
    zh = "目标“" .. one .. "”与“" .. other .. "”的起止日期相同；请删除其中一个",
  }
end

-- The target of sales for exactly this period; nil without one.
local function target(account, period, crm, none)
  local targets = crm.account_targets:where {
    account = account, metric = "sales", currency = none:currency(), first_day = period.first, last_day = period.last,
  }
  local found = targets:select("key", "amount"):limit(2):all()
  refuse_twins(found)
  return found[1] and found[1].amount
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
