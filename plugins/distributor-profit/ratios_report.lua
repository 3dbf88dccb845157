-- S001-21: the figures to sit down with a distributor: margin, expense ratio, turnover, return on capital.
local distributors = require "distributors"
local gaps = require "gaps"
local labels = require "figures"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local show_levers = require "lever_chart"
local reckoning = require "reckoning"
local show = require "show"

-- The highest return first, then those whose return is not known.
local function sorted(run)
  local rows, list = {}, {}
  for position, distributor in ipairs(run.list) do rows[position] = show.row(distributor, "actual") end
  local ranked, rest = kit.rank(rows, "roi")
  for position, entry in ipairs(ranked) do list[position] = entry.row end
  for _, row in ipairs(rest) do if row.revenue then list[#list + 1] = row end end
  return kit.first(list, run.limit), #list
end

local function show_title(out, run, roi, count)
  local label = run.period.label
  local who = run.is_one and run.list[1].name
  if not roi then
    return out:title {
      en = "Figures of " .. (who or "distributors") .. ", " .. label,
      zh = label .. " " .. (who or "经销商") .. "算账",
    }
  end
  out:title {
    en = (who or counted(count, "distributor")) .. " earned " .. kit.percent(roi, 1) .. " on capital in " .. label,
    zh = label .. " " .. (who or count .. " 家经销商") .. "资金回报率 " .. kit.percent(roi, 1),
  }
end

return report {
  name = "distributor-ratios", uses = distributors.uses "change",
  summary = {
    en = "Shows margin, expense ratio, capital turnover and return on capital of distributors.",
    zh = "经销商算账：利润率、费用率、资金周转与资金回报率",
  },
  run = function(params, crm, out)
    local run = distributors.read(params, crm)
    local total, count = distributors.together(run, "actual", "roi")
    local names, returns = {}, {}
    local rows, listed = sorted(run)
    for _, row in ipairs(rows) do
      if row.roi then names[#names + 1], returns[#returns + 1] = row.name, row.roi end
    end
    show_title(out, run, total.roi, count)
    if #rows > 0 then
      out:table {
        columns = show.columns(
          "key", "name", "revenue", "profit", "margin", "expense_ratio", "capital", "turnover", "turnover_days", "roi"),
        rows = rows,
      }
      more(out, listed, run.limit)
    end
    if #names > 1 then
      out:chart {
        kind = "bar", type = "percent", x = show.who, title = { en = "Return on capital", zh = "资金回报率" },
        y = labels.roi, categories = names, series = { { values = returns } },
      }
    end
    if total.roi then show_levers(out, total, run, params.change, "roi") end
    gaps.show(out, run, "roi")
    reckoning.show(out, run, reckoning.ratios)
  end,
}
