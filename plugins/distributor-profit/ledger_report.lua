-- S001-39: the ledger that we keep for a distributor, by product, in five views.
local distributors = require "distributors"
local labels = require "figures"
local gaps = require "gaps"
local kit = require "lunaria.kit"
local reckoning = require "reckoning"
local make_statement = require "statement"
local read_books = require "books"
local show = require "show"
local rounded = show.rounded

-- The one with the largest revenue; the first by key where no revenue is known.
local function largest(list)
  local ranked, rest = kit.rank(list, function(distributor) return distributor.actual.revenue end)
  return ranked[1] and ranked[1].row or rest[1]
end

-- A row for each product, with its statement of what is booked; the largest revenue first, then those without any.
local function by_product(crm, run)
  local books = read_books(crm, run.currency, run.period, function(figure)
    return figure.account == run.list[1].key and (figure.product or "") or nil
  end)
  local rows = {}
  for name, own in pairs(books) do
    local statement = make_statement(own.actual, run.parts, "booked", run.none, run.days)
    rows[#rows + 1] = {
      key = name, label = name == "" and "–" or name, statement = statement,
      revenue = statement.revenue, gross = statement.operating, expenses = statement.expenses,
      profit = statement.profit,
      output = statement.operating and statement.expenses and (kit.ratio(statement.operating, statement.expenses)),
    }
  end
  local sorted = {}
  local ranked, rest = kit.rank(rows, "revenue")
  for _, entry in ipairs(ranked) do sorted[#sorted + 1] = entry.row end
  for _, row in ipairs(rest) do sorted[#sorted + 1] = row end
  return sorted
end

local function money_column(name, title) return { name = name, title = title, type = "money" } end

local product = { name = "label", title = { en = "product", zh = "产品" } }

-- A view as a table with a row for each product; `totals` names the columns that add up.
local function show_view(out, title, rows, columns, totals, cells)
  local shown = {}
  for position, row in ipairs(rows) do
    shown[position] = cells(row)
    shown[position].label = row.label
  end
  table.insert(columns, 1, product)
  out:heading(title, 2)
  out:table { columns = columns, rows = shown, totals = #rows > 1 and totals or nil }
end

local function show_expenses(out, rows, run)
  local columns, totals, parts = {}, { "all" }, run.parts
  for position, line in ipairs(parts.expenses) do
    columns[position], totals[position + 1] = money_column(line, run.lines[line]), line
  end
  columns[#columns + 1] = money_column("all", { en = "all", zh = "合计" })
  show_view(out, { en = "2 Expenses", zh = "2 费用" }, rows, columns, totals, function(row)
    local cells = { all = rounded(row.expenses) }
    for _, line in ipairs(parts.expenses) do cells[line] = rounded(row.statement.lines[line]) end
    return cells
  end)
end

local function show_output(out, rows)
  local names, values = {}, {}
  for _, row in ipairs(rows) do
    if row.output then names[#names + 1], values[#values + 1] = row.label, row.output:round(2, "half_up") end
  end
  if #names < 2 then return end
  out:chart {
    kind = "bar", title = { en = "Gross profit of each yuan of expense", zh = "每 1 元费用带来的毛利" },
    x = product.title, y = { en = "gross profit / expenses", zh = "毛利/费用" }, categories = names,
    series = { { values = values } },
  }
end

local gross = money_column("gross", { en = "gross profit", zh = "毛利" })
local expenses = money_column("expenses", labels.expenses)

local function show_views(out, rows, run)
  show_view(out, { en = "1 Products", zh = "1 产品" }, rows, {
    money_column("revenue", run.lines.revenue), gross,
    { name = "share", title = { en = "of revenue", zh = "毛利率" }, type = "percent", places = 1 },
  }, { "revenue", "gross" }, function(row)
    local share = row.gross and row.revenue and (kit.ratio(row.gross, row.revenue))
    return { revenue = rounded(row.revenue), gross = rounded(row.gross), share = share }
  end)
  show_expenses(out, rows, run)
  show_view(out, { en = "3 Profit", zh = "3 利润" }, rows, {
    gross, money_column("support", labels.support), expenses, money_column("profit", labels.profit),
    table.unpack(show.columns "margin"),
  }, { "gross", "support", "expenses", "profit" }, function(row)
    return {
      gross = rounded(row.gross), support = rounded(row.statement.support), expenses = rounded(row.expenses),
      profit = rounded(row.profit), margin = row.statement.margin,
    }
  end)
  local turnover = show.columns("revenue", "capital", "turnover", "turnover_days", "roi")
  show_view(out, { en = "4 Turnover of capital", zh = "4 资金周转" }, rows, turnover, { "revenue" }, function(row)
      local statement = row.statement
      return {
        revenue = rounded(statement.revenue), capital = rounded(statement.capital), turnover = statement.turnover,
        turnover_days = statement.turnover_days, roi = statement.roi,
      }
    end)
  show_view(out, { en = "5 Input and output", zh = "5 投入产出" }, rows, {
    expenses, gross,
    { name = "output", title = { en = "gross profit / expenses", zh = "毛利/费用" }, type = "decimal", places = 2 },
  }, { "expenses", "gross" }, function(row)
    return { expenses = rounded(row.expenses), gross = rounded(row.gross), output = row.output }
  end)
  show_output(out, rows)
end

return report {
  name = "distributor-ledger", uses = distributors.uses(),
  summary = {
    en = "Shows a distributor's ledger by product, in five views.", zh = "客户台账：产品、费用、利润、资金周转、投入产出",
  },
  run = function(params, crm, out)
    local run = distributors.read(params, crm)
    if #run.list == 0 then
      out:title { en = "Ledger of a distributor", zh = "客户台账" }
      return gaps.show_nobody(out, run)
    end
    run.list = { params.account and run.list[1] or largest(run.list) }
    local rows = by_product(crm, run)
    local one = run.list[1]
    out:title {
      en = "Ledger of " .. one.name .. " (" .. one.key .. "), " .. run.period.label,
      zh = one.name .. "（" .. one.key .. "）客户台账，" .. run.period.label,
    }
    if not params.account then
      out:text {
        en = "The distributor with the largest revenue; another one by --account.",
        zh = "销售收入最大的经销商；其他经销商请用 --account 指定。",
      }
    end
    if #rows == 0 then
      out:text { en = "Insufficient data: nothing is booked in the period.", zh = "数据不足：该期间没有台账记录。" }
      return
    end
    show_views(out, rows, run)
    run.absent, run.is_completed = "booked", false
    reckoning.show(out, run, {
      en = "Gross profit is the operating profit. The row – holds what belongs to no single product.",
      zh = "毛利即经营利润。产品为“–”的一行是不属于单一产品的记录。",
    })
  end,
}
