-- What people did about the deals: ratings, meetings, papers, lessons.
local date = require "lunaria.date"
local new_chance = require "chance"

local rating, learning, reviewing, confirming = new_chance(242), new_chance(238), new_chance(237), new_chance(315)
local last_day = "2025-12-31"
local why = { reason = "演示数据" }

-- From 1 to 5; deals that are won were rated better, mostly.
local function add_ratings(crm, deals)
  for _, deal in ipairs(deals) do
    if deal.created_on >= "2025-01-01" and not (deal.outcome == "open" and rating:hits(15)) then
      local low = deal.outcome == "won" and 2 or 1
      local high = deal.outcome == "lost" and 4 or 5
      local record = {
        key = deal.key .. "/1", opportunity = deal.key, author = deal.owner,
        rated_on = date.add_days(deal.created_on, math.min(6, date.days_between(deal.created_on, last_day))),
      }
      for _, name in ipairs {
        "product_fit", "price", "relation", "reference", "service", "competition", "need", "budget", "authority",
        "timing", "set_up",
      } do record[name] = rating:between(low, high) end
      if rating:hits(10) then record.reference, record.set_up = nil, nil end
      crm.opportunity_ratings:create(record)
    end
  end
end

-- Retrospectives of what was closed in the second half of the year, and the rivals in those deals.
local function add_lessons(crm, deals)
  for _, deal in ipairs(deals) do
    if deal.outcome ~= "open" and deal.closed_on >= "2025-07-01" then
      local days = learning:pick { 3, 5, 7, 9, 12, 13, 20, 32 }
      if learning:hits(75) and date.add_days(deal.closed_on, days) <= last_day then
        crm.documents:create {
          key = "R" .. deal.key, name = "项目总结 " .. deal.name, type = "retrospective",
          opportunity = deal.key, owner = deal.owner, dated_on = date.add_days(deal.closed_on, days),
          location = "crm/retrospectives/" .. deal.key,
        }
      end
      -- Who is cheaper wins now and then.
      local is_won, rival = deal.outcome == "won", learning:between(1, 5)
      if learning:hits(60) then
        crm.competitor_positions:create {
          key = deal.key .. "/1", competitor = deal.lost_to or "C" .. rival, opportunity = deal.key,
          observed_on = deal.created_on, rating = learning:between(2, 4) + (is_won and 0 or 1),
          our_rating = learning:between(2, 4) + (is_won and 1 or 0), product = deal.product,
          price_gap = learning:between(-6, 6) + (is_won and 2 or -4) .. "%",
        }
      end
    end
  end
end

local decisions = { "拜访总经理", "提交修改后的方案", "安排样品测试", "确认预算批准日期", "与设计部交流", "申请特价" }

-- A meeting about each larger deal of the last months, with what it has yielded.
local function add_reviews(crm, deals, managers)
  for _, deal in ipairs(deals) do
    if deal.outcome == "open" and deal.amount >= 70000 and deal.created_on >= "2025-03-01" then
      local key = deal.key .. "/1"
      local on = date.add_days("2025-11-20", reviewing:between(0, 38))
      if on < deal.created_on then on = date.add_days(deal.created_on, 3) end
      if on <= last_day and reviewing:hits(85) then
        crm.deal_reviews:create {
          key = key, opportunity = deal.key, held_on = on, status = "held", chair = managers[deal.team][1],
          minutes = "讨论客户需求、对手动向与下一步计划",
        }
        for _, kind in ipairs { "case_plan", "relation_plan", "strategy" } do
          if reviewing:hits(85) then
            crm.review_outputs:create {
              key = key .. "/" .. kind, review = key, kind = kind, owner = deal.owner,
              due_on = reviewing:hits(90) and date.add_days(on, reviewing:between(7, 30)) or nil,
            }
          end
        end
        for number = 1, reviewing:between(1, 3) do
          local is_done = reviewing:hits(55)
          local due = date.add_days(on, reviewing:between(5, 20))
          crm.actions:create {
            key = key .. "/" .. number, object = "deal_review", subject = key, what = reviewing:pick(decisions),
            who = deal.owner, due = due, proposed_on = on, status = is_done and "done" or "open",
            ended_on = is_done and (due <= last_day and due or last_day) or nil,
          }
        end
      end
    end
  end
end

local jobs = {
  { "panorama", "panorama" }, { "swot", "customer_swot" }, { "needs", "potential_needs" },
  { "visit", "visit_record", "question_plan" }, { "difficulty", "difficulty" }, { "persuasion", "success_case", "fab" },
  { "promise", "set_up" },
}

-- How far the deals that are not in the middle of the process yet are confirmed.
local function add_confirmations(crm, deals)
  for _, deal in ipairs(deals) do
    if deal.outcome == "open" and not deal.moved[3] then
      local done = confirming:between(0, 7)
      for position = 1, done do
        for place = 2, #jobs[position] do
          local key = deal.key .. "/" .. jobs[position][place]
          crm.documents:create {
            key = "J" .. key, name = jobs[position][place] .. " " .. deal.name, type = jobs[position][place],
            opportunity = deal.key, owner = deal.owner,
            dated_on = deal.stage_entered_on, location = "crm/opportunities/" .. key,
          }
        end
      end
      local is_promised = done == 7
      crm.opportunities:update(deal.key, {
        confirmation = is_promised and "confirmed" or jobs[done + 1][1],
        set_up_promised_on = is_promised and deal.stage_entered_on or nil,
      }, why)
    end
  end
end

return {
  add = function(crm, deals, managers)
    add_ratings(crm, deals)
    add_lessons(crm, deals)
    add_reviews(crm, deals, managers)
    add_confirmations(crm, deals)
  end,
}
