local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"

local expected = { en = "expected", zh = "预期" }
local actual = { en = "actual", zh = "实际" }
local hit = { en = "hit", zh = "达成率" }

local questions = { "factors", "securing", "support", "saving" }

local function show_head(out, all, period)
  if all.hit then
    local percent = kit.percent(all.hit)
    out:title {
      en = "Earning plans of " .. period.label .. " brought " .. percent .. " of what was expected",
      zh = period.label .. " 挣钱计划达成 " .. percent,
    }
  else
    out:title { en = "Earning plans of " .. period.label, zh = period.label .. " 挣钱计划" }
  end
  if all.count == 0 then
    return out:text {
      en = "Insufficient data: there is no plan for the period.", zh = "数据不足：该期间没有挣钱计划。",
    }
  end
  out:metric({ en = "actions planned", zh = "计划行动数" }, all.count)
  out:metric({ en = "with a known effect", zh = "已有结果" }, all.known)
  if all.known > 0 then
    out:metric({ en = "expected of these", zh = "其预期影响" }, all.expected)
    out:metric({ en = "actual", zh = "实际影响" }, all.actual)
  end
end

local function show_distributors(out, rows, limit)
  local shown, names, wanted, came = {}, {}, {}, {}
  for position = 1, math.min(#rows, limit) do
    local row = rows[position]
    local is_known = row.known > 0
    shown[position] = {
      key = row.key, name = row.name, owner = row.owner, count = row.count, known = row.known, hit = row.hit,
      expected = is_known and row.expected or nil, actual = is_known and row.actual or nil, score = row.score,
    }
    if is_known then
      names[#names + 1] = row.name
      wanted[#names], came[#names] = row.expected, row.actual
    end
  end
  out:table {
    columns = {
      { name = "key", title = { en = "key", zh = "编号" } },
      { name = "name", title = { en = "distributor", zh = "经销商" } },
      { name = "owner", field = "account.owner", title = { en = "our rep", zh = "我方负责人" } },
      { name = "count", title = { en = "actions", zh = "行动数" }, type = "integer" },
      { name = "known", title = { en = "known", zh = "已有结果" }, type = "integer" },
      { name = "expected", title = expected, type = "money" }, { name = "actual", title = actual, type = "money" },
      { name = "hit", title = hit, type = "percent", places = 0 },
      { name = "score", title = { en = "plan", zh = "计划完整度" }, type = "percent", places = 0 },
    },
    rows = shown, totals = #rows <= limit and { "count", "known", "expected", "actual" } or nil,
  }
  more(out, #rows, limit)
  if #names < 2 then return end
  out:chart {
    kind = "bar", title = { en = "Effect on the profit of each distributor", zh = "各经销商利润影响" },
    x = { en = "distributor", zh = "经销商" }, y = { en = "effect", zh = "利润影响" }, categories = names,
    series = { { name = expected, values = wanted }, { name = actual, values = came } },
  }
end

-- Which of the four questions the actions answer, and with what effect.
local function show_questions(out, crm, list, none)
  local names, wanted, came = {}, {}, {}
  for position, question in ipairs(questions) do
    names[position] = crm.earning_actions:label("question", question)
    wanted[position], came[position] = false, false
    for _, action in ipairs(list) do
      if action.question == question and action.actual then
        wanted[position] = (wanted[position] or none) + action.expected
        came[position] = (came[position] or none) + action.actual
      end
    end
  end
  out:chart {
    kind = "bar", title = { en = "Effect by question", zh = "按问题的利润影响" }, x = { en = "question", zh = "问题" },
    y = { en = "effect", zh = "利润影响" }, categories = names,
    series = { { name = expected, values = wanted }, { name = actual, values = came } },
  }
end

local function show_actions(out, list, limit)
  local rows = {}
  for position, entry in ipairs(kit.rank(list, "expected")) do
    if position > limit then break end
    local action = entry.row
    rows[position] = {
      what = action.what, owner = action.owner, expected = action.expected, actual = action.actual,
      hit = action.actual and (kit.ratio(action.actual, action.expected)),
    }
  end
  out:heading { en = "Actions", zh = "各项行动" }
  out:table {
    columns = {
      { name = "what", title = { en = "what", zh = "行动" } }, { name = "owner", field = "earning_action.owner" },
      { name = "expected", title = expected, type = "money" }, { name = "actual", title = actual, type = "money" },
      { name = "hit", title = hit, type = "percent", places = 0 },
    },
    rows = rows,
  }
  more(out, #list, limit)
end

local function show_missing(out, rows, without)
  for _, row in ipairs(rows) do
    if row.known < row.count then
      local open = row.count - row.known
      out:finding {
        severity = "info", place = row.key .. " " .. row.name,
        message = {
          en = "Insufficient data: effect not known of " .. open .. " of " .. counted(row.count, "action") .. ".",
          zh = "数据不足：" .. row.count .. " 项行动中 " .. open .. " 项没有实际结果。",
        },
      }
    end
  end
  if #without > 0 then
    out:text {
      en = "No plan for the period: " .. table.concat(without, ", ") .. ".",
      zh = "本期没有计划：" .. table.concat(without, "、") .. "。",
    }
  end
end

return {
  head = show_head, distributors = show_distributors, questions = show_questions, actions = show_actions,
  missing = show_missing,
}
