-- S004-30: the pace of an indicator: what is reached, over what should be by today.
local date = require "lunaria.date"
local kit = require "lunaria.kit"

local function read_season(text)
  local weights = {}
  for part in text:gmatch "[^,%s]+" do
    if not part:find "^%d+%.?%d*$" then
      refuse {
        en = "--season has '" .. part .. "', expected twelve weights such as 0.8,1.2",
        zh = "--season 中有“" .. part .. "”，应为十二个权重，例如 0.8,1.2",
      }
    end
    weights[#weights + 1] = decimal(part)
  end
  if #weights ~= 12 then
    refuse {
      en = "--season has " .. #weights .. " weights, expected twelve, of January to December",
      zh = "--season 有 " .. #weights .. " 个权重，应为一月至十二月的十二个",
    }
  end
  return weights
end

-- The weight of the days from one day to another, both counting, each month's weight by its days.
local function weight(season, first, last)
  local sum, on = decimal(0), first
  while on <= last do
    local month = date.period(on, "month")
    local stop = month.last < last and month.last or last
    local _, number = date.parts(on)
    local days = date.days_between(on, stop) + 1
    sum = sum + (season[number] * days / (date.days_between(month.first, month.last) + 1)):round(12, "half_up")
    on = date.add_days(stop, 1)
  end
  return sum
end

-- The share of the target that is expected by the day: all of a level, of a sum by the season of the days over.
local function expected(kpi, season, as_of)
  if kpi.kind == "level" then return decimal(1) end
  local last = as_of < kpi.last_day and as_of or kpi.last_day
  local whole = weight(season, kpi.first_day, kpi.last_day)
  return (kit.ratio(weight(season, kpi.first_day, last), whole))
end

local function light(pace, params)
  return pace >= params.green and "green" or pace >= params.yellow and "yellow" or "red"
end

-- The indicators that run on the day, each with `actual`, `expected`, `pace` and `light`, or what is `missing`.
local function read(params, crm)
  local season, values, rows = read_season(params.season), {}, {}
  for value in crm.kpi_values:where({ measured_on = { le = crm.as_of } }):order_by("measured_on"):each() do
    values[value.kpi] = value
  end
  for kpi in crm.kpis:where({ first_day = { le = crm.as_of }, last_day = { ge = crm.as_of } }):each() do
    local value = values[kpi.key]
    -- What was measured before the indicator began is not its own.
    local is_own = value and (kpi.kind == "level" or value.measured_on >= kpi.first_day)
    local row = {
      key = kpi.key, name = kpi.name, owner = kpi.owner, unit = kpi.unit, target = kpi.target,
      actual = is_own and value.value or nil, measured_on = is_own and value.measured_on or nil,
    }
    if row.actual then
      row.expected = expected(kpi, season, row.measured_on)
      local due = row.expected and (kpi.target * row.expected):round(12, "half_up")
      row.pace = due and (kit.ratio(row.actual, due))
      row.light = row.pace and light(row.pace, params)
    end
    rows[#rows + 1] = row
  end
  return rows
end

return { read = read }
