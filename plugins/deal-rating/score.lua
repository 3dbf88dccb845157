-- S002-42: one number for each project, from the soft factors.
local kit = require "lunaria.kit"
local ratings = require "ratings"

-- The score q from 0 to 1, or what lacks for it.
local function score(rated, params, factors)
  if not rated then return kit.insufficient { "opportunity_rating" } end
  local result = ratings.score(rated, factors, params.coverage)
  return result.status == "scored" and result.norm or kit.insufficient(result.missing)
end

-- The probability of the stage, corrected by q, within bounds.
local function adjusted(probability, q, params)
  local value = probability * (decimal "0.5" + q)
  if value < params.least then return params.least end
  return value > params.most and params.most or value
end

local project_score = classification {
  name = "project-score", object = "opportunity", field = "project_score", select = { "win_probability" },
  summary = {
    en = "Scores each open deal by relation, competition, fit and budget.", zh = "按关系、竞争、匹配与预算给项目量化评分",
  },
  where = { outcome = "open" }, uses = { "factors", "coverage", "least", "most" },
  prepare = function(params, crm)
    return { last = ratings.last(crm), factors = ratings.criteria(params.factors, "--factors") }
  end,
  classify = function(deal, params, _, shared)
    local rated = shared.last[deal.key]
    local q = score(rated, params, shared.factors)
    if kit.is_insufficient(q) then return q end
    local en, zh = "rated on " .. rated.rated_on, "评分于 " .. rated.rated_on
    local stage = deal.win_probability
    if stage then
      local from, to = kit.percent(stage, 2), kit.percent(adjusted(stage, q, params), 2)
      en = en .. "; probability of the stage " .. from .. ", adjusted " .. to
      zh = zh .. "；阶段概率 " .. from .. "，修正为 " .. to
    end
    return q:round(6, "half_up"), { en = en, zh = zh }
  end,
}

return { classification = project_score, score = score, adjusted = adjusted }
