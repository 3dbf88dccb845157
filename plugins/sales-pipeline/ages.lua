-- The ages of a text such as "30,60": 0-29, 30-59 and 60+ days, each with `from`, `to` (absent in the last), `label`.
return function(text)
  local ages = { { from = 0 } }
  for part in (text .. ","):gmatch "([^,]*)," do
    local days = math.tointeger(tonumber(part))
    local last = ages[#ages]
    if not days or days <= last.from then
      refuse {
        en = "--ages is '" .. text .. "', expected whole days that rise, such as 30,60,90",
        zh = "--ages 为“" .. text .. "”，应为递增的整天数，例如 30,60,90",
      }
    end
    last.to, last.label = days, last.from .. "-" .. days - 1
    ages[#ages + 1] = { from = days, label = days .. "+" }
  end
  return ages
end
