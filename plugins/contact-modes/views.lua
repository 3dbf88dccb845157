-- The charts and lists of the report.
local kit = require "lunaria.kit"
local more = require "customer-data.more"

local function show_modes(out, rows, labels)
  local names, shares, times = {}, {}, {}
  for _, row in ipairs(rows) do
    if row.contacts > 0 then
      local place = #names + 1
      names[place], shares[place], times[place] = labels[row.mode], row.share, row.time or false
    end
  end
  out:chart {
    kind = "bar", title = { en = "Share of contacts and of time", zh = "次数占比与时间占比" }, type = "percent",
    y = { en = "share", zh = "占比" }, categories = names,
    series = {
      { name = { en = "of contacts", zh = "次数" }, values = shares },
      { name = { en = "of time", zh = "时间" }, values = times },
    },
  }
  out:table {
    columns = {
      { name = "mode", field = "customer_visit.mode", title = { en = "mode", zh = "方式" } },
      { name = "contacts", title = { en = "contacts", zh = "次数" }, type = "integer" },
      { name = "share", title = { en = "of contacts", zh = "次数占比" }, type = "percent", places = 1 },
      { name = "minutes", title = { en = "minutes", zh = "分钟" }, type = "decimal", places = 0 },
      { name = "time", title = { en = "of time", zh = "时间占比" }, type = "percent", places = 1 },
      { name = "each", title = { en = "minutes each", zh = "每次分钟" }, type = "decimal", places = 0 },
    },
    rows = rows,
    totals = { "contacts", "minutes" },
  }
end

-- The share of each mode in what a class's contacts add up to; nothing where they add up to nothing.
local function show_classes(out, contacts, rows, labels, title, measure)
  local categories, series, modes = {}, {}, {}
  for _, row in ipairs(rows) do
    if row.contacts > 0 then
      modes[#modes + 1] = row.mode
      categories[#modes] = labels[row.mode]
    end
  end
  for class, own in pairs((kit.group(contacts, "class"))) do
    local groups, values, whole = kit.group(own, "mode"), {}, measure(own)
    for position, mode in ipairs(modes) do values[position] = kit.ratio(measure(groups[mode] or {}), whole) or false end
    series[#series + 1] = { name = class == "-" and { en = "no class", zh = "无类别" } or class, values = values }
  end
  out:chart {
    kind = "matrix", title = title, type = "percent", x = { en = "mode", zh = "方式" }, y = { en = "class", zh = "类别" },
    categories = categories, series = series,
  }
end

local function count_of(contacts) return #contacts end

local function minutes_of(contacts)
  local sum = 0
  for _, contact in ipairs(contacts) do sum = sum + (contact.minutes or 0) end
  return sum
end

local function show_singles(out, ranked, limit)
  local rows = {}
  for position = 1, math.min(#ranked, limit) do rows[position] = ranked[position].row end
  out:heading { en = "Customers contacted in one way only", zh = "只用一种方式联系的客户" }
  if #rows == 0 then return out:text { en = "None.", zh = "无。" } end
  out:table {
    columns = {
      { name = "key", title = { en = "key", zh = "编号" } }, { name = "name", title = { en = "customer", zh = "客户" } },
      { name = "class", field = "account.visit_class", title = { en = "class", zh = "类别" } },
      { name = "owner", field = "account.owner" },
      { name = "mode", field = "customer_visit.mode", title = { en = "mode", zh = "方式" } },
      { name = "contacts", title = { en = "contacts", zh = "次数" }, type = "integer" },
    },
    rows = rows,
  }
  more(out, #ranked, limit)
end

return {
  modes = show_modes, classes = show_classes, singles = show_singles, count_of = count_of, minutes_of = minutes_of,
}
