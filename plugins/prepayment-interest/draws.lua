-- First in, first out: each order draws on the oldest deposit that has something left.
local function deposits_of(account, until_day, crm, none)
  local deposits = {}
  local receipts = crm.receipts:where {
    account = account, currency = none:currency(), prepaid = true, received_on = { le = until_day },
    amount = { gt = none },
  }
  for receipt in receipts:select("key", "received_on", "amount"):order_by("received_on"):each() do
    receipt.left = receipt.amount
    deposits[#deposits + 1] = receipt
  end
  return deposits
end

-- A list of { deposit, order, amount, on } in order; what is not drawn by `until_day` comes last, without an order.
return function(account, until_day, crm, none)
  local deposits, draws = deposits_of(account, until_day, crm, none), {}
  local first = deposits[1]
  if not first then return draws end
  local orders = crm.orders:where {
    account = account, currency = none:currency(), amount = { gt = none },
    ordered_on = { ge = first.received_on, le = until_day },
  }
  for order in orders:select("key", "ordered_on", "amount"):order_by("ordered_on"):each() do
    local wanted = order.amount
    for _, deposit in ipairs(deposits) do
      if deposit.received_on > order.ordered_on or wanted:is_zero() then break end
      local amount = math.min(wanted, deposit.left)
      if amount > none then
        draws[#draws + 1] = { deposit = deposit, order = order.key, amount = amount, on = order.ordered_on }
        deposit.left, wanted = deposit.left - amount, wanted - amount
      end
    end
  end
  for _, deposit in ipairs(deposits) do
    if deposit.left > none then draws[#draws + 1] = { deposit = deposit, amount = deposit.left, on = until_day } end
  end
  return draws
end
