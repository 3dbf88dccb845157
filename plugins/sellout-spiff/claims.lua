-- What the people of a distributor have sold on: what is verified, and what still is to be.

-- A list, in order of the contacts' keys, of `key`, `name`, `units` and `unverified`; then the units that are entered
-- of nobody. Verified is what was so by a day, if one is given.
return function(account, period, params, crm, as_of)
  local people, index = {}, {}
  for contact in crm.contacts:where({ account = account }):select("key", "name"):each() do
    local own = { key = contact.key, name = contact.name, units = decimal(0), unverified = decimal(0) }
    people[#people + 1], index[contact.key] = own, own
  end
  local sold, of_nobody = crm.sellouts:where { account = account, sold_on = period }, decimal(0)
  if params.product then sold = sold:where { product = params.product } end
  for claim in sold:select("contact", "quantity", "verified_on"):each() do
    local own = index[claim.contact]
    local is_verified = claim.verified_on and not (as_of and claim.verified_on > as_of)
    if not claim.contact then
      of_nobody = of_nobody + claim.quantity
    elseif own and is_verified then
      own.units = own.units + claim.quantity
    elseif own then
      own.unverified = own.unverified + claim.quantity
    end
  end
  local sellers = {}
  for _, own in ipairs(people) do
    if not (own.units:is_zero() and own.unverified:is_zero()) then sellers[#sellers + 1] = own end
  end
  return sellers, of_nobody
end
