-- The table and the chart of the report, and what is missing.
local kit = require "lunaria.kit"
local more = require "customer-data.more"

local columns = {
  { name = "name", title = { en = "promotion", zh = "活动" } },
  { name = "distributor", title = { en = "distributor", zh = "经销商" } },
  { name = "ours", title = { en = "our cost", zh = "我方费用" }, type = "money" },
  { name = "theirs", title = { en = "their cost", zh = "经销商费用" }, type = "money" },
  { name = "share", title = { en = "share", zh = "分担比例" }, type = "percent", places = 1 },
  { name = "agreed", title = { en = "agreed", zh = "约定比例" }, type = "percent", places = 1 },
  { name = "deviation", title = { en = "deviation", zh = "偏差" }, type = "percent", places = 1 },
  { name = "owed", title = { en = "owed", zh = "应补" }, type = "money" },
  { name = "is_below", title = { en = "below", zh = "不足" }, type = "boolean" },
}

-- Those that owe the most first; then those of which the share alone is known.
local function show_table(out, rows, limit)
  local shown = {}
  local ranked, rest = kit.rank(rows, "owed")
  for _, entry in ipairs(ranked) do shown[#shown + 1] = entry.row end
  for _, row in ipairs(rest) do if row.share then shown[#shown + 1] = row end end
  local cells = {}
  for position = 1, math.min(#shown, limit) do
    local row = {}
    for _, column in ipairs(columns) do row[column.name] = shown[position][column.name] end
    row.owed = row.is_below and row.owed:round "half_up" or nil
    cells[position] = row
  end
  out:table { columns = columns, rows = cells, totals = #shown <= limit and { "ours", "theirs", "owed" } or nil }
  more(out, #shown, limit)
end

local function show_distributors(out, rows, limit)
  local sums = {}
  for account, own in pairs((kit.group(rows, "account"))) do
    local sum
    for _, row in ipairs(own) do
      if row.share then
        sum = sum or { key = account, name = row.distributor, ours = row.ours * 0, theirs = row.ours * 0 }
        sum.ours, sum.theirs = sum.ours + row.ours, sum.theirs + row.theirs
      end
    end
    if sum then
      sum.total = sum.ours + sum.theirs
      sums[#sums + 1] = sum
    end
  end
  local names, ours, theirs = {}, {}, {}
  for position, entry in ipairs(kit.rank(sums, "total")) do
    if position > limit then break end
    names[position], ours[position], theirs[position] = entry.row.name, entry.row.ours, entry.row.theirs
  end
  if #names == 0 then return end
  out:chart {
    kind = "stacked", title = { en = "Who has paid what", zh = "双方承担的促销费用" },
    x = { en = "distributor", zh = "经销商" }, y = { en = "cost", zh = "费用" }, categories = names,
    series = {
      { name = { en = "we", zh = "我方" }, values = ours },
      { name = { en = "the distributor", zh = "经销商" }, values = theirs },
    },
  }
end

local words = {
  ours = { en = "our cost is missing", zh = "缺我方费用" }, theirs = { en = "their cost is missing", zh = "缺经销商费用" },
  agreed = { en = "no share was agreed", zh = "未约定分担比例" }, cost = { en = "it has cost nothing", zh = "双方费用均为零" },
}

local function show_missing(out, rows)
  for _, row in ipairs(rows) do
    if row.lacks then
      out:finding {
        severity = "info", place = row.key .. " " .. row.name,
        message = {
          en = "Insufficient data: " .. words[row.lacks].en .. ".", zh = "数据不足：" .. words[row.lacks].zh .. "。",
        },
      }
    end
  end
end

return { table = show_table, distributors = show_distributors, missing = show_missing }
