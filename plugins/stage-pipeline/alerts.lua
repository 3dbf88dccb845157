-- S002-36 and S003-27: what a manager should hear of without opening a report.
local date = require "lunaria.date"
local funnel = require "funnel"
local kit = require "lunaria.kit"
local process = require "consultative"
local read_deals = require "deals"
local read_moves = require "moves"
local stages = require "stages"
local watch = require "watch"

local stuck_deals = alert {
  name = "stuck-deals",
  summary = { en = "Finds deals that are stuck or at risk.", zh = "滞留与高风险项目预警" },
  uses = {
    "stuck_factor", "stuck_cases", "stuck_days", "silent_days", "slips", "contacts", "thin_above", "warn", "critical",
    "currency",
  },
  check = function(params, crm, raise)
    local open, closed = read_deals(crm, params.currency or crm.currency)
    for _, entry in ipairs(watch(params, crm, open, closed, read_moves(crm, "p_stage"))) do
      raise {
        severity = entry.level, message = entry.why, due = date.add_days(crm.as_of, 7),
        subject = { object = "opportunity", key = entry.deal.key },
      }
    end
  end,
}

-- How many deals left each stage in a span of time, and how many of them went on.
local function left_between(deals, moves, from, to)
  local counts = {}
  local place = {}
  for position, stage in ipairs(stages.consultative) do
    counts[position], place[stage] = { left = 0, on = 0 }, position
  end
  for _, deal in ipairs(deals) do
    for _, stay in ipairs(funnel.stays(moves[deal.key], deal.closed_on)) do
      local position = place[stay.stage]
      if position and stay.to >= from and stay.to < to then
        local went_on = stay.next_stage and (place[stay.next_stage] or 0) > position
          or not stay.next_stage and deal.outcome == "won"
        counts[position].left = counts[position].left + 1
        if went_on then counts[position].on = counts[position].on + 1 end
      end
    end
  end
  return counts
end

local funnel_drop = alert {
  name = "funnel-drop",
  summary = {
    en = "Warns when a stage converts worse than in the last four quarters.",
    zh = "阶段转化率较前四季度下降预警",
  },
  uses = { "c_stages", "drop", "drop_cases", "currency" },
  rules = {
    ["conversion of entrance"] = { en = "conversion of 1 confirm opportunity", zh = "“1 确认商机”转化率" },
    ["conversion of demand"] = { en = "conversion of 2 lead the process", zh = "“2 引导流程”转化率" },
    ["conversion of consulting"] = { en = "conversion of 3 argue the solution", zh = "“3 论证方案”转化率" },
    ["conversion of business"] = { en = "conversion of 4 business talks", zh = "“4 商务洽谈”转化率" },
    ["conversion of action"] = { en = "conversion of 5 close", zh = "“5 成交”转化率" },
  },
  check = function(params, crm, raise)
    local deals, moves = process.deals(params, crm)
    local quarter = date.period(crm.as_of, "quarter")
    local now = left_between(deals, moves, quarter.first, date.add_days(crm.as_of, 1))
    local before = left_between(deals, moves, date.add_months(quarter.first, -12), quarter.first)
    for position, stage in ipairs(stages.consultative) do
      local is_enough = now[position].left >= params.drop_cases and before[position].left >= params.drop_cases
      local rate = kit.ratio(now[position].on, now[position].left)
      local usual = kit.ratio(before[position].on, before[position].left)
      if is_enough and not usual:is_zero() and (usual - rate) / usual > params.drop then
        local from, to = kit.percent(usual), kit.percent(rate)
        local label = crm.opportunities:label("c_stage", stage)
        raise {
          rule = "conversion of " .. stage, period = quarter,
          message = {
            en = "stage " .. label.en .. ": conversion " .. to .. ", in the four quarters before " .. from,
            zh = "阶段“" .. label.zh .. "”转化率 " .. to .. "，前四季度为 " .. from,
          },
        }
      end
    end
  end,
}

return { stuck_deals, funnel_drop }
