-- The accounts a report is about: the one that is asked for, or those that conditions name.
return function(crm, params, conditions)
  local accounts = crm.accounts:select("key", "name", "owner", "listed")
  if not params.account then return accounts:where(conditions):all() end
  local account = accounts:get(params.account)
  if not account then refuse("there is no account '" .. params.account .. "'") end
  return { account }
end
