-- S003-24: whether a deal is real, and ours to win.
local kit = require "lunaria.kit"
local ratings = require "ratings"

local function criteria(params)
  return ratings.criteria(params.competitiveness, "--competitiveness"), ratings.criteria(params.reality, "--reality")
end

-- Both scores of a deal; or what lacks for them.
local function scores(rated, params, ours, theirs)
  if not rated then return kit.insufficient { "opportunity_rating" } end
  local competitiveness = ratings.score(rated, ours, params.coverage)
  local reality = ratings.score(rated, theirs, params.coverage)
  if competitiveness.status == "insufficient_data" or reality.status == "insufficient_data" then
    local missing = {}
    for _, result in ipairs { competitiveness, reality } do
      local lacks = result.status == "insufficient_data" and result.missing or {}
      table.move(lacks, 1, #lacks, #missing + 1, missing)
    end
    return kit.insufficient(missing)
  end
  return { competitiveness = competitiveness.score, reality = reality.score, rated_on = rated.rated_on }
end

-- Both high: pursue; real but weak: improve or find a partner; strong but not real: nurture; else drop.
local function cell(both, cut)
  local is_strong, is_real = both.competitiveness >= cut, both.reality >= cut
  if is_strong and is_real then return "pursue" end
  return is_real and "improve" or is_strong and "nurture" or "drop"
end

local assessment = classification {
  name = "opportunity-assessment", object = "opportunity", field = "assessment", select = { "outcome" },
  summary = {
    en = "Says whether to pursue, improve, nurture or drop each deal.",
    zh = "按竞争力与真实性判定商机：争取、补强、培育或放弃",
  },
  where = { outcome = "open" }, uses = { "competitiveness", "reality", "coverage", "cut" },
  prepare = function(params, crm)
    local ours, theirs = criteria(params)
    return { last = ratings.last(crm), ours = ours, theirs = theirs }
  end,
  classify = function(deal, params, _, shared)
    local both = scores(shared.last[deal.key], params, shared.ours, shared.theirs)
    if kit.is_insufficient(both) then return both end
    local ours, real = both.competitiveness:round(2, "half_up"), both.reality:round(2, "half_up")
    return cell(both, params.cut), {
      en = "competitiveness " .. ours .. ", reality " .. real .. " (high from " .. params.cut .. "), rated on "
        .. both.rated_on,
      zh = "竞争力 " .. ours .. "，真实性 " .. real .. "（" .. params.cut .. " 分起为高），评分于 " .. both.rated_on,
    }
  end,
}

return { classification = assessment, criteria = criteria, scores = scores, cell = cell }
