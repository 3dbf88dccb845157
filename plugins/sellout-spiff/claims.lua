-- What the people of a distributor have sold on: what is verified, and what still is to be.

-- A list, in order of the contacts' keys, of `key`, `name`, `units` and `unverified`.
return function(account, period, params, crm)
  local people, index = {}, {}
  for contact in crm.contacts:where({ account = account }):select("key", "name"):each() do
    local own = { key = contact.key, name = contact.name, units = decimal(0), unverified = decimal(0) }
    people[#people + 1], index[contact.key] = own, own
  end
  local sold = crm.sellouts:where { account = account, sold_on = period, contact = { is_empty = false } }
  if params.product then sold = sold:where { product = params.product } end
  for claim in sold:select("contact", "quantity", "verified_on"):each() do
    local own = index[claim.contact]
    if own and claim.verified_on then
      own.units = own.units + claim.quantity
    elseif own then
      own.unverified = own.unverified + claim.quantity
    end
  end
  local sellers = {}
  for _, own in ipairs(people) do
    if not (own.units:is_zero() and own.unverified:is_zero()) then sellers[#sellers + 1] = own end
  end
  return sellers
end
