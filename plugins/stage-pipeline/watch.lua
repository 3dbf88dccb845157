-- S002-36: which open deals are stuck or endangered, and why.
local date = require "lunaria.date"
local funnel = require "funnel"
local kit = require "lunaria.kit"
local positions = require "competitors.positions"
local probability = require "probability"
local stages = require "stages"

-- The limit of days by stage: a multiple of the median of won deals, where there are enough of them.
local function limits(params, closed, moves)
  local days = {}
  for _, deal in ipairs(closed) do
    for _, stay in ipairs(deal.outcome == "won" and funnel.stays(moves[deal.key], deal.closed_on) or {}) do
      days[stay.stage] = days[stay.stage] or {}
      table.insert(days[stay.stage], stay.days)
    end
  end
  local by_stage = {}
  for _, stage in ipairs(stages.project) do
    local own = days[stage] or {}
    by_stage[stage] = #own >= params.stuck_cases and kit.median(own) * params.stuck_factor or decimal(params.stuck_days)
  end
  return by_stage
end

-- The last contact of each account and of each deal.
local function contacts_made(crm)
  local last = {}
  local made = crm.customer_visits:where { visited_on = { le = crm.as_of } }
  for _, field in ipairs { "account", "opportunity" } do
    for _, group in ipairs(made:group_by(field):max "visited_on") do
      if group[field] then last[field .. group[field]] = group.max end
    end
  end
  return last
end

-- The name of the rival that is ahead of us in each deal; of several, of the one that is most.
local function rivals_ahead(crm)
  local names, ahead = {}, {}
  for rival in crm.competitors:select("key", "name"):each() do names[rival.key] = rival.name end
  for deal, rival in pairs(positions.strongest(crm)) do
    if rival.lead > 0 then ahead[deal] = names[rival.competitor] end
  end
  return ahead
end

local function shared_by_all(params, crm, closed, moves)
  local people = {}
  for contact in crm.contacts:where({ account = { is_empty = false } }):select("account", "left_on"):each() do
    local is_there = not contact.left_on or contact.left_on > crm.as_of
    if is_there then people[contact.account] = (people[contact.account] or 0) + 1 end
  end
  local thin_above = stages.place[params.thin_above]
  if not thin_above then
    refuse {
      en = "--thin-above is '" .. params.thin_above .. "', expected a stage from P0 to P7",
      zh = "--thin-above 为“" .. params.thin_above .. "”，应为 P0 至 P7 的阶段",
    }
  end
  return {
    limits = limits(params, closed, moves), last = contacts_made(crm), rivals = rivals_ahead(crm), people = people,
    thin_above = thin_above,
  }
end

local function counted(count, word) return count .. " " .. word .. (count == 1 and "" or "s") end

local function is_stuck(deal, own, shared, as_of)
  local on, limit = probability.entered(own, deal, deal.p_stage), shared.limits[deal.p_stage or ""]
  local days = on and date.days_between(on, as_of)
  if not days or not limit or decimal(days) <= limit then return nil end
  local shown = limit:round(0, "half_up")
  return {
    id = "stuck", figure = days, en = deal.p_stage .. " for " .. counted(days, "day") .. " (limit " .. shown .. ")",
    zh = deal.p_stage .. " 已停留 " .. days .. " 天（上限 " .. shown .. "）",
  }
end

-- Where nobody records visits, silence is not known.
local function is_silent(deal, shared, params, as_of)
  if not next(shared.last) then return nil end
  local met = shared.last["opportunity" .. deal.key]
  local seen = shared.last["account" .. (deal.account or "")]
  local last = met and seen and (met > seen and met or seen) or met or seen or deal.created_on
  local days = last and date.days_between(last, as_of)
  if not days or days < params.silent_days then return nil end
  return {
    id = "silent", figure = days, en = "no contact for " .. counted(days, "day"), zh = days .. " 天未联系客户",
  }
end

local function causes(deal, own, shared, params, as_of)
  local found = {}
  local function add(cause) if cause then found[#found + 1] = cause end end
  add(is_stuck(deal, own, shared, as_of))
  add(is_silent(deal, shared, params, as_of))
  if (deal.postponements or 0) >= params.slips then
    add {
      id = "slipped", figure = deal.postponements, en = "postponed " .. counted(deal.postponements, "time"),
      zh = "已推迟 " .. deal.postponements .. " 次",
    }
  end
  local people = shared.people[deal.account or ""] or 0
  if (stages.place[deal.p_stage or ""] or 0) > shared.thin_above and people < params.contacts then
    add {
      id = "thin", figure = people, en = "only " .. counted(people, "contact"), zh = "仅 " .. people .. " 位联系人",
    }
  end
  local rival = shared.rivals[deal.key]
  if rival then add { id = "rival", figure = rival, en = rival .. " is ahead", zh = "“" .. rival .. "”领先" } end
  if deal.expected_close and deal.expected_close < as_of then
    local days = date.days_between(deal.expected_close, as_of)
    add {
      id = "late", figure = days, en = "should have closed " .. counted(days, "day") .. " ago",
      zh = "预计成交日已过 " .. days .. " 天",
    }
  end
  return found
end

local function joined(list, language)
  local words = {}
  for position, cause in ipairs(list) do words[position] = cause[language] end
  return table.concat(words, language == "zh" and "；" or "; ")
end

-- What could not be judged: in how many deals it is not known since when they are in their stage, and whether contacts
-- are recorded at all; and the days that each stage may take.
local function gaps(open, moves, shared)
  local undated = 0
  for _, deal in ipairs(open) do
    if not probability.entered(moves[deal.key], deal, deal.p_stage) then undated = undated + 1 end
  end
  return { undated = undated, has_contacts = next(shared.last) ~= nil, limits = shared.limits }
end

-- The deals with at least one cause: `deal`, `causes` each with an `id` and its `figure`, `level`, `why` as a label;
-- those with most causes first, then the largest. Then what could not be judged.
local function watch(params, crm, open, closed, moves)
  local shared, found = shared_by_all(params, crm, closed, moves), {}
  for _, deal in ipairs(open) do
    local list = causes(deal, moves[deal.key], shared, params, crm.as_of)
    if #list > 0 then
      found[#found + 1] = {
        deal = deal, causes = list, why = { en = joined(list, "en"), zh = joined(list, "zh") },
        level = #list >= params.critical and "critical" or #list >= params.warn and "warn" or "info",
      }
    end
  end
  table.sort(found, function(left, right)
    if #left.causes ~= #right.causes then return #left.causes > #right.causes end
    local one, other = left.deal.amount, right.deal.amount
    if one and other and one ~= other then return one > other end
    if (one == nil) ~= (other == nil) then return one ~= nil end
    return left.deal.key < right.deal.key
  end)
  return found, gaps(open, moves, shared)
end

return watch
