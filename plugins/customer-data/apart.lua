-- The series of a chart differ by name: those of subjects that are called alike get their `key` behind the name.
return function(series)
  local count = {}
  for _, one in ipairs(series) do count[one.name] = (count[one.name] or 0) + 1 end
  for _, one in ipairs(series) do
    if count[one.name] > 1 then one.name = one.name .. " (" .. one.key .. ")" end
    one.key = nil
  end
  return series
end
