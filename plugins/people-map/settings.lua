-- The numbers by name of a parameter such as "P1=1,P3=2".
return function(name, text)
  local numbers = {}
  for part in text:gmatch "[^,]+" do
    local key, number = part:match "^%s*([%w_]+)%s*=%s*(%d+)%s*$"
    if not key then
      refuse {
        en = "--" .. name .. " has '" .. part .. "', expected a name, = and a whole number",
        zh = "--" .. name .. " 中有“" .. part .. "”，应为名称、等号与整数",
      }
    end
    numbers[key] = math.tointeger(tonumber(number))
  end
  return numbers
end
