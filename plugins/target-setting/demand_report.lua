-- S004-25: what the past makes of the year to come.
local history = require "history"
local kit = require "lunaria.kit"
local missing_of = require "missing"
local season = require "season"

local function total(values)
  local sum = decimal(0)
  for _, value in ipairs(values) do sum = sum + value end
  return sum
end

local names = {
  seasonal = { en = "seasonal index and trend", zh = "季节指数与趋势" },
  moving_ratio = { en = "ratio to moving average", zh = "移动平均比率" }, naive = { en = "last year again", zh = "沿用去年" },
  moving_average = { en = "moving average", zh = "移动平均" },
}

local function as_money(values, currency)
  local list = {}
  for place, value in ipairs(values) do list[place] = money(value, currency):round "half_up" end
  return list
end

local function show_chart(out, found, currency)
  local months, series = {}, {}
  for place, start in ipairs(found.starts) do months[place] = start:sub(6, 7) end
  local first = math.max(1, #found.years - 1)
  for position = first, #found.years do
    local back = #found.years - position + 1
    series[#series + 1] = {
      name = { en = back == 1 and "last 12 months" or "12 months before", zh = back == 1 and "近 12 个月" or "此前 12 个月" },
      values = as_money(found.years[position], currency),
    }
  end
  series[#series + 1] = { name = { en = "forecast", zh = "预测" }, values = as_money(found.values, currency) }
  out:chart {
    kind = "line", title = { en = "Demand to come, and the two years before", zh = "未来需求预测与前两年" },
    x = { en = "month in which the period begins", zh = "期间起始月" }, y = { en = "sales", zh = "销售额" },
    categories = months, series = series,
  }
end

local function show_periods(out, found, currency)
  local rows, last = {}, found.years[#found.years]
  for place, start in ipairs(found.starts) do
    rows[place] = {
      from = start, index = found.index and found.index[place] or nil, last = money(last[place], currency),
      forecast = money(found.values[place], currency):round "half_up",
    }
  end
  out:table {
    columns = {
      { name = "from", title = { en = "from", zh = "起始日" }, type = "date" },
      { name = "index", title = { en = "seasonal index", zh = "季节指数" }, type = "decimal", places = 2 },
      { name = "last", title = { en = "a year before", zh = "上年同期" }, type = "money" },
      { name = "forecast", title = { en = "forecast", zh = "预测" }, type = "money" },
    },
    rows = rows,
  }
end

local function show_methods(out, errors)
  local labels, values = {}, {}
  for _, method in ipairs(season.order) do
    if errors[method] then labels[#labels + 1], values[#values + 1] = names[method], errors[method] end
  end
  if #labels == 0 then return end
  out:chart {
    kind = "bar", title = { en = "Error on the last year, by method (WAPE)", zh = "各方法对最近一年的误差（WAPE）" },
    type = "percent", categories = labels, series = { { values = values } },
  }
end

return report {
  name = "demand-forecast",
  summary = {
    en = "Forecasts next year's demand from whole years of orders, by the method with the smallest error.",
    zh = "需求预测：由完整年度订单推算下一年，取误差最小的方法",
  },
  uses = { "total", "length", "method", "window" },
  run = function(params, crm, out)
    local found = history.forecast(params, crm)
    history.show_currencies(out, crm)
    if kit.is_insufficient(found) then
      out:title { en = "Demand forecast on " .. crm.as_of, zh = crm.as_of .. " 需求预测" }
      local missing = missing_of(found)
      return out:text {
        en = "Insufficient data: " .. missing.en .. " in " .. crm.currency .. ".",
        zh = "数据不足，缺 " .. crm.currency .. " 计的：" .. missing.zh .. "。",
      }
    end
    local before = money(total(found.years[#found.years]), crm.currency)
    local growth = kit.ratio(found.total - before, before)
    local change = growth and kit.percent(growth)
    out:title {
      en = "Demand of the next 12 months" .. (change and ": " .. (growth < 0 and "" or "+") .. change or ""),
      zh = "未来 12 个月需求" .. (change and "：同比 " .. (growth < 0 and "" or "+") .. change or ""),
    }
    out:lead({ en = "forecast", zh = "预测" }, found.total:round "half_up")
    out:metric({ en = "last 12 months", zh = "近 12 个月" }, before)
    if growth then out:metric({ en = "growth", zh = "增长" }, growth, { type = "percent", places = 1 }) end
    local wape = found.errors[found.method]
    if wape then
      out:metric({ en = "error on the last year", zh = "最近一年误差" }, wape, { type = "percent", places = 1 })
    end
    show_chart(out, found, crm.currency)
    show_periods(out, found, crm.currency)
    show_methods(out, found.errors)
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "From " .. #found.years .. " years of orders up to the last month that is over, by: "
        .. names[found.method].en .. (params.total and ", with the total that was given" or "")
        .. ". Each method was tried on the last year from the years before; one that needs more years has none.",
      zh = "依据截至最近完整月份的 " .. #found.years .. " 年订单，方法：" .. names[found.method].zh
        .. (params.total and "，总量为给定值" or "") .. "。各方法均以此前年度推算最近一年来检验；年度不足的方法没有误差。",
    }
  end,
}
