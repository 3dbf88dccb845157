-- The sections of the report.
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local measure = require "accuracy"
local months = require "history"

local function shown(amount) return amount and amount:round "half_up" end

-- Each row is a month in which forecasts were made, each column a month they are for; below them what was won.
local function show_grid(out, all, made, won, currency)
  local columns, is_column, sums = {}, {}, {}
  for _, own in pairs(all) do
    for on, list in pairs(own) do
      sums[on] = sums[on] or {}
      for month, amount in pairs(list) do
        sums[on][month] = sums[on][month] and sums[on][month] + amount or amount
        if not is_column[month] then is_column[month], columns[#columns + 1] = true, month end
      end
    end
  end
  table.sort(columns)
  local series = {}
  for position, on in ipairs(made) do
    local values = {}
    for place, month in ipairs(columns) do values[place] = shown(sums[on][month]) or false end
    series[position] = { name = on, values = values }
  end
  local actual = { name = { en = "won", zh = "实际签约" }, values = {} }
  for place, month in ipairs(columns) do
    local sum
    for _, own in pairs(won) do if own[month] then sum = (sum or money(0, currency)) + own[month] end end
    actual.values[place] = sum or false
  end
  series[#series + 1] = actual
  out:chart {
    kind = "matrix", title = { en = "Forecast by the month it was made in, and what was won", zh = "各月所作预测与实际签约" },
    x = { en = "for", zh = "预测月份" }, y = { en = "made in", zh = "预测时间" }, categories = columns, series = series,
  }
end

local function show_months(out, rows)
  local names, forecast, actual, lines = {}, {}, {}, {}
  for position, row in ipairs(rows) do
    names[position], forecast[position], actual[position] = row.month, shown(row.forecast), row.actual
    local off = row.forecast - row.actual
    lines[position] = {
      month = row.month, forecast = shown(row.forecast), actual = row.actual, off = shown(off),
      share = (kit.ratio(off, row.actual)),
    }
  end
  out:chart {
    kind = "bar", title = { en = "Forecast and won", zh = "预测与实际" }, categories = names,
    series = {
      { name = { en = "forecast", zh = "预测" }, values = forecast },
      { name = { en = "won", zh = "实际" }, values = actual },
    },
  }
  out:table {
    columns = {
      { name = "month", title = { en = "month", zh = "月份" } },
      { name = "forecast", title = { en = "forecast", zh = "预测" }, type = "money" },
      { name = "actual", title = { en = "won", zh = "实际" }, type = "money" },
      { name = "off", title = { en = "forecast less won", zh = "预测−实际" }, type = "money" },
      { name = "share", title = { en = "of what was won", zh = "偏差率" }, type = "percent", places = 0 },
    },
    rows = lines,
  }
end

local function show_owners(out, params, crm, all, won, currency)
  local rows = {}
  for owner in pairs(all) do
    local hit = measure(months(params, crm, all, won, currency, owner))
    if not kit.is_insufficient(hit) then
      rows[#rows + 1] = { key = owner, owner = owner, months = hit.months, accuracy = hit.accuracy, bias = hit.bias }
    end
  end
  local ranked = {}
  for position, entry in ipairs(kit.rank(rows, "accuracy")) do ranked[position] = entry.row end
  out:heading { en = "By owner", zh = "按负责人" }
  out:table {
    columns = {
      { name = "owner", field = "forecast.owner" },
      { name = "months", title = { en = "months", zh = "月数" }, type = "integer" },
      { name = "accuracy", title = { en = "accuracy", zh = "准确度" }, type = "percent", places = 0 },
      { name = "bias", title = { en = "bias", zh = "偏差" }, type = "percent", places = 0 },
    },
    rows = ranked,
  }
end

local function show_slipped(out, deals, params)
  out:heading { en = "Slipped deals: " .. #deals, zh = "拖延商机：" .. #deals }
  if #deals == 0 then return out:text { en = "None.", zh = "没有。" } end
  out:table {
    columns = {
      { name = "key", title = { en = "key", zh = "编号" } }, { name = "customer", title = { en = "account", zh = "客户" } },
      { name = "owner", field = "opportunity.owner" },
      { name = "amount", title = { en = "amount", zh = "金额" }, type = "money" },
      { name = "postponements", title = { en = "postponed", zh = "推迟次数" }, type = "integer" },
      { name = "expected_close", title = { en = "expected close", zh = "预计成交" }, type = "date" },
    },
    rows = kit.first(deals, params.limit),
  }
  more(out, #deals, params.limit)
end

return { grid = show_grid, months = show_months, owners = show_owners, slipped = show_slipped }
