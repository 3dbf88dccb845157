local words = require "customer-data.words"

-- The days of a text such as "2026-01-01,2026-02-16".
return function(params)
  local days = words(params.holidays)
  for _, day in ipairs(days) do
    if not day:find "^%d%d%d%d%-%d%d%-%d%d$" then
      refuse {
        en = "--holidays has '" .. day .. "', expected days such as 2026-01-01",
        zh = "--holidays 中有“" .. day .. "”，应为日期，例如 2026-01-01",
      }
    end
  end
  return days
end
