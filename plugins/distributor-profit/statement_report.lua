-- S001-19: the statement of one distributor, or of all whose lines are complete, and what would move it most.
local distributors = require "distributors"
local labels = require "figures"
local gaps = require "gaps"
local show_levers = require "lever_chart"
local reckoning = require "reckoning"
local show = require "show"

local function negative(amount) return amount * -1 end

local rounded = show.rounded

local figures = { "operating", "support", "expenses", "profit" }

-- The lines of the three parts that are known, in order, with what they add to the profit and their share of the part.
local function components(statement, parts, lines)
  local rows = {}
  for _, part in ipairs { "operating", "support", "expenses" } do
    for _, line in ipairs(parts[part]) do
      local amount = statement.lines[line]
      if amount then
        local whole = statement[part]
        rows[#rows + 1] = {
          label = lines[line], amount = rounded(part == "expenses" and negative(amount) or amount),
          share = not whole:is_zero() and amount / whole,
        }
      end
    end
  end
  return rows
end

local function show_lines(out, statement, run)
  local names, amounts, shares = {}, {}, {}
  for position, row in ipairs(components(statement, run.parts, run.lines)) do
    names[position], amounts[position], shares[position] = row.label, row.amount, row.share
  end
  local share_names = table.move(names, 1, #names, 1, {})
  for position, figure in ipairs(figures) do
    names[#shares + position] = labels[figure]
    local amount = rounded(statement[figure])
    amounts[#shares + position] = figure == "expenses" and negative(amount) or amount
  end
  out:chart {
    kind = "bar", title = { en = "The statement", zh = "盈利表" }, x = { en = "line", zh = "科目" },
    y = { en = "amount", zh = "金额" }, categories = names, series = { { values = amounts } },
  }
  out:chart {
    kind = "bar", title = { en = "Each line's share of its part", zh = "各科目占该部分的比例" },
    x = { en = "line", zh = "科目" }, y = { en = "share", zh = "占比" }, type = "percent", categories = share_names,
    series = { { values = shares } },
  }
end

local function title_of(run, count)
  local one, label = run.list[1], run.period.label
  if run.is_one then
    return {
      en = "Profit statement of " .. one.name .. " (" .. one.key .. "), " .. label,
      zh = one.name .. "（" .. one.key .. "）" .. label .. " 盈利表",
    }
  end
  if #run.list == 0 then return { en = "Profit statement, " .. label, zh = label .. " 经销商盈利表" } end
  return {
    en = "Profit statement of " .. count .. " of " .. #run.list .. " distributors, " .. label,
    zh = #run.list .. " 家经销商中 " .. count .. " 家的合计盈利表，" .. label,
  }
end

return report {
  name = "distributor-statement", uses = distributors.uses "change",
  summary = { en = "Shows a distributor's profit statement.", zh = "经销商盈利表" },
  run = function(params, crm, out)
    local run = distributors.read(params, crm)
    local statement, count = distributors.together(run, "actual", "profit")
    out:title(title_of(run, count))
    if count > 0 then
      for _, figure in ipairs(figures) do out:metric(labels[figure], rounded(statement[figure])) end
      show_lines(out, statement, run)
      show_levers(out, statement, run, params.change, "profit")
    end
    gaps.show(out, run, "profit")
    reckoning.show(out, run)
  end,
}
