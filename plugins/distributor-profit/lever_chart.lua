-- The chart of the levers.
local find_levers = require "levers"
local kit = require "lunaria.kit"
local labels = require "figures"
local show = require "show"

local effects = {
  profit = { en = "more profit", zh = "利润增加" }, roi = { en = "more return", zh = "回报率提高" },
}

-- What a change of each line does to the profit or to the return, the largest effects first.
return function(out, statement, run, change, figure)
  local ranked = find_levers(statement, run.parts, change, figure, run.none, run.days)
  local titles, values = {}, {}
  for position = 1, math.min(#ranked, run.limit) do
    local lever = ranked[position].row
    local label, rises = run.lines[lever.key], lever.direction > 0
    titles[position] = {
      en = label.en .. (rises and " up" or " down"), zh = label.zh .. (rises and "增加" or "减少"),
    }
    values[position] = figure == "profit" and show.rounded(lever.effect) or lever.effect
  end
  if #titles == 0 then return end
  local by, what = kit.percent(change, 1), labels[figure]
  out:chart {
    kind = "bar",
    title = {
      en = "What " .. by .. " of a line does to the " .. what.en .. ": most with " .. titles[1].en,
      zh = "各科目变动 " .. by .. " 对" .. what.zh .. "的影响：" .. titles[1].zh .. "影响最大",
    },
    type = figure == "roi" and "percent" or nil, x = { en = "lever", zh = "杠杆" }, y = effects[figure],
    categories = titles, series = { { values = values } },
  }
end
