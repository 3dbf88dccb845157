-- The accounts that are asked for, in order of their keys: the one with a key, or those that conditions name.
return function(crm, key, conditions, fields)
  local accounts = crm.accounts:select(table.unpack(fields or { "key", "name", "owner" }))
  if not key then return accounts:where(conditions):all() end
  local account = accounts:get(key)
  if not account then
    refuse { en = "there is no account '" .. key .. "'", zh = "没有客户“" .. key .. "”" }
  end
  return { account }
end
