-- S002-23: the quotas of reps.
local history = require "history"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local missing_of = require "missing"
local read_units = require "units"

local columns = {
  { name = "key", field = "target.owner", title = { en = "rep", zh = "销售代表" } },
  { name = "base", title = { en = "last 12 months", zh = "近 12 个月" }, type = "money" },
  { name = "potential", title = { en = "potential", zh = "潜力" }, type = "money" },
  { name = "weight", title = { en = "weight", zh = "权重" }, type = "percent", places = 1 },
  { name = "quota", title = { en = "quota", zh = "任务" }, type = "money" },
  { name = "growth", title = { en = "growth", zh = "增长" }, type = "percent", places = 1 },
  { name = "held", title = { en = "held by", zh = "受限于" } },
}

local bounds = {
  floor = { en = "least growth", zh = "最低增长" }, cap = { en = "most growth", zh = "最高增长" },
}

local function show_range(out, found, params)
  local least, most = kit.percent(params.floor), kit.percent(params.cap)
  local total, low, high = tostring(found.total), tostring(found.range.low), tostring(found.range.high)
  out:text {
    en = "With growth from " .. least .. " to " .. most .. " all quotas come to " .. low .. " to " .. high
      .. "; the total is " .. total .. ".",
    zh = "增长 " .. least .. " 至 " .. most .. " 时，任务合计为 " .. low .. " 至 " .. high .. "；给定总量为 " .. total .. "。",
  }
end

return report {
  name = "quota-cascade",
  summary = {
    en = "Breaks a total down into quotas for reps, by what they sold and what their customers could buy.",
    zh = "销售任务下达：按基数与潜力把总量分到个人",
  },
  uses = {
    "total", "alpha", "floor", "cap", "length", "method", "window", "base", "forecast", "capacity", "room", "ambition",
  },
  run = function(params, crm, out)
    local found = read_units(params, crm)
    history.show_currencies(out, crm, true)
    if kit.is_insufficient(found) then
      local missing = missing_of(found)
      out:title { en = "Quota cascade", zh = "销售任务下达" }
      out:text { en = "Insufficient data: " .. missing.en .. ".", zh = "数据不足，缺：" .. missing.zh .. "。" }
      return found.range and show_range(out, found, params)
    end
    local rows, names, base, quota, held = {}, {}, {}, {}, 0
    for position, entry in ipairs(kit.rank(found.units, "quota")) do
      local row = {}
      for _, column in ipairs(columns) do row[column.name] = entry.row[column.name] end
      row.held, rows[position] = bounds[row.held], row
      names[position], base[position], quota[position] = entry.row.name or row.key, row.base or false, row.quota
      if row.held then held = held + 1 end
    end
    out:title {
      en = "Quotas for " .. counted(#rows, "rep") .. ", " .. held .. " of them limited by a bound on growth",
      zh = "任务分给 " .. #rows .. " 人，其中 " .. held .. " 人受增长上下限约束",
    }
    out:lead({ en = "total", zh = "总量" }, found.total)
    out:chart {
      kind = "bar", title = { en = "Quota, and what was sold in the year before", zh = "任务与上年销售额" },
      y = { en = "amount", zh = "金额" }, categories = names,
      series = {
        { name = { en = "last 12 months", zh = "近 12 个月" }, values = base },
        { name = { en = "quota", zh = "任务" }, values = quota },
      },
    }
    out:table { columns = columns, rows = rows, totals = { "base", "potential", "quota" } }
    local alpha, least, most = kit.percent(params.alpha), kit.percent(params.floor), kit.percent(params.cap)
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "A weight is " .. alpha .. " the share of the base and for the rest that of the potential, the "
        .. "category_spend of the rep's customers. Quotas grow between " .. least .. " and " .. most .. "; what a "
        .. "bound takes or leaves goes to the others. They add up to the total.",
      zh = "权重＝基数占比×" .. alpha .. "＋潜力占比×其余；潜力为名下客户同类产品年采购额。任务增长限于 " .. least .. " 至 " .. most
        .. "，受限部分由其他人分摊，合计等于总量。",
    }
  end,
}
