-- The deals, and what was learned when they were closed.
local date = require "lunaria.date"
local new_chance = require "chance"

local chance = new_chance(400)
local products = { "尼龙拉链", "金属拉链", "塑钢拉链", "隐形拉链", "防水拉链", "拉头" }
local reasons = {
  won = { "质量稳定", "交期快", "关系好", "价格合适", "打样快" }, lost = { "价格", "价格", "交期", "质量", "关系", "项目取消" },
}
local competitors = {
  { "C1", "永固拉链", "浙江", "价格低，交期快", "品质不稳" }, { "C2", "金鹰拉链", "广东", "靠近客户，小单灵活", "产能有限" },
  { "C3", "Tanaka Fastener", "Japan", "品牌与质量", "价格高，打样慢" }, { "C4", "Anatolia Zip", "Turkey", "离欧洲近", "品种少" },
  { "C5", "华顺拉链", "福建", "账期长", "售后差" },
}

local last_day = "2025-12-31"

local function pick(list) return list[math.random(#list)] end

-- When an open deal began and is to close: most are of the last months, and some old ones linger on.
local function open_days(index, created, closed)
  if closed > last_day or created < "2024-07-15" then return created, closed end
  local begun = date.add_days(last_day, -15 - index * 7 % 60)
  return begun, date.add_days(begun, 55 + index * 11 % 60)
end

-- What is known of a deal beside what the core keeps.
local function add_details(deal)
  deal.margin = deal.amount * chance:between(16, 38) // 100
  if deal.outcome == "open" then
    local age, days = date.days_between(deal.created_on, last_day), chance:between(3, 60)
    deal.stage_entered_on = date.add_days(deal.created_on, age > 90 and math.min(age, days) or age - age * days // 180)
    deal.postponements = chance:pick { 0, 0, 0, 1, 1, 2, 3 }
  else
    deal.stage_entered_on = deal.closed_on
    deal.outcome_reason = chance:pick(reasons[deal.outcome])
    if deal.outcome == "lost" and deal.outcome_reason ~= "项目取消" and chance:hits(70) then
      deal.lost_to = chance:pick(competitors)[1]
    end
  end
end

local function add_deals(crm, accounts)
  local deals = {}
  for index = 1, 400 do
    local account = pick(accounts)
    local created = date.add_days("2024-01-02", math.random(0, 700))
    local closed = date.add_days(created, math.random(7, 90))
    local draw = math.random(100)
    local outcome = closed > last_day and "open" or draw <= 58 and "won" or draw <= 92 and "lost" or "open"
    if outcome == "open" then created, closed = open_days(index, created, closed) end
    local deal = {
      key = string.format("D%04d", index), account = account.key, contact = account.contact, owner = account.owner,
      name = pick(products) .. " " .. created:sub(1, 7), product = pick(products), outcome = outcome,
      stage = outcome == "open" and pick { "contact", "sample", "quote", "negotiation" } or "closed",
      amount = math.random(4, 240) * 1000 + math.random(0, 99) * 10, currency = "CNY", created_on = created,
      expected_close = closed, closed_on = outcome ~= "open" and closed or nil,
    }
    deal.units = deal.amount // 10
    add_details(deal)
    crm.opportunities:create(deal)
    deal.team = account.team
    deals[index] = deal
  end
  return deals
end

local function add_competitors(crm)
  for _, known in ipairs(competitors) do
    crm.competitors:create {
      key = known[1], name = known[2], region = known[3], strengths = known[4], weaknesses = known[5],
    }
  end
end

local function add_positions(crm, accounts, deals)
  local function add(key, more)
    more.key, more.competitor = key, chance:pick(competitors)[1]
    more.rating, more.our_rating = chance:between(2, 5), chance:between(2, 5)
    more.price_gap = chance:between(-12, 9) .. "%"
    crm.competitor_positions:create(more)
  end
  for _, account in ipairs(accounts) do
    for place = 1, account.rank <= 10 and 2 or 1 do
      add(account.key .. "/" .. place, {
        account = account.key, observed_on = date.add_days("2025-02-01", chance:between(0, 320)),
        share = chance:between(5, 40) .. "%", product = chance:pick(products),
      })
    end
  end
  for _, deal in ipairs(deals) do
    if deal.outcome == "open" and deal.created_on >= "2025-06-01" then
      local last = math.min(20, date.days_between(deal.created_on, last_day))
      add(deal.key .. "/1", {
        account = deal.account, opportunity = deal.key, product = deal.product,
        observed_on = date.add_days(deal.created_on, chance:between(0, last)),
      })
    end
  end
end

-- Larger deals are not won alone.
local function add_teams(crm, deals, reps)
  local roles = { { "负责人", "0.5" }, { "技术支持", "0.3" }, { "跟单", "0.2" } }
  for _, deal in ipairs(deals) do
    if deal.amount >= 200000 and deal.outcome ~= "lost" and deal.created_on >= "2025-01-01" then
      local others = {}
      for _, rep in ipairs(reps) do
        if rep[3] == deal.team and rep[1] ~= deal.owner then table.insert(others, rep[1]) end
      end
      local start = chance:between(1, #others)
      local members = { deal.owner, others[start], others[start % #others + 1] }
      for place, role in ipairs(roles) do
        crm.team_members:create {
          key = deal.key .. "/" .. place, opportunity = deal.key, rep = members[place], role = role[1],
          weight = role[2], contribution = chance:pick { "0.8", "1", "1", "1.2" }, joined_on = deal.created_on,
        }
      end
    end
  end
end

return {
  products = products, add_competitors = add_competitors, add = add_deals, add_positions = add_positions,
  add_teams = add_teams,
}
