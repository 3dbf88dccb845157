-- S002-16: what was forecast from month to month, how well it was hit, and what slips.
local kit = require "lunaria.kit"
local measure = require "accuracy"
local read_slips = require "slips"
local snapshots = require "snapshots"

-- 50.00% is said as 50.
local function percent(fraction) return tostring((fraction * 100):round(0, "half_up")) end

-- The sum over all forecasters of what was forecast in a month about another; nothing where nobody did.
local function total(book, made_in, about)
  local sum
  for _, own in pairs(book.owners) do
    local amount = (own[made_in] or {})[about]
    if amount then sum = sum and sum + amount or amount end
  end
  return sum
end

local function show_grid(out, book)
  local series, about = {}, {}
  for _, month in ipairs(book.about) do
    for _, made_in in ipairs(book.made) do
      if total(book, made_in, month) then
        about[#about + 1] = month
        break
      end
    end
  end
  for _, made_in in ipairs(book.made) do
    local values, is_there = {}, false
    for position, month in ipairs(about) do
      values[position] = total(book, made_in, month) or false
      is_there = is_there or values[position]
    end
    if is_there then series[#series + 1] = { name = made_in, values = values } end
  end
  local actual = {}
  local is_over = {}
  for _, month in ipairs(book.over) do is_over[month] = true end
  for position, month in ipairs(about) do
    local sum = is_over[month] and book.none
    for _, own in pairs(book.actuals) do if sum then sum = sum + (own[month] or book.none) end end
    actual[position] = sum or false
  end
  series[#series + 1] = { name = { en = "won", zh = "实际" }, values = actual }
  out:heading { en = "Forecasts from month to month", zh = "逐月滚动预测" }
  out:chart {
    kind = "matrix", title = { en = "Forecast by the month in which it was made", zh = "各月作出的预测" },
    x = { en = "about", zh = "预测月份" }, y = { en = "made in", zh = "作出月份" }, categories = about, series = series,
  }
end

local columns = {
  { name = "owner", title = { en = "forecaster", zh = "预测人" } },
  { name = "months", title = { en = "months", zh = "月数" }, type = "integer" },
  { name = "forecast", title = { en = "forecast", zh = "预测" }, type = "money" },
  { name = "actual", title = { en = "won", zh = "实际" }, type = "money" },
  { name = "accuracy", title = { en = "accuracy", zh = "准确率" }, type = "percent", places = 1 },
  { name = "wape", title = { en = "WAPE", zh = "WAPE" }, type = "percent", places = 1 },
  { name = "bias", title = { en = "bias", zh = "偏差" }, type = "percent", places = 1 },
  { name = "mape", title = { en = "MAPE", zh = "MAPE" }, type = "percent", places = 1 },
}

-- Months in which all who forecast are taken together.
local function together(book, lag)
  local by_month, list = {}, {}
  for owner in pairs(book.owners) do
    for _, pair in ipairs(snapshots.pairs_of(book, owner, lag)) do
      local sum = by_month[pair.month] or { month = pair.month, forecast = book.none, actual = book.none }
      sum.forecast, sum.actual = sum.forecast + pair.forecast, sum.actual + pair.actual
      by_month[pair.month] = sum
    end
  end
  for _, pair in pairs(by_month) do list[#list + 1] = pair end
  return list
end

local function show_accuracy(out, book, all, lag)
  local names, forecast, actual = {}, {}, {}
  for position, pair in ipairs(all) do
    names[position], forecast[position], actual[position] = pair.month, pair.forecast:round "half_up", pair.actual
  end
  out:heading { en = "Hit and miss", zh = "预测命中情况" }
  out:chart {
    kind = "bar",
    title = { en = "Forecast " .. lag .. " months before, and won", zh = "提前 " .. lag .. " 个月的预测与实际" },
    y = { en = "amount", zh = "金额" }, categories = names,
    series = {
      { name = { en = "forecast", zh = "预测" }, values = forecast },
      { name = { en = "won", zh = "实际" }, values = actual },
    },
  }
  local rows = {}
  for owner in pairs(book.owners) do
    local row = measure(snapshots.pairs_of(book, owner, lag))
    if not kit.is_insufficient(row) then
      row.owner, row.key = owner, owner
      rows[#rows + 1] = row
    end
  end
  local ranked, rest = kit.rank(rows, "accuracy", "rising")
  local list = {}
  for position, entry in ipairs(ranked) do list[position] = entry.row end
  table.move(rest, 1, #rest, #list + 1, list)
  for position, row in ipairs(list) do
    local shown = {}
    for _, column in ipairs(columns) do shown[column.name] = row[column.name] end
    list[position] = shown
  end
  out:table { columns = columns, rows = list }
end

local function show_slips(out, rows, params)
  out:heading { en = "Deals that slip again and again", zh = "一再推迟的商机" }
  if #rows == 0 then return out:text { en = "None.", zh = "无。" } end
  out:table {
    columns = {
      { name = "key", title = { en = "deal", zh = "商机" } },
      { name = "account", title = { en = "customer", zh = "客户" } },
      { name = "owner", title = { en = "owner", zh = "负责人" } },
      { name = "amount", title = { en = "amount", zh = "金额" }, type = "money" },
      { name = "postponements", title = { en = "postponed", zh = "推迟次数" }, type = "integer" },
      { name = "close", title = { en = "expected close", zh = "预计成交" }, type = "date" },
    },
    rows = table.move(rows, 1, math.min(#rows, params.limit), 1, {}),
  }
  if #rows > params.limit then
    out:text { en = "And " .. #rows - params.limit .. " more.", zh = "另有 " .. #rows - params.limit .. " 个。" }
  end
end

local function show_rules(out, params)
  out:heading({ en = "How it was reckoned", zh = "计算口径" }, 2)
  local best, pipeline = percent(params.best), percent(params.pipeline)
  out:text {
    en = "A forecast is commit, " .. best .. "% of best and " .. pipeline .. "% of pipeline; of several in a month the "
      .. "last counts. Measured are months that are over, by the forecast made " .. params.lag .. " months before, "
      .. "against the deals won by the forecaster and the people below. WAPE is the sum of errors over the sum won, "
      .. "accuracy what is left to 100%; bias above 0 means too much was forecast. MAPE leaves "
      .. "out months in which nothing was won.",
    zh = "预测＝commit＋best×" .. best .. "%＋pipeline×" .. pipeline .. "%，同月多次以最后一次为准。按提前 " .. params.lag
      .. " 个月的预测与预测人及其下属的成交额比较，仅计已结束的月份。WAPE＝误差绝对值之和÷实际之和，准确率＝1－WAPE；偏差为正表示预测偏高；MAPE 不含实际为 0 的月份。",
  }
end

return report {
  name = "rolling-forecast",
  summary = {
    en = "Shows the forecasts made each month, how well they were hit, and the deals that slip.",
    zh = "逐月滚动预测、准确率与一再推迟的商机",
  },
  run = function(params, crm, out)
    local book = snapshots.read(params, crm)
    local all = together(book, params.lag)
    local result = measure(all)
    if kit.is_insufficient(result) then
      out:title { en = "Rolling forecast on " .. crm.as_of, zh = crm.as_of .. " 滚动预测" }
      out:text {
        en = "Insufficient data: no month that is over was forecast " .. params.lag .. " months before, in "
          .. crm.currency .. ".",
        zh = "数据不足：没有已结束的月份具备提前 " .. params.lag .. " 个月的 " .. crm.currency .. " 预测。",
      }
    elseif result.accuracy then
      local share = percent(result.accuracy)
      out:title { en = "Forecasts were " .. share .. "% accurate", zh = "预测准确率 " .. share .. "%" }
      local look = { type = "percent", places = 2 }
      out:metric({ en = "accuracy", zh = "准确率" }, result.accuracy, look)
      out:metric({ en = "WAPE", zh = "WAPE" }, result.wape, look)
      out:metric({ en = "bias", zh = "偏差" }, result.bias, look)
      out:metric({ en = "MAPE", zh = "MAPE" }, result.mape, look)
    else
      out:title { en = "Nothing was won in the months measured", zh = "统计月份没有成交" }
      out:text { en = "No accuracy: " .. result.reason .. ".", zh = "无法计算准确率：实际之和为 0。" }
    end
    if next(book.owners) then show_grid(out, book) end
    if #all > 0 then show_accuracy(out, book, all, params.lag) end
    show_slips(out, read_slips(params, crm), params)
    show_rules(out, params)
  end,
}
