-- The rule: profit = operating profit + expense support - expenses. With it the four figures of doing sums with a
-- distributor: margin, expense ratio, turnover of capital, and the return on capital that comes of them.
local kit = require "lunaria.kit"

-- Nothing where one side is not known, or the whole is 0.
local function ratio(part, whole)
  if not part or not whole then return nil end
  return (kit.ratio(part, whole))
end

-- Adds up what is known of a part. What is missing goes to the list; with it the part is not known. "zero" takes a line
-- without an entry for nothing, "booked" all lines if there is one.
local function add_up(books, part, absent, none, missing)
  local sum, is_known, is_booked = none, true, false
  for _, line in ipairs(part) do
    local amount = books.lines[line]
    if amount then
      sum, is_booked = sum + amount, true
    elseif books.gaps[line] or absent == "insufficient" then
      is_known = false
      missing[#missing + 1] = line
    end
  end
  if absent == "booked" then return is_booked and sum or nil end
  return is_known and sum or nil
end

local function capital_of(lines, missing)
  local is_known = true
  for _, line in ipairs { "stock", "receivables", "deposits", "payables" } do
    if not lines[line] then
      is_known = false
      missing[#missing + 1] = line
    end
  end
  return is_known and lines.stock + lines.receivables + lines.deposits - lines.payables or nil
end

-- Of `books` with `lines` and `gaps`; `parts` are the lists of lines, `days` those of the period. A figure that is not
-- known is absent; `missing` has the lines that the profit would take, `missing_capital` those of the other figures.
return function(books, parts, absent, none, days)
  local lines = books.lines
  local self = { lines = lines, gaps = books.gaps, missing = {}, missing_capital = {} }
  self.operating = add_up(books, parts.operating, absent, none, self.missing)
  self.support = add_up(books, parts.support, absent, none, self.missing)
  self.expenses = add_up(books, parts.expenses, absent, none, self.missing)
  if self.operating and self.support and self.expenses then
    self.profit = self.operating + self.support - self.expenses
  end
  self.revenue = lines.revenue
  if not self.revenue then self.missing_capital[1] = "revenue" end
  self.capital = capital_of(lines, self.missing_capital)
  self.margin, self.expense_ratio = ratio(self.profit, self.revenue), ratio(self.expenses, self.revenue)
  -- Where more is owed than is tied up, no capital earns a return.
  if self.capital and self.capital > none then
    self.turnover, self.roi = ratio(self.revenue, self.capital), ratio(self.profit, self.capital)
    self.turnover_days = ratio(decimal(days), self.turnover)
  end
  return self
end
