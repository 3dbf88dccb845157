-- The columns that the reports have in common, and figures as people read them.
local labels = require "figures"

local columns = {
  key = { title = { en = "key", zh = "编号" } },
  name = { title = { en = "distributor", zh = "经销商" } },
  owner = { field = "account.owner", title = { en = "our rep", zh = "我方负责人" } },
  revenue = { title = { en = "revenue", zh = "销售收入" }, type = "money" },
  profit = { title = labels.profit, type = "money" },
  margin = { title = { en = "margin", zh = "利润率" }, type = "percent", places = 1 },
  expense_ratio = { title = { en = "expense ratio", zh = "费用率" }, type = "percent", places = 1 },
  capital = { title = labels.capital, type = "money" },
  turnover = { title = { en = "turnover", zh = "资金周转（次）" }, type = "decimal", places = 2 },
  turnover_days = { title = { en = "days", zh = "周转天数" }, type = "decimal", places = 0 },
  roi = { title = labels.roi, type = "percent", places = 1 },
}

-- Columns by name, or as `{ name = …, title = … }`.
local function pick(...)
  local list = {}
  for position, name in ipairs { ... } do
    local look = type(name) == "table" and name or columns[name]
    list[position] = {
      name = look.name or name, field = look.field, title = look.title, type = look.type, places = look.places,
    }
  end
  return list
end

local function rounded(amount) return amount and amount:round "half_up" end

-- A distributor with the figures of a side, "actual" or "planned", as a row of a table.
local function row(distributor, side)
  local statement = distributor[side]
  return {
    key = distributor.key, name = distributor.name, owner = distributor.owner, revenue = rounded(statement.revenue),
    profit = rounded(statement.profit), capital = rounded(statement.capital), margin = statement.margin,
    expense_ratio = statement.expense_ratio, turnover = statement.turnover, roi = statement.roi,
    turnover_days = statement.turnover_days,
  }
end

return { who = columns.name.title, columns = pick, rounded = rounded, row = row }
