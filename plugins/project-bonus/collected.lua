-- How much of the contract the customer had paid by a day: the receipts on the invoices of the project and its orders.
local function invoices_of(deal, crm)
  local keys, list = {}, {}
  local function add(query)
    for invoice in query:select("key"):each() do
      if not keys[invoice.key] then
        keys[invoice.key] = true
        list[#list + 1] = invoice.key
      end
    end
  end
  add(crm.invoices:where { opportunity = deal.key })
  for order in crm.orders:where({ opportunity = deal.key }):select("key"):each() do
    add(crm.invoices:where { order = order.key })
  end
  return list
end

-- An amount, from nothing to that of the contract.
return function(deal, day, crm)
  local none, invoices = deal.amount * 0, invoices_of(deal, crm)
  if #invoices == 0 then return none end
  local paid = crm.receipts:where {
    invoice = { one_of = invoices }, received_on = { le = day }, currency = deal.amount:currency(),
  }
  return math.max(none, math.min(deal.amount, paid:sum "amount" or none))
end
