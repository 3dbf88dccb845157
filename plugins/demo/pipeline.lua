-- How the deals went through the project stages, and what was seen on the way.
local date = require "lunaria.date"
local new_chance = require "chance"

local staging, moving, seeing, judging = new_chance(207), new_chance(208), new_chance(212), new_chance(313)
local last_day = "2025-12-31"
local open_stages = {
  contact = { 0, 0, 1, 1 }, sample = { 1, 2, 2, 3 }, quote = { 3, 4, 4 }, negotiation = { 5, 5, 6 },
}
local lost_stages = { 0, 0, 1, 1, 1, 2, 2, 2, 3, 4, 5 }
local probabilities = { [0] = "10%", "20%", "25%", "30%", "50%", "75%", "90%" }
local why = { reason = "演示数据" }
-- How much of a deal's time is gone when a stage is entered, in percent.
local begins = { [0] = 0, 8, 22, 36, 50, 68, 84, 100 }
local items = {
  P0 = { "plan", "call" }, P1 = { "visit", "survey" }, P2 = { "proposal" }, P3 = { "demo", "exchange" },
  P4 = { "needs", "solution" }, P5 = { "evaluation" }, P6 = { "talks", "signing" },
}
local papers = {
  plan = "客户规划表", call = "约访记录", visit = "拜访记录", survey = "初步调研表", proposal = "初步方案", demo = "演示记录",
  exchange = "技术交流纪要", needs = "需求调研报告", solution = "正式方案", evaluation = "项目评估表", talks = "商务谈判纪要",
  signing = "合同",
}

local function stage(deal)
  if deal.outcome == "won" then return 7 end
  local drawn = staging:pick(deal.outcome == "lost" and lost_stages or open_stages[deal.stage])
  -- Of late, a rival has won with its solutions.
  return deal.outcome == "lost" and deal.closed_on >= "2025-10-01" and 4 + drawn % 2 or drawn
end

-- Evidence for a stage; some items are forgotten, and some have no paper.
local function add_evidence(crm, deal, stage_number, on, percent)
  for _, item in ipairs(items["P" .. stage_number]) do
    if seeing:hits(percent) then
      local key, day = deal.key .. "/" .. item, date.add_days(on, -seeing:between(0, 4))
      if day < deal.created_on then day = deal.created_on end
      local has_paper = seeing:hits(90)
      if has_paper then
        crm.documents:create {
          key = "G" .. key, name = papers[item] .. " " .. deal.name, type = "stage_evidence",
          opportunity = deal.key, owner = deal.owner, dated_on = day, location = "crm/evidence/" .. key,
        }
      end
      crm.gate_evidences:create {
        key = key, opportunity = deal.key, item = item, said_on = date.add_days(day, -seeing:between(0, 6)),
        done_on = day, document = has_paper and "G" .. key or nil,
      }
    end
  end
end

local function add_moves(crm, deal, reached)
  local until_day = deal.outcome == "open" and deal.stage_entered_on or deal.closed_on
  -- Who loses has stayed in the last stage for a while.
  local span = date.days_between(deal.created_on, until_day)
  if deal.outcome == "lost" then span = span * 7 // 10 end
  local last
  for step = 0, reached do
    local is_skipped = step > 0 and step < reached and moving:hits(5)
    if not is_skipped then
      local on = date.add_days(deal.created_on, reached == 0 and 0 or span * begins[step] // begins[reached])
      crm.stage_moves:create {
        key = deal.key .. "/P" .. step, opportunity = deal.key, stage = "P" .. step, moved_on = on, author = deal.owner,
      }
      if last and on >= "2025-10-01" then add_evidence(crm, deal, last, on, 84) end
      deal.moved = deal.moved or {}
      deal.moved[step], last = on, step
    end
  end
  -- Of the stage it is in, something is done already.
  if deal.outcome == "open" and deal.created_on >= "2025-03-01" then add_evidence(crm, deal, last, last_day, 45) end
end

local function state(deal, reached, condition)
  if deal.outcome == "won" or reached >= 4 then return judging:pick { "strong", "confirmed", "confirmed" } end
  if deal.is_disqualified and deal.refused == condition then return "no" end
  if reached >= 2 then return judging:pick { "likely", "strong", "strong", "confirmed" } end
  return judging:pick { "unknown", "weak", "likely", "strong" }
end

local function qualification(deal, reached, changes)
  deal.is_disqualified = deal.outcome == "lost" and reached <= 1
  deal.refused = judging:pick { "need", "authority", "budget", "budget", "timing" }
  if deal.outcome == "open" and reached <= 1 and judging:hits(40) then return end
  local is_met = true
  for _, condition in ipairs { "need", "authority", "budget", "timing" } do
    local value = state(deal, reached, condition)
    changes[condition .. "_state"] = value
    is_met = is_met and (value == "strong" or value == "confirmed")
  end
  if changes.budget_state == "confirmed" then changes.budget_evidence = "年度采购预算表" end
  if deal.is_disqualified then
    local days = judging:pick { 3, 5, 6, 8, 9, 11, 13, 14, 19, 26, 41 }
    days = math.min(days, date.days_between(deal.created_on, deal.closed_on))
    changes.qualification, changes.qualification_decided_on = "disqualified", date.add_days(deal.created_on, days)
  elseif is_met or deal.outcome ~= "open" then
    changes.qualification = "qualified"
    changes.qualification_decided_on = deal.moved[2] or deal.moved[3] or deal.moved[reached]
  end
end

local function add_stages(crm, deals)
  for _, deal in ipairs(deals) do
    local reached = stage(deal)
    add_moves(crm, deal, reached)
    local changes = {
      p_stage = "P" .. reached, project_grade = deal.amount >= 170000 and "A" or deal.amount >= 70000 and "B" or "C",
    }
    if deal.outcome == "open" then
      changes.stage_entered_on, changes.win_probability = deal.moved[reached], probabilities[reached]
    end
    qualification(deal, reached, changes)
    crm.opportunities:update(deal.key, changes, why)
  end
end

-- Visits were made about the deal that was open then.
local function add_visited_deals(crm, deals)
  local by_account = {}
  for _, deal in ipairs(deals) do
    by_account[deal.account] = by_account[deal.account] or {}
    table.insert(by_account[deal.account], deal)
  end
  local visits = crm.customer_visits:where { visited_on = { ge = "2025-01-01" } }:select("key", "account", "visited_on")
  for _, visit in ipairs(visits:all()) do
    for _, deal in ipairs(by_account[visit.account] or {}) do
      if deal.created_on <= visit.visited_on and visit.visited_on <= (deal.closed_on or last_day) then
        crm.customer_visits:update(visit.key, { opportunity = deal.key })
        break
      end
    end
  end
end

-- What is to be won in the first quarter of the next year.
local function add_targets(crm, reps)
  for _, rep in ipairs(reps) do
    crm.targets:create {
      key = rep[1] .. "/2026-Q1", owner = rep[1], metric = "bookings", first_day = "2026-01-01",
      last_day = "2026-03-31", amount = 100000 + 20000 * rep[4],
    }
  end
end

return {
  add = function(crm, deals, reps)
    add_stages(crm, deals)
    add_visited_deals(crm, deals)
    add_targets(crm, reps)
  end,
}
