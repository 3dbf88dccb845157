-- S000-21: can everybody be visited, and if not, who is left?
local customers_of = require "customers"
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local workload = require "workload"

local titles = {
  class = { en = "class", zh = "类别" },
  count = { en = "accounts", zh = "客户数" },
  min = { en = "least visits", zh = "最少次数" }, mid = { en = "middle", zh = "中间值" },
  max = { en = "most visits", zh = "最多次数" },
  hours = { en = "hours at most", zh = "最多所需小时" }, fits = { en = "there is time for", zh = "时间可安排" },
  short = { en = "visits short", zh = "缺口次数" }, used = { en = "of the hours", zh = "时间占用率" },
}

local function columns(...)
  local list = {}
  for position, name in ipairs { ... } do
    list[position] = { name = name, title = titles[name] }
    if name == "class" then list[position].field = "account.visit_class" end
    if name == "owner" then list[position].field = "account.owner" end
    if name == "used" then list[position].type, list[position].places = "percent", 1 end
    if titles[name] and name ~= "class" and name ~= "used" then
      list[position].type, list[position].places = "decimal", name == "count" and 0 or 1
    end
  end
  return list
end

local function by_owner(customers, params, frequencies)
  local rows = {}
  for owner, own in pairs((kit.group(customers, "owner"))) do
    local needs = workload.needs(workload.count(own), frequencies, params.hours)
    workload.fill(needs, params.capacity, params.hours)
    local hours = workload.total(needs, "hours")
    rows[#rows + 1] = {
      key = owner, owner = owner, count = #own, max = workload.total(needs, "max"), hours = hours,
      used = kit.ratio(hours, params.capacity), short = workload.total(needs, "short"),
    }
  end
  local ranked = {}
  for position, entry in ipairs(kit.rank(rows, "hours")) do ranked[position] = entry.row end
  return ranked
end

local function show_owners(out, crm, owners, params)
  local names, needed, capacity = {}, {}, {}
  local rows = kit.first(owners, params.limit)
  for position, row in ipairs(rows) do
    names[position] = crm.accounts:label("owner", row.owner)
    needed[position], capacity[position] = row.hours:round(1, "half_up"), params.capacity
  end
  out:heading { en = "By owner", zh = "按负责人" }
  out:chart {
    kind = "bar", title = { en = "Hours a month: needed for visits, and available", zh = "每月拜访所需小时与可用小时" },
    y = { en = "hours", zh = "小时" }, type = "decimal", categories = names,
    series = {
      { name = { en = "needed at most", zh = "最多所需" }, values = needed },
      { name = { en = "available", zh = "可用" }, values = capacity },
    },
  }
  out:table { columns = columns("owner", "count", "max", "hours", "used", "short"), rows = rows }
  more(out, #owners, params.limit)
end

local function show_figures(out, rows, capacity, params)
  local hours, mid = workload.total(rows, "hours"), workload.total(rows, "mid") * params.hours
  local visits = { type = "decimal", places = 1 }
  out:metric({ en = "visits a month, at least", zh = "每月最少次数" }, workload.total(rows, "min"), visits)
  out:metric({ en = "visits a month, at most", zh = "每月最多次数" }, workload.total(rows, "max"), visits)
  out:metric({ en = "hours available", zh = "可用小时" }, capacity)
  out:metric({ en = "hours needed at most", zh = "最多所需小时" }, hours, visits)
  local used, reason = kit.ratio(hours, capacity)
  if not used then
    return out:text { en = "No utilisation: " .. reason .. ".", zh = "无法计算时间占用率：可用小时为 0。" }
  end
  local look = { type = "percent", places = 1 }
  out:metric({ en = "used at the middle frequency", zh = "中间频率下的时间占用率" }, kit.ratio(mid, capacity), look)
  out:metric({ en = "used at most", zh = "最高频率下的时间占用率" }, used, look)
  local reps = (hours / params.capacity):round(0, "ceiling")
  out:metric({ en = "reps needed", zh = "所需人数" }, reps, { type = "decimal", places = 0 })
end

local function show_rules(out, params, reps, unclassed, ownerless)
  local hours, capacity = tostring(params.hours), tostring(params.capacity)
  out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
  out:text {
    en = "Visits a month by class: " .. params.frequencies .. ". A visit takes " .. hours .. " hours with "
      .. "travel; " .. reps .. " owners of customers have " .. capacity .. " hours each. What does not fit is "
      .. "cut off in order of the classes, in whole visits. Left out: " .. unclassed .. " accounts without a class; "
      .. ownerless .. " have a class and no owner.",
    zh = "每月拜访次数：" .. params.frequencies .. "。每次拜访 " .. hours .. " 小时（含路程）；" .. reps
      .. " 位负责人，每人 " .. capacity .. " 小时。时间不足时按类别顺序取整次数安排。未计入：无类别客户 " .. unclassed .. " 家；有类别而无负责人 "
      .. ownerless .. " 家。",
  }
end

return report {
  name = "visit-workload", uses = { "frequencies", "modes", "hours", "capacity", "limit" },
  summary = {
    en = "Works out whether there is time to visit everybody as often as the rule says, and who is left out if not.",
    zh = "时间测算：能否按规定频率拜访所有客户，不能时缺口在哪里",
  },
  run = function(params, crm, out)
    local customers, unclassed, frequencies = customers_of.read(params, crm)
    local owners = by_owner(customers, params, frequencies)
    if #owners == 0 then
      out:title { en = "Time for visits", zh = "拜访时间测算" }
      return out:text {
        en = "Insufficient data: no account has a visit_class and an owner. Run purchase-class and then visit-class.",
        zh = "数据不足：没有同时具备拜访类别与负责人的客户。请先运行 purchase-class，再运行 visit-class。",
      }
    end
    local capacity = params.capacity * #owners
    local rows = workload.needs(workload.count(customers), frequencies, params.hours)
    workload.fill(rows, capacity, params.hours)
    local short = workload.total(rows, "short")
    if short:is_zero() then
      out:title { en = "There is time to visit everybody as often as the rule asks", zh = "时间足以按规定频率拜访所有客户" }
    else
      local all = tostring(workload.total(rows, "max"):round(1, "half_up"))
      local visits = tostring(short:round(1, "half_up"))
      out:title {
        en = "There is no time for " .. visits .. " of " .. all .. " visits a month",
        zh = "每月 " .. all .. " 次拜访中有 " .. visits .. " 次没有时间",
      }
    end
    show_figures(out, rows, capacity, params)
    local totals = { "count", "min", "mid", "max", "hours", "fits", "short" }
    out:heading { en = "By class", zh = "按类别" }
    out:table { columns = columns("class", table.unpack(totals)), rows = rows, totals = totals }
    show_owners(out, crm, owners, params)
    if short:is_zero() and not workload.total(owners, "short"):is_zero() then
      out:text {
        en = "There is time in all, but not with every owner: see the visits short.",
        zh = "总体时间足够，但部分负责人时间不足，见“缺口次数”。",
      }
    end
    local _, ownerless = kit.group(customers, "owner")
    show_rules(out, params, #owners, unclassed, #ownerless)
  end,
}
