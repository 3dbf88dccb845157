-- The distributors of a run, in order of key, with what their books say of the period.
local currencies = require "customer-data.currencies"
local date = require "lunaria.date"
local make_statement = require "statement"
local read_benefits = require "benefits"
local read_books = require "books"

-- What people call the lines of the books, by name; nothing for a name that is no line.
local function labels_of_lines(crm)
  return setmetatable({}, {
    __index = function(self, name)
      local is_line, label = pcall(function() return crm.distributor_figures:label("line", name) end)
      self[name] = is_line and label or nil
      return is_line and label or nil
    end,
  })
end

local function list_of(lines, text, name)
  local list = {}
  for line in text:gmatch "[^,%s]+" do
    if not lines[line] then
      refuse {
        en = "--" .. name .. " names '" .. line .. "', which is no line of the books",
        zh = "--" .. name .. " 中有“" .. line .. "”，账目中没有这一行",
      }
    end
    list[#list + 1] = line
  end
  return list
end

local function parts_of(lines, params)
  local parts = {}
  for _, name in ipairs { "operating", "support", "expenses" } do parts[name] = list_of(lines, params[name], name) end
  return parts
end

-- The period that is asked for, or the latest that is over.
local function period_of(params, as_of)
  if params.period then return params.period end
  local period = date.period(as_of, params.per)
  return period.last <= as_of and period or date.period(date.add_days(period.first, -1), params.per)
end

-- The period of the same length before a period that is one of the calendar; as --per says otherwise.
local function before(period, params)
  local day = date.add_days(period.first, -1)
  for _, length in ipairs { "month", "quarter", "half_year", "year" } do
    if date.period(period.first, length).label == period.label then return date.period(day, length) end
  end
  return date.period(day, params.per)
end

local function is_meant(account, params, books)
  if params.account then return account.key == params.account end
  return books[account.key] ~= nil or account.channel == params.channel and account.status == "active"
end

-- Completes what is entered with what was promised; a line that is entered in part stays a gap.
local function complete(books, benefits)
  for line, amount in pairs(benefits or {}) do
    if not books.lines[line] and not books.gaps[line] then books.lines[line] = amount end
  end
end

-- How much is left out for its currency; what was promised, to those listed alone.
local function others_of(params, crm, currency, period, list)
  local last = period.last < crm.as_of and period.last or crm.as_of
  local figures = crm.distributor_figures:where {
    first_day = { ge = period.first }, last_day = { le = period.last }, account = params.account,
  }
  local found, keys = { distributor_figure = currencies.count(figures, currency) }, {}
  for position, distributor in ipairs(list) do keys[position] = distributor.key end
  if params.benefits and #keys > 0 then
    local promised = crm.benefits:where { accrued_on = { ge = period.first, le = last }, account = { one_of = keys } }
    found.benefit = currencies.count(promised, currency)
  end
  return found
end

-- `list` has each distributor with the statements `actual` and `planned`; the rest is what a report goes by. The period
-- is that of the parameters unless given.
local function read(params, crm, period)
  period = period or period_of(params, crm.as_of)
  local currency = params.currency or crm.currency
  local lines = labels_of_lines(crm)
  local none, parts = money(0, currency), parts_of(lines, params)
  local days = date.days_between(period.first, period.last) + 1
  local books = read_books(crm, currency, period, function(figure) return figure.account end, days)
  local benefits = params.benefits and read_benefits(crm, currency, period) or {}
  local list = {}
  for account in crm.accounts:select("key", "name", "owner", "channel", "status"):each() do
    if is_meant(account, params, books) then
      local own = books[account.key] or { actual = { lines = {}, gaps = {} }, planned = { lines = {}, gaps = {} } }
      complete(own.actual, benefits[account.key])
      list[#list + 1] = {
        key = account.key, name = account.name, owner = account.owner, has_books = books[account.key] ~= nil,
        actual = make_statement(own.actual, parts, params.absent, none, days),
        planned = make_statement(own.planned, parts, params.absent, none, days),
      }
    end
  end
  if params.account and #list == 0 then
    refuse { en = "there is no account '" .. params.account .. "'", zh = "没有客户“" .. params.account .. "”" }
  end
  return {
    list = list, period = period, days = days, none = none, parts = parts, lines = lines, currency = currency,
    channel = params.channel, absent = params.absent, limit = params.limit, is_one = params.account ~= nil,
    is_completed = params.benefits, others = others_of(params, crm, currency, period, list),
  }
end

-- The statement of several together, of `side` "actual" or "planned"; those without the `figure` are left out. They are
-- all of the run unless a list is given.
local function together(run, side, figure, list)
  local lines, count = {}, 0
  for _, distributor in ipairs(list or run.list) do
    if distributor[side][figure] then
      count = count + 1
      for line, amount in pairs(distributor[side].lines) do lines[line] = (lines[line] or run.none) + amount end
    end
  end
  return make_statement({ lines = lines, gaps = {} }, run.parts, "zero", run.none, run.days), count
end

-- The parameters that reading distributors takes, and these.
local function uses(...)
  return {
    "period", "per", "account", "channel", "operating", "support", "expenses", "absent", "benefits", "limit",
    "currency", ...,
  }
end

return { read = read, before = before, together = together, uses = uses }
