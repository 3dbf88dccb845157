-- S004-27: the tree of a target, its two-way table and its months.
local breakdown = require "breakdown"
local history = require "history"
local kit = require "lunaria.kit"
local missing_of = require "missing"
local texts = require "customer-data.texts"

local names = {
  product = { en = "product", zh = "产品" }, channel = { en = "channel", zh = "渠道" },
  region = { en = "region", zh = "地区" },
  industry = { en = "industry", zh = "行业" }, segment = { en = "segment", zh = "细分市场" },
  owner = { en = "owner", zh = "负责人" },
}

-- Usual channels, industries and regions have labels; other values are names.
local function said(crm, level, value)
  if value == "-" then return { en = "not known", zh = "未知" } end
  if level == "owner" then return crm.accounts:label("owner", value) end
  local label = texts.labels[level] and texts.labels[level][value]
  return label or { en = value, zh = value }
end

-- The children beyond the limit together; they are of the level at a depth.
local function shortened(crm, found, nodes, depth, limit)
  if not nodes then return nil end
  local list, rest = {}, nil
  for position, node in ipairs(nodes) do
    if position < limit or #nodes == limit then
      list[#list + 1] = {
        label = said(crm, found.levels[depth], node.label), value = node.value,
        children = shortened(crm, found, node.children, depth + 1, limit),
      }
    else
      rest = rest and rest + node.value or node.value
    end
  end
  if rest then list[#list + 1] = { label = { en = "others", zh = "其他" }, value = rest } end
  return list
end

local function largest(weights, limit)
  local rows = {}
  for value, weight in pairs(weights) do rows[#rows + 1] = { key = value, weight = weight } end
  local ranked = kit.rank(rows, "weight")
  return kit.first(ranked, limit)
end

-- Two levels across each other, by the product of their shares; all cells add up to the total.
local function cells_of(found)
  local weights = {}
  for row, own in pairs(breakdown.shares(found.weights[1])) do
    for column, other in pairs(breakdown.shares(found.weights[2])) do
      weights[row .. "\n" .. column] = (own * other):round(12, "half_up")
    end
  end
  return kit.apportion(found.total, weights)
end

local function show_table(out, crm, found, limit)
  local rows, columns = largest(found.weights[1], limit), largest(found.weights[2], limit)
  local cells, categories, series = cells_of(found), {}, {}
  for position, column in ipairs(columns) do categories[position] = said(crm, found.levels[2], column.key) end
  for place, row in ipairs(rows) do
    local values = {}
    for position, column in ipairs(columns) do values[position] = cells[row.key .. "\n" .. column.key] end
    series[place] = { name = said(crm, found.levels[1], row.key), values = values }
  end
  local across, down = names[found.levels[2]], names[found.levels[1]]
  out:chart {
    kind = "matrix", x = across, y = down, categories = categories, series = series,
    title = {
      en = "By " .. down.en .. " and " .. across.en .. ", in proportion", zh = down.zh .. "×" .. across.zh .. "（按比例）",
    },
  }
end

local function show_months(out, found)
  local labels = {}
  for place, start in ipairs(found.starts) do labels[place] = start:sub(1, 7) end
  out:chart {
    kind = "bar", title = { en = "By season", zh = "按季节指数" }, y = { en = "target", zh = "目标" },
    categories = labels, series = { { values = found.months } },
  }
end

return report {
  name = "target-breakdown",
  summary = { en = "Breaks a target down by product, channel, region and month.", zh = "目标分解：按产品、渠道、地区与月份" },
  uses = {
    "total", "levels", "length", "method", "window", "base", "forecast", "capacity", "room", "ambition", "limit",
  },
  run = function(params, crm, out)
    local found = breakdown.read(params, crm)
    history.show_currencies(out, crm, not params.total)
    if kit.is_insufficient(found) then
      local missing = missing_of(found)
      out:title { en = "Target breakdown", zh = "目标分解" }
      return out:text { en = "Insufficient data: " .. missing.en .. ".", zh = "数据不足，缺：" .. missing.zh .. "。" }
    end
    local words = { en = {}, zh = {} }
    for position, level in ipairs(found.levels) do
      words.en[position], words.zh[position] = names[level].en, names[level].zh
    end
    local first = said(crm, found.levels[1], found.nodes[1].label)
    out:title {
      en = "Target by " .. table.concat(words.en, ", ") .. "; most for " .. first.en,
      zh = "目标按" .. table.concat(words.zh, "、") .. "分解，最多的是" .. first.zh,
    }
    out:lead({ en = "total", zh = "合计" }, found.total)
    out:chart {
      kind = "tree", title = { en = "The parts add up at every node", zh = "各级之和等于上级" },
      nodes = {
        {
          label = { en = "total", zh = "合计" }, value = found.total,
          children = shortened(crm, found, found.nodes, 1, params.limit),
        },
      },
    }
    if #found.levels > 1 then show_table(out, crm, found, params.limit) end
    if found.months then
      show_months(out, found)
    else
      out:text { en = "Insufficient data for months: two years of orders.", zh = "按月分解数据不足：需要两年订单。" }
    end
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "Weights are the order lines of the last twelve months; parts are whole minor units by largest remainder, "
        .. "level by level. Months go by the seasonal index of demand-forecast.",
      zh = "权重为近 12 个月的订单明细；逐级按最大余数法分到最小货币单位。月份按 demand-forecast 的季节指数。",
    }
  end,
}
