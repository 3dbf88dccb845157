local kit = require "lunaria.kit"
local more = require "customer-data.more"
local visits_of = require "visits"

local titles = {
  prime = { en = "prime minutes", zh = "黄金时段分钟" },
  best = { en = "with the best", zh = "用于最佳客户" }, share = { en = "share", zh = "占比" },
  met = { en = "target met", zh = "达标" }, days = { en = "days in the field", zh = "外访天数" },
  crossings = { en = "crossings", zh = "跨区次数" }, a_day = { en = "a day", zh = "日均跨区" },
}
local types = {
  prime = "integer", best = "integer", share = "percent", met = "boolean", days = "integer", crossings = "integer",
  a_day = "decimal",
}

-- The owners with prime time, the lowest share first; then those without any.
local function by_owner(visits, params)
  local rows = {}
  for owner, own in pairs((kit.group(visits, "owner"))) do
    local row = visits_of.figures(own)
    row.key, row.owner, row.met = owner, owner, row.share and row.share >= params.target
    rows[#rows + 1] = row
  end
  return kit.sorted(rows, "share", "rising")
end

local function show_owners(out, crm, rows, params)
  local columns, names, shares, targets = {}, {}, {}, {}
  for position, name in ipairs { "owner", "prime", "best", "share", "met", "days", "crossings", "a_day" } do
    columns[position] = { name = name, title = titles[name], type = types[name] }
    if name == "owner" then columns[position].field = "account.owner" end
    if name == "share" or name == "a_day" then columns[position].places = name == "share" and 0 or 1 end
  end
  local count = #rows
  rows = kit.first(rows, params.limit)
  for position, row in ipairs(rows) do
    names[position] = crm.accounts:label("owner", row.owner)
    shares[position], targets[position] = row.share or false, params.target
  end
  out:heading { en = "By owner", zh = "按负责人" }
  out:chart {
    kind = "bar", title = { en = "Share of prime time with the best customers", zh = "黄金时段用于最佳客户的占比" },
    y = titles.share, type = "percent", categories = names,
    series = {
      { name = titles.share, values = shares }, { name = { en = "target", zh = "目标" }, values = targets },
    },
  }
  out:table { columns = columns, rows = rows }
  more(out, count, params.limit)
end

-- Minutes of visits by the hour in which they begin.
local function show_hours(out, visits)
  local names, best, others = {}, {}, {}
  local first, last = 23, 0
  for _, visit in ipairs(visits) do
    first, last = math.min(first, visit.start // 60), math.max(last, visit.start // 60)
  end
  for hour = first, last do
    local place = hour - first + 1
    names[place], best[place], others[place] = string.format("%02d:00", hour), 0, 0
    for _, visit in ipairs(visits) do
      if visit.start // 60 == hour then
        local list = visit.is_best and best or others
        list[place] = list[place] + visit.minutes
      end
    end
  end
  out:chart {
    kind = "stacked", title = { en = "Minutes with customers, by starting hour", zh = "按开始时间的拜访分钟数" },
    y = { en = "minutes", zh = "分钟" }, categories = names,
    series = {
      { name = { en = "best customers", zh = "最佳客户" }, values = best },
      { name = { en = "others", zh = "其他客户" }, values = others },
    },
  }
end

local function show_rules(out, params, lacking)
  out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
  out:text {
    en = "Prime time is " .. params.windows:gsub(",%s*", " and ") .. "; the best customers are of class "
      .. params.best:gsub(",%s*", " or ") .. ". The visits of " .. params.months .. " months with a start and minutes "
      .. "count" .. (lacking > 0 and "; " .. lacking .. " lack one of them" or "") .. ". A crossing is a change of "
      .. "region between two visits in person on the same day.",
    zh = "黄金时段为 " .. params.windows:gsub(",%s*", "、") .. "；最佳客户为 " .. params.best:gsub(",%s*", "、")
      .. " 类。统计 " .. params.months .. " 个月内记录了开始时间与时长的拜访"
      .. (lacking > 0 and "，缺少者 " .. lacking .. " 次" or "") .. "。同一天相邻两次当面拜访的区域不同计为一次跨区。",
  }
end

return report {
  run = function(params, crm, out)
    local visits, lacking = visits_of.read(params, crm)
    local all = visits_of.figures(visits)
    if not all.share then
      out:title { en = "Prime time", zh = "黄金时段" }
      out:text {
        en = "Insufficient data: no visit of these " .. params.months .. " months lies in prime time; it takes "
          .. "started_at and minutes.",
        zh = "数据不足：" .. params.months .. " 个月内没有落在黄金时段的拜访，需要开始时间与时长。",
      }
      return show_rules(out, params, lacking)
    end
    local share, target = kit.percent(all.share), kit.percent(params.target)
    out:title {
      en = share .. " of prime time goes to the best customers; the target is " .. target,
      zh = "黄金时段的 " .. share .. " 用于最佳客户，目标 " .. target,
    }
    out:metric({ en = "prime minutes", zh = "黄金时段分钟" }, all.prime)
    out:metric({ en = "share of the best customers", zh = "最佳客户占比" }, all.share, { type = "percent", places = 1 })
    out:metric({ en = "target met", zh = "达标" }, all.share >= params.target)
    out:metric({ en = "territory crossings", zh = "跨区次数" }, all.crossings)
    out:metric({ en = "crossings a day in the field", zh = "外访日均跨区" }, all.a_day, { type = "decimal", places = 2 })
    show_owners(out, crm, by_owner(visits, params), params)
    show_hours(out, visits)
    show_rules(out, params, lacking)
  end,
}
