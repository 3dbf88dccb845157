-- S002-07: the win probability of a deal by its stage; S003-06: where it stands in the consultative process.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local read_moves = require "moves"
local stages = require "stages"

-- Since when it is in its stage. The first move kept of a deal that came here under way is dated with that day, so that
-- what the deal says itself goes before.
local function entered(own, deal, stage)
  local last = own and own[#own]
  if last and last.stage == stage and (#own > 1 or not deal.stage_entered_on) then return last.on end
  return deal.stage_entered_on
end

local function days_in(own, deal, stage, crm)
  local on = entered(own, deal, stage)
  return on and math.max(0, date.days_between(on, crm.as_of))
end

-- How long it is there, in words.
local function for_days(days)
  if not days then return { en = "since when is not known", zh = "进入日期未知" } end
  return { en = "for " .. days .. (days == 1 and " day" or " days"), zh = "已停留 " .. days .. " 天" }
end

-- The stages gone past, in order.
local function skipped(own)
  local list, reached = {}, 0
  for _, move in ipairs(own or {}) do
    local place = stages.place[move.stage] or reached
    for step = reached + 1, place - 1 do list[#list + 1] = stages.project[step] end
    reached = math.max(reached, place)
  end
  return list
end

-- The stage, since when, what was passed over, and when its probability holds unless it holds at once.
local function why(deal, params, crm, own)
  local stage = crm.opportunities:label("p_stage", deal.p_stage)
  local days, passed = for_days(days_in(own, deal, deal.p_stage, crm)), skipped(own)
  local en, zh = stage.en .. " " .. days.en, stage.zh .. "，" .. days.zh
  if #passed > 0 then
    en, zh = en .. ", skipped " .. table.concat(passed, ", "), zh .. "，跳过 " .. table.concat(passed, "、")
  end
  if params.semantics == "completed" then en, zh = en .. ", not yet completed", zh .. "，尚未完成该阶段" end
  return { en = en, zh = zh }
end

local select_fields = { "p_stage", "c_stage", "outcome", "stage_entered_on" }

local stage_probability = classification {
  name = "stage-probability", object = "opportunity", field = "win_probability", select = select_fields,
  summary = { en = "Says how likely each deal is to be won, by its project stage.", zh = "按项目阶段判定各商机的成功概率" },
  uses = { "probabilities", "semantics" },
  prepare = function(params, crm)
    return { probabilities = stages.probabilities(params), moves = read_moves(crm, "p_stage") }
  end,
  classify = function(deal, params, crm, shared)
    local ended = { lost = 0, won = 1 }
    local known = ended[deal.outcome]
    if known then return decimal(known), crm.opportunities:label("outcome", deal.outcome) end
    if not deal.p_stage then return kit.insufficient { "p_stage" } end
    return shared.probabilities[deal.p_stage], why(deal, params, crm, shared.moves[deal.key])
  end,
}

local consultative_position = classification {
  name = "consultative-position", object = "opportunity", field = "c_position", select = select_fields,
  summary = {
    en = "Says where each deal stands in the five stages of consultative selling.",
    zh = "判定各商机在顾问式销售五阶段中的位置",
  },
  where = { outcome = "open" }, uses = { "c_stages" },
  prepare = function(params, crm)
    return {
      own = read_moves(crm, "c_stage"), project = read_moves(crm, "p_stage"),
      map = stages.consultative_of(params.c_stages),
    }
  end,
  classify = function(deal, _, crm, shared)
    if deal.c_stage then
      local days = for_days(days_in(shared.own[deal.key], deal, deal.c_stage, crm))
      return deal.c_stage, { en = "entered, " .. days.en, zh = "人工填写，" .. days.zh }
    end
    if not deal.p_stage then return kit.insufficient { "c_stage", "p_stage" } end
    local stage = crm.opportunities:label("p_stage", deal.p_stage)
    local days = for_days(days_in(shared.project[deal.key], deal, deal.p_stage, crm))
    return shared.map[deal.p_stage], {
      en = "by project stage " .. stage.en .. ", " .. days.en, zh = "按项目阶段 " .. stage.zh .. "，" .. days.zh,
    }
  end,
}

return { stage_probability, consultative_position, entered = entered }
