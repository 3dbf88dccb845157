-- The days of a text such as "2026-01-01,2026-02-16".
return function(params)
  local days = {}
  for day in (params.holidays or ""):gmatch "[^,%s]+" do
    if not day:find "^%d%d%d%d%-%d%d%-%d%d$" then
      refuse("--holidays has '" .. day .. "', expected days such as 2026-01-01")
    end
    days[#days + 1] = day
  end
  return days
end
