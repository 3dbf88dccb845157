-- The charts and lists of "visit compliance".
local kit = require "lunaria.kit"
local more = require "customer-data.more"

local titles = {
  key = { en = "key", zh = "编号" }, name = { en = "customer", zh = "客户" }, class = { en = "class", zh = "类别" },
  made = { en = "visits", zh = "已访" }, asked = { en = "asked", zh = "应访" },
  missing = { en = "missing", zh = "缺少" }, last = { en = "last contact", zh = "最近联系" },
  arranged = { en = "arranged for", zh = "已约" }, due = { en = "due", zh = "应回访" },
  late = { en = "days late", zh = "逾期天数" },
  customers = { en = "customers", zh = "客户数" }, kept = { en = "kept", zh = "达标" }, share = { en = "share", zh = "达标率" },
  overdue = { en = "return visits late", zh = "回访逾期" },
}
local types = {
  made = "integer", asked = "decimal", missing = "integer", last = "date", arranged = "date", due = "date",
  late = "integer", customers = "integer", kept = "integer", share = "percent", overdue = "integer",
}

local function columns(...)
  local list = {}
  for position, name in ipairs { ... } do
    list[position] = { name = name, title = titles[name], type = types[name] }
    if name == "class" then list[position].field = "account.visit_class" end
    if name == "owner" then list[position].field = "account.owner" end
    if name == "share" then list[position].places = 0 end
    if name == "asked" then list[position].places = 1 end
  end
  return list
end

-- The first rows in the columns' fields alone, and how many were left out.
local function show_list(out, ranked, limit, ...)
  local rows = {}
  for position = 1, math.min(#ranked, limit) do
    rows[position] = {}
    for _, name in ipairs { ... } do rows[position][name] = ranked[position][name] end
  end
  out:table { columns = columns(...), rows = rows }
  more(out, #ranked, limit)
end

local function tally(name, own)
  local row = { key = name, customers = #own, kept = 0, missing = 0, overdue = 0 }
  for _, customer in ipairs(own) do
    if customer.is_kept then row.kept = row.kept + 1 end
    if customer.late then row.overdue = row.overdue + 1 end
    row.missing = row.missing + customer.missing
  end
  row.short, row.share = row.customers - row.kept, decimal(row.kept) / row.customers
  return row
end

local function show_bars(out, title, rows, name)
  local names, kept, short = {}, {}, {}
  for position, row in ipairs(rows) do
    names[position], kept[position], short[position] = row[name], row.kept, row.short
  end
  out:chart {
    kind = "stacked", title = title, y = titles.customers, categories = names,
    series = {
      { name = { en = "often enough", zh = "达标" }, values = kept },
      { name = { en = "too little", zh = "未达标" }, values = short },
    },
  }
end

local function show_owners(out, crm, customers, limit)
  local groups, rest = kit.group(customers, "owner")
  local rows = {}
  for owner, own in pairs(groups) do
    rows[#rows + 1] = tally(owner, own)
    rows[#rows].owner = owner
  end
  if #rest > 0 then
    rows[#rows + 1] = tally("", rest)
    rows[#rows].owner = "-"
  end
  local ranked = {}
  for position, entry in ipairs(kit.rank(rows, "missing")) do ranked[position] = entry.row end
  local first, worst = kit.first(ranked, limit), ranked[1]
  for _, row in ipairs(first) do row.name = crm.accounts:label("owner", row.owner) end
  out:heading { en = "By owner", zh = "按负责人" }
  local title = worst.short > 0
    and { en = worst.name.en .. " has most to catch up", zh = "待补访最多的是" .. worst.name.zh }
    or { en = "All owners keep the rule", zh = "所有负责人均达标" }
  show_bars(out, title, first, "name")
  show_list(out, ranked, limit, "owner", "customers", "kept", "share", "missing", "overdue")
end

local function show_classes(out, groups, order)
  local rows = {}
  for _, class in ipairs(order) do
    if groups[class] then
      rows[#rows + 1] = tally(class, groups[class])
      rows[#rows].class = class
    end
  end
  out:heading { en = "By class", zh = "按类别" }
  show_bars(out, { en = "Customers by class", zh = "各类客户达标情况" }, rows, "class")
end

local function show_development(out, names, shares)
  out:chart {
    kind = "line", title = { en = "Share of customers visited often enough, month by month", zh = "各月达标率" },
    y = titles.share, type = "percent", categories = names, series = { { values = shares } },
  }
end

-- Who stands highest in the order of the classes, and there who misses most.
local function show_missed(out, customers, order, limit)
  local rank, missed = {}, {}
  for position, class in ipairs(order) do rank[class] = position end
  for _, customer in ipairs(customers) do if not customer.is_kept then missed[#missed + 1] = customer end end
  table.sort(missed, function(left, right)
    if rank[left.class] ~= rank[right.class] then return rank[left.class] < rank[right.class] end
    if left.missing ~= right.missing then return left.missing > right.missing end
    return left.key < right.key
  end)
  if #missed == 0 then return end
  out:heading { en = "To visit first", zh = "优先补访" }
  show_list(out, missed, limit, "key", "name", "class", "owner", "made", "asked", "missing", "last", "arranged")
end

local function show_late(out, customers, limit)
  local late = {}
  for position, entry in ipairs(kit.rank(customers, "late")) do late[position] = entry.row end
  if #late == 0 then return end
  out:heading { en = "Return visits that are late", zh = "逾期回访" }
  show_list(out, late, limit, "key", "name", "class", "owner", "last", "due", "late", "arranged")
end

return {
  owners = show_owners, classes = show_classes, development = show_development, missed = show_missed, late = show_late,
}
