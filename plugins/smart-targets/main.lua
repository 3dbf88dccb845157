local check = require "smart"
local listed = require "customer-data.listed"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"

local words = {
  specific = { en = "specific", zh = "具体" }, measurable = { en = "measurable", zh = "可衡量" },
  achievable = { en = "achievable", zh = "可实现" }, relevant = { en = "relevant", zh = "相关" },
  timebound = { en = "time-bound", zh = "有时限" },
}
local order = { "specific", "measurable", "achievable", "relevant", "timebound" }

local smart_form = form {
  name = "smart-target", object = "target", field = "smart_score",
  label = { en = "SMART check", zh = "目标制定原则检查" },
  scoring = "check", threshold = "100%",
  questions = {
    {
      id = "specific", type = "yes_no",
      ask = { en = "Specific: whose target is it, of what?", zh = "具体：对象与指标明确吗？" },
      help = { en = "A subject and a metric.", zh = "有对象和指标。" },
    },
    {
      id = "measurable", type = "yes_no",
      ask = { en = "Measurable: is there a number with a unit?", zh = "可衡量：有数值和单位吗？" },
      help = { en = "An amount, or a quantity.", zh = "有金额或数量。" },
    },
    {
      id = "achievable", type = "yes_no",
      ask = { en = "Achievable: at most 50% growth, and agreed?", zh = "可实现：增长不超过 50% 且本人同意吗？" },
      help = { en = "Growth over the base, and the owner's consent.", zh = "比基数的增长，以及负责人的认可。" },
    },
    {
      id = "relevant", type = "yes_no",
      ask = { en = "Relevant: part of a larger target or the strategy?", zh = "相关：属于上级目标或战略吗？" },
      help = { en = "What it is a part of.", zh = "它属于哪个上级目标。" },
    },
    {
      id = "timebound", type = "yes_no",
      ask = { en = "Time-bound: does it begin and end?", zh = "有时限：有起止日期吗？" },
      help = { en = "A first day before a last day.", zh = "起始日早于截止日。" },
    },
  },
}

local function show_ticks(out, rows)
  local names, met, unmet = {}, {}, {}
  for position, item in ipairs(order) do
    names[position], met[position], unmet[position] = words[item], 0, 0
    for _, row in ipairs(rows) do
      local list = row.lacks[item] and unmet or met
      list[position] = list[position] + 1
    end
  end
  out:chart {
    kind = "stacked", title = { en = "Which criterion is missing", zh = "各项原则达成情况" },
    y = { en = "targets", zh = "目标数" },
    categories = names,
    series = {
      { name = { en = "met", zh = "符合" }, values = met }, { name = { en = "not met", zh = "不符合" }, values = unmet },
    },
  }
end

local function show_list(out, rows, limit)
  table.sort(rows, function(left, right)
    if left.score == right.score then return left.key < right.key end
    return left.score < right.score
  end)
  out:table {
    columns = {
      { name = "key", title = { en = "target", zh = "目标" } }, { name = "owner", field = "target.owner" },
      { name = "amount", title = { en = "amount", zh = "金额" }, type = "money" },
      { name = "base", title = { en = "a year before", zh = "上年同期" }, type = "money" },
      { name = "score", title = { en = "score", zh = "得分" }, type = "percent", places = 0 },
      { name = "missing", title = { en = "not met", zh = "不符合" } },
    },
    rows = kit.first(rows, limit),
  }
  more(out, #rows, limit)
end

local smart_report = report {
  name = "smart-targets",
  summary = {
    en = "Checks whether upcoming targets are SMART, as far as their records tell.",
    zh = "检查未来目标是否符合 SMART 原则",
  },
  run = function(params, crm, out)
    local rows, passed = {}, 0
    for target in crm.targets:where({ first_day = { ge = params.from or crm.as_of } }):each() do
      local result, base = check(target, params, crm)
      local lacks = {}
      for _, item in ipairs(result.missing) do lacks[item] = true end
      if result.pass then passed = passed + 1 end
      rows[#rows + 1] = {
        key = target.key, owner = target.owner, amount = target.amount, base = base, score = result.score,
        lacks = lacks, missing = listed(result.missing, words),
      }
    end
    local day = params.from or crm.as_of
    if #rows == 0 then
      out:title { en = "SMART targets", zh = "目标制定原则检查" }
      return out:text {
        en = "Insufficient data: no target begins on " .. day .. " or later.",
        zh = "数据不足：没有 " .. day .. " 及以后开始的目标。",
      }
    end
    out:title {
      en = "SMART are " .. passed .. " of " .. counted(#rows, "target") .. " from " .. day .. " on",
      zh = day .. " 起的 " .. #rows .. " 个目标中 " .. passed .. " 个符合 SMART 原则",
    }
    show_ticks(out, rows)
    for _, row in ipairs(rows) do row.lacks = nil end
    show_list(out, rows, params.limit)
    local growth = kit.percent(params.growth)
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "Specific: owner and metric. Measurable: amount or quantity. Achievable: accepted by the owner, and at most "
        .. growth .. " over the deals that the owner and the people below won in the same days a year before. What "
        .. "is not known is not met. Relevant: part of another target. Time-bound: the first day is before the last.",
      zh = "具体：有负责人与指标。可衡量：有金额或数量。可实现：负责人已接受，且比本人及下属上年同期成交额增长不超过 " .. growth
        .. "，任一未知则不符合。相关：有上级目标。有时限：起始日早于截止日。",
    }
  end,
}

return { smart_form, smart_report }
