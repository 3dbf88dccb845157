-- What customers are served with: visits, time, costs, settled issues, surveys and papers.
local date = require "lunaria.date"
local new_chance = require "chance"
local yuan = require("purchases").yuan

local chance = new_chance(11)
local first_day, last_day = "2024-01-08", "2025-12-31"

-- A weekday on that day or after it.
local function workday(on)
  local weekday = date.weekday(on)
  return weekday > 5 and date.add_days(on, 8 - weekday) or on
end

local function clock(on, minutes) return string.format("%sT%02d:%02d:00", on, minutes // 60, minutes % 60) end

local modes = { "face", "face", "face", "face", "face", "phone", "phone", "phone", "video", "message", "email" }
local purposes = {
  new_business = { "介绍公司与产品", "客户愿意试样", "寄送样品" }, needs = { "了解下季款式需求", "得知三个新款用料", "整理需求清单" },
  presentation = { "介绍防水拉链新品", "设计部有兴趣", "安排打样" }, price = { "谈下季价格", "客户要求降价", "申请价格审批" },
  order = { "确认订单数量", "数量已确认", "安排排产" }, delivery = { "核对交期", "交期已确认", "跟踪发货" },
  service = { "回访使用情况", "使用正常", "下月再访" }, complaint = { "处理质量投诉", "同意补货", "跟踪补货" },
  collection = { "催收到期货款", "承诺月底付款", "核对到账" }, relationship = { "拜访总经理", "约定年度会谈", "准备年度方案" },
}
local usual = {
  "needs", "presentation", "price", "price", "order", "order", "delivery", "service", "service", "collection",
  "relationship", "complaint",
}

-- Days from one visit to the next.
local function interval(account)
  if account.way == "prospect" then return 120 end
  if account.rank <= 8 then return 40 end
  if account.rank <= 20 then return 75 end
  return account.rank <= 40 and 160 or 240
end

local function visit(account, number, on)
  local purpose = account.way == "prospect" and chance:pick { "new_business", "needs", "presentation" }
    or chance:pick(usual)
  local words = purposes[purpose]
  local mode = chance:pick(modes)
  local start = chance:pick { 540, 570, 600, 630, 660, 810, 840, 870, 900, 930, 960 }
  local late = chance:hits(12) and chance:between(12, 40) or chance:between(0, 6)
  local planned = mode == "face" and 60 or 15
  local record = {
    key = string.format("V%s/%02d", account.key:sub(2), number), account = account.key, owner = account.owner,
    contact = chance:pick(account.contacts), mode = mode, purpose = purpose, visited_on = on,
    started_at = clock(on, start + late), goal = words[1], goal_reached = chance:hits(62), result = words[2],
    minutes = mode == "face" and chance:between(35, 110) or chance:between(6, 30),
    travel_minutes = mode == "face" and chance:between(15, 120) or nil,
    recorded_on = chance:hits(90) and date.add_days(on, chance:pick { 0, 0, 0, 1, 1, 2, 4 }) or nil,
  }
  if chance:hits(80) then
    record.planned_on, record.planned_start, record.planned_minutes = on, clock(on, start), planned
    if chance:hits(8) then record.rescheduled_by = chance:pick { "us", "customer", "customer" } end
  end
  if chance:hits(65) then
    record.next_step, record.next_on = words[3], date.add_days(on, chance:between(3, 25))
  end
  if chance:hits(35) then
    record.questions, record.answers, record.commitments = "用量、交期与价格有何要求？", "对交期要求较高", "一周内回复报价"
  end
  return record
end

local colleagues = { { "he.jun", "technical" }, { "lin.yan", "marketing" }, { "song.tao", "operations" } }

local function add_attendees(crm, account, record)
  local others = 0
  local function add(more)
    others = others + 1
    more.key, more.visit = record.key .. "/" .. others, record.key
    crm.attendees:create(more)
  end
  local second = chance:pick(account.contacts)
  if second ~= record.contact then add { contact = second } end
  if chance:hits(45) then
    local colleague = chance:pick(colleagues)
    add { colleague = colleague[1], ["function"] = colleague[2] }
  end
  if account.rank <= 4 and chance:hits(20) then add { colleague = "chen.guoqiang", ["function"] = "director" } end
end

local function add_visits(crm, accounts)
  for _, account in ipairs(accounts) do
    local number, on = 0, date.add_days(first_day, chance:between(0, interval(account)))
    -- Some have been forgotten of late.
    local until_day = account.rank % 10 == 4 and "2025-09-20" or account.way == "lost" and "2025-08-31" or last_day
    while on <= until_day do
      local day = workday(on)
      if day <= last_day then
        number = number + 1
        local record = visit(account, number, day)
        crm.customer_visits:create(record)
        if account.rank <= 12 and record.mode == "face" and day >= "2025-01-01" then
          add_attendees(crm, account, record)
        end
        account.visit_minutes = (account.visit_minutes or 0) + record.minutes
      end
      on = date.add_days(on, interval(account) * chance:between(75, 130) // 100)
    end
    -- What is arranged for the next weeks.
    if account.rank <= 16 then
      local next_day = workday(date.add_days("2026-01-05", chance:between(0, 20)))
      crm.customer_visits:create {
        key = string.format("V%s/%02d", account.key:sub(2), number + 1), account = account.key, owner = account.owner,
        contact = account.contact, mode = "face", purpose = "needs", planned_on = next_day,
        planned_start = clock(next_day, 600), planned_minutes = 60, goal = purposes.needs[1],
      }
    end
  end
end

local function add_time(crm, reps)
  local usual_minutes = {
    { "selling", 760 }, { "travel", 520 }, { "preparation", 300 }, { "administration", 420 }, { "meeting", 210 },
    { "disturbance", 170 },
  }
  local friday = "2025-12-26"
  for place, rep in ipairs(reps) do
    for position, activity in ipairs(usual_minutes) do
      local minutes = activity[2] * chance:between(75, 125) // 100
      -- The younger ones sit in the office.
      if place % 4 == 0 and position == 1 then minutes = minutes // 2 end
      crm.time_logs:create {
        key = rep[1] .. "/" .. friday .. "/" .. position, owner = rep[1], worked_on = friday, activity = activity[1],
        minutes = minutes,
      }
    end
  end
end

-- What a year's sales to a customer have cost beside the goods, in parts of a thousand of the sales.
local function parts_of(account)
  if account.is_costly then return { logistics = 70, service = 230, sample = 140 } end
  return { logistics = 22, order_handling = 12, service = account.rank % 3 == 0 and 18 or nil }
end

local function add_costs(crm, accounts)
  local number = 0
  local function add(record)
    number = number + 1
    record.key = string.format("E%04d", number)
    crm.costs:create(record)
  end
  for _, account in ipairs(accounts) do
    for year, on in pairs { [2024] = "2024-12-27", [2025] = "2025-12-26" } do
      local sales = 0
      for month, amount in pairs(account.sales or {}) do
        if month:sub(1, 4) == on:sub(1, 4) then sales = sales + amount end
      end
      if sales > 0 and (year == 2025 or account.rank <= 16) then
        for type, share in pairs(parts_of(account)) do
          add {
            account = account.key, owner = account.owner, incurred_on = on, type = type, purpose = "retention",
            amount = yuan(sales * share // 1000 * chance:between(85, 115) // 100),
          }
        end
      end
      if account.way == "prospect" or account.way == "new" and year == 2024 then
        add {
          account = account.key, owner = account.owner, incurred_on = on, type = "sample", purpose = "acquisition",
          amount = chance:between(8, 60) * 100,
        }
        add {
          account = account.key, owner = account.owner, incurred_on = on, type = "visit", purpose = "acquisition",
          amount = chance:between(20, 90) * 100,
        }
      end
    end
  end
  for _, fair in ipairs { { "2024-03-08", "上海辅料展" }, { "2024-09-20", "广州展" }, { "2025-03-07", "上海辅料展" },
    { "2025-09-19", "广州展" } } do
    add { incurred_on = fair[1], type = "fair", purpose = "acquisition", amount = chance:between(28, 42) * 1000,
      note = fair[2] }
  end
end

local complaints = {
  quality = { "拉头脱落", "色差", "链牙断裂" }, delivery = { "交期延误", "少发货" }, service = { "打样太慢", "回复不及时" },
  price = { "价格与合同不符" }, billing = { "发票抬头错误" },
}

local function add_issues(crm, accounts)
  local number = 0
  local function add(account, type, severity, opened, days)
    number = number + 1
    local closed = days and date.add_days(opened, days)
    crm.issues:create {
      key = string.format("Q%03d", number), account = account.key, contact = account.contact,
      order = account.last_order, owner = account.owner, type = type, severity = severity,
      subject = chance:pick(complaints[type]), opened_on = opened,
      first_reply_on = days and date.add_days(opened, math.min(days, chance:between(0, 4))) or nil,
      closed_on = closed and closed <= last_day and closed or nil, reopened = chance:hits(10) and 1 or 0,
    }
  end
  for _, account in ipairs(accounts) do
    for _ = 1, account.last_order and (account.is_costly and 3 or account.rank <= 20 and 2 or 0) or 0 do
      local type = chance:pick { "quality", "quality", "delivery", "delivery", "service", "price", "billing" }
      local severity = chance:pick { "low", "medium", "medium", "high" }
      add(account, type, severity, date.add_days(first_day, chance:between(0, 700)), chance:between(2, 30))
    end
    if account.rank == 3 or account.rank == 13 then add(account, "quality", "critical", "2025-12-08") end
  end
end

local questions = {
  { "总体满意度", "csat" }, { "对质量的满意度", "csat" }, { "对交期的满意度", "csat" }, { "您会把我们推荐给同行吗？", "nps" },
  { "您的建议", "text" },
}

local function add_surveys(crm, accounts)
  for _, year in ipairs { 2024, 2025 } do
    local survey = "T" .. year
    local opened = year .. "-10-08"
    crm.surveys:create {
      key = survey, name = year .. "年客户满意度调查", opened_on = opened, closed_on = year .. "-11-07",
    }
    for position, question in ipairs(questions) do
      crm.survey_questions:create {
        key = survey .. "/" .. position, survey = survey, position = position, words = question[1],
        scale = question[2],
      }
    end
    for _, account in ipairs(accounts) do
      if account.sales and account.rank <= 45 and chance:hits(45) then
        local response = survey .. "/" .. account.key
        crm.survey_responses:create {
          key = response, survey = survey, account = account.key, contact = account.contact,
          responded_on = date.add_days(opened, chance:between(1, 29)),
        }
        local is_unhappy = account.way == "declining" or account.way == "lost"
        for position, question in ipairs(questions) do
          local own = "/" .. position
          local answer = { key = response .. own, response = response, question = survey .. own }
          if question[2] == "csat" then
            answer.number = is_unhappy and chance:between(1, 3) or chance:pick { 3, 4, 4, 4, 5, 5 }
          elseif question[2] == "nps" then
            answer.number = is_unhappy and chance:between(2, 6) or chance:pick { 6, 7, 8, 8, 9, 9, 10 }
          elseif chance:hits(25) then
            answer.words = chance:pick { "希望打样更快", "旺季交期要保证", "价格再优惠一些", "服务很好" }
          end
          if answer.number or answer.words then crm.survey_answers:create(answer) end
        end
      end
    end
  end
end

local papers = {
  { "target_definition", "重点客户选择说明" }, { "customer_goals", "客户目标分析" }, { "annual_report", "客户年报摘要" },
  { "value_chain", "客户内部价值链" }, { "buying_process", "客户采购流程" }, { "buyer_pressure", "采购压力分析" },
  { "transaction_history", "交易历史分析" }, { "competitiveness", "竞争力比较" },
}

local function add_documents(crm, accounts, deals)
  for _, account in ipairs(accounts) do
    if account.rank <= 10 and account.way ~= "prospect" then
      for position, paper in ipairs(papers) do
        if chance:hits(72) then
          crm.documents:create {
            key = account.key .. "/" .. position, name = account.name .. paper[2], type = paper[1],
            account = account.key, owner = account.owner,
            dated_on = date.add_days("2024-06-03", chance:between(0, 560)),
            location = "crm/" .. account.key .. "/" .. paper[1] .. ".docx",
          }
        end
      end
    end
  end
  for _, deal in ipairs(deals) do
    if deal.outcome == "open" and (deal.stage == "quote" or deal.stage == "negotiation") then
      crm.documents:create {
        key = deal.key .. "/quotation", name = deal.name .. " 报价单", type = "quotation", account = deal.account,
        opportunity = deal.key, owner = deal.owner, dated_on = deal.stage_entered_on,
        valid_until = date.add_days(deal.stage_entered_on, 30), location = "crm/" .. deal.key .. "/quotation.pdf",
      }
    end
  end
end

return {
  add = function(crm, accounts, deals, reps)
    add_visits(crm, accounts)
    add_time(crm, reps)
    add_costs(crm, accounts)
    add_issues(crm, accounts)
    add_surveys(crm, accounts)
    add_documents(crm, accounts, deals)
  end,
}
