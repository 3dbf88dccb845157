-- More of the books of distributors: other quarters and other distributors, with the cases that a report must tell
-- apart; plans for earning them money; promotions of which something is not known.
local date = require "lunaria.date"
local distribution = require "distribution"
local new_chance = require "chance"

local chance = new_chance(19)

-- By account: what differs from the usual lines, in percent. `last` are those of the last quarter alone.
local stories = {
  K060 = { quarters = { 1, 2 }, markup_profit = 92 },
  K008 = { quarters = { 1, 2 } },
  K016 = { quarters = { 1, 2 }, markup_profit = 84 },
  K024 = { quarters = { 1, 2 }, wages = 112 },
  -- Too much stock; its wages are those of the whole house, which sells three times as much.
  K032 = { quarters = { 1, 2, 3, 4 }, stock = 190, receivables = 130, shared = { wages = 3, office = 3 } },
  K040 = { quarters = { 1, 2, 3, 4 }, markup_profit = 116, wages = 94, products = true },
  K048 = { quarters = { 1, 2, 3, 4 }, last = { wages = 155, transport = 140, markup_profit = 82 } },
  -- Its tax of the last quarter is not entered.
  K056 = { quarters = { 1, 2, 3, 4 }, markup_profit = 108, unknown = "tax" },
  -- Nobody has planned with it.
  K004 = { quarters = { 3, 4 }, is_unplanned = true },
  -- It works with our money.
  K012 = { quarters = { 3, 4 }, payables = 420 },
}

local products = { { "防水拉链", 55 }, { "尼龙拉链", 30 }, { "金属拉链", 15 } }
local is_capital = { stock = true, receivables = true, deposits = true, payables = true }
local is_by_product = {
  revenue = true, markup_profit = true, transport_subsidy = true, storage = true, transport = true, stock = true,
  receivables = true, deposits = true, payables = true,
}

local function bounds(year, quarter)
  local first = date.add_months(year .. "-01-01", 3 * quarter - 3)
  return first, date.add_days(date.add_months(first, 3), -1)
end

-- Whole yuan of a line in a quarter.
local function usual(account, line) return account.monthly * 3 * 118 // 100 * line[2] // 1000 end

local function entry(account, year, quarter, line)
  local first, last = bounds(year, quarter)
  return {
    key = string.format("%s/%s-Q%d/%s", account.key, year, quarter, line[1]), account = account.key, first_day = first,
    last_day = last, line = line[1],
  }
end

-- The same in parts by product: more is earned with the first, and the last costs most.
local function add_by_product(crm, record)
  local left = record.actual
  for position, product in ipairs(products) do
    local part = position == #products and left or record.actual * product[2] // 100
    if record.line == "markup_profit" and position == 2 then part = part * 80 // 100 end
    left = left - part
    crm.distributor_figures:create {
      key = record.key .. "/" .. position, account = record.account, first_day = record.first_day,
      last_day = record.last_day, line = record.line, product = product[1], actual = part,
      planned = position == 1 and record.planned or nil,
    }
  end
end

local function add_quarter(crm, account, story, quarter)
  local season = chance:between(88, 114)
  local own = quarter == 4 and story.last or story
  for _, line in ipairs(distribution.lines) do
    local record = entry(account, "2025", quarter, line)
    local amount = usual(account, line)
    local flow = is_capital[line[1]] and 100 or season
    record.actual = amount * flow // 100 * chance:between(93, 107) // 100 * (own[line[1]] or 100) // 100
    record.planned = not story.is_unplanned and amount * chance:between(97, 103) // 100 or nil
    local times = story.shared and story.shared[line[1]]
    if times then record.actual, record.planned, record.shared = record.actual * times, record.planned * times, true end
    if quarter == 4 and line[1] == story.unknown then record.actual = nil end
    if story.products and quarter == 4 and is_by_product[line[1]] then
      add_by_product(crm, record)
    else
      crm.distributor_figures:create(record)
    end
    if story.shared and line[1] == "revenue" then
      local total = entry(account, "2025", quarter, { "total_revenue" })
      total.actual, total.planned = record.actual * 3, record.planned * 3
      crm.distributor_figures:create(total)
    end
  end
end

-- Some have agreed on a budget for the next quarter.
local function add_budget(crm, account)
  for _, line in ipairs(distribution.lines) do
    local record = entry(account, "2026", 1, line)
    record.planned = usual(account, line) * chance:between(95, 110) // 100
    crm.distributor_figures:create(record)
  end
end

local actions = {
  { "factors", "核对进货价与当地售价，调整价格体系", 3000 }, { "factors", "停止低毛利品种的特价", 1800 },
  { "securing", "催兑三季度返利", 2500 }, { "securing", "清理窜货，稳定市场售价", 2000 },
  { "support", "申请订货会场地费", 1500 }, { "support", "争取促销礼品", 900 },
  { "saving", "合并送货，减少零担运输", 1200 }, { "saving", "退回滞销库存，减少仓库面积", 1600 },
}

local function add_actions(crm, account)
  for month = 10, 12 do
    local first = string.format("2025-%02d-01", month)
    for number = 1, chance:between(2, 4) do
      local action = actions[(account.rank + month + number * 3) % #actions + 1]
      local expected = action[3] * chance:between(80, 130) // 100 // 10 * 10
      local is_known = month < 12 or chance:hits(70)
      crm.earning_actions:create {
        key = string.format("%s/%s/%d", account.key, first:sub(1, 7), number), account = account.key, first_day = first,
        last_day = date.add_days(date.add_months(first, 1), -1), what = action[2], question = action[1],
        owner = account.owner, expected = expected,
        actual = is_known and expected * chance:between(20, 125) // 100 // 10 * 10 or nil,
      }
    end
  end
end

-- Promotions of smaller distributors: with an agreement, without one, and one of whose cost they have told nothing.
local function add_promotion(crm, account, on, ours, theirs, agreed)
  crm.promotions:create {
    key = account.key .. "/P3", account = account.key, name = "冬季陈列", started_on = on,
    ended_on = date.add_days(on, 20), our_cost = ours, their_cost = theirs, agreed_share = agreed,
  }
end

return {
  add = function(crm, accounts)
    local by_key = {}
    for _, account in ipairs(accounts) do
      by_key[account.key] = account
      local story = stories[account.key]
      if story then
        for _, quarter in ipairs(story.quarters) do add_quarter(crm, account, story, quarter) end
      end
    end
    for _, key in ipairs { "K008", "K024", "K040" } do add_budget(crm, by_key[key]) end
    for _, key in ipairs { "K008", "K016", "K024", "K032", "K040", "K060" } do add_actions(crm, by_key[key]) end
    add_promotion(crm, by_key.K032, "2025-11-10", 2400, 1600, "50%")
    add_promotion(crm, by_key.K040, "2025-11-17", 1800, 1700)
    add_promotion(crm, by_key.K048, "2025-12-01", 1500, nil, "40%")
  end,
}
