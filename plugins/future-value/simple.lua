-- S001-54, the simple way: orders a day, times the days ahead, times how likely the customer is still active.
local date = require "lunaria.date"
local usual_gap = require("orders.bought").usual_gap

-- "1:100%,2:50%,else:5%" as a list of bounds and odds, and the odds beyond them.
local function steps(text)
  local list, beyond = {}, nil
  for bound, odds in text:gmatch "([%w%.]+):([%d%.]+%%?)" do
    local is_sound, number = pcall(decimal, odds)
    if not is_sound then break end
    if bound == "else" then
      beyond = number
    else
      local is_number, limit = pcall(decimal, bound)
      if not is_number or list[#list] and limit <= list[#list].bound then break end
      list[#list + 1] = { bound = limit, odds = number }
    end
  end
  if #list == 0 or not beyond then
    refuse {
      en = "--silence is '" .. text .. "', expected rising bounds such as 1:100%,2:50%,3:20%,else:5%",
      zh = "--silence 为“" .. text .. "”，应为递增的界限，例如 1:100%,2:50%,3:20%,else:5%",
    }
  end
  return list, beyond
end

local function odds(silence, list, beyond)
  for _, step in ipairs(list) do if silence <= step.bound then return step.odds end end
  return beyond
end

-- The expected orders, the odds of being active and the mean of an order; nil where there are too few days with orders.
local function forecast(days, as_of, params, list, beyond)
  if #days < params.orders then return nil end
  local first, last = days[1].on, days[#days].on
  local silence = decimal(date.days_between(last, as_of)) / usual_gap(days)
  local p = odds(silence, list, beyond)
  local sum = days[1].amount
  for position = 2, #days do sum = sum + days[position].amount end
  local expected = decimal(#days - 1) * params.horizon_days * p / date.days_between(first, last)
  local mean = money((sum / #days):number():round(6, "half_up"), sum:currency())
  return expected:round(6, "half_up"), p, mean
end

return { steps = steps, forecast = forecast }
