-- Who is a heavyweight, what was entered of the purchase matrix, the classes of a year ago, and the visits of those
-- reps who have gone by them since September.
local date = require "lunaria.date"
local new_chance = require "chance"

local chance = new_chance(1314)

local heavyweights = {
  K031 = { heavyweight = true, influence_reason = "行业协会会长单位" },
  K045 = { influence = 5, influence_reason = "其他工厂跟随其选料" },
  K042 = { influence = 5, influence_reason = "北欧童装品牌风向标" },
}

-- What people have entered stands above the amounts; one of them buys more than it could.
local entered = {
  K025 = { purchase_now = 1, purchase_capacity = 3 }, K035 = { purchase_now = 2, purchase_capacity = 3 },
  K019 = { purchase_now = 3, purchase_capacity = 2 }, K005 = { purchase_now = 2 },
}

local function class_of(account)
  if account.rank <= 9 then return "A" end
  if account.rank <= 18 then return "B" end
  return account.rank <= 45 and "C" or nil
end

local function add_classes(crm, accounts)
  for _, account in ipairs(accounts) do
    local class = class_of(account)
    local fields = { purchase_class = class, visit_class = class }
    if chance:hits(60) then fields.influence = chance:between(1, 4) end
    for field, value in pairs(entered[account.key] or {}) do fields[field] = value end
    local heavy = heavyweights[account.key]
    if heavy then
      fields.visit_class = "H"
      for field, value in pairs(heavy) do fields[field] = value end
    end
    account.visit_class = fields.visit_class
    if next(fields) then crm.accounts:update(account.key, fields) end
  end
end

-- Days between two visits, by class; the younger ones let the small customers wait.
local diligent = {
  ["zhang.wei"] = { H = 10, A = 10, B = 25, C = 40 }, ["huang.min"] = { H = 10, A = 11, B = 25, C = 40 },
  ["anna.rossi"] = { H = 10, A = 10, B = 28, C = 80 }, ["zhou.jie"] = { H = 12, A = 12, B = 60, C = 90 },
  ["wu.xia"] = { H = 10, A = 10, B = 20, C = 35 },
}
local starts = { "09:30", "10:40", "14:00", "15:20" }

local function visit(account, number, on, start)
  local mode = chance:pick { "face", "face", "face", "phone", "video" }
  return {
    key = string.format("W%s/%02d", account.key:sub(2), number), account = account.key, owner = account.owner,
    contact = chance:pick(account.contacts), mode = mode,
    purpose = chance:pick { "needs", "order", "service", "price" },
    visited_on = on, planned_on = on, started_at = on .. "T" .. start .. ":00", recorded_on = on,
    minutes = mode == "face" and chance:between(40, 75) or chance:between(10, 25),
    travel_minutes = mode == "face" and chance:between(15, 60) or nil,
  }
end

-- Two days a week on tour; on each, the customers that are due, at most four.
local function add_tours(crm, accounts)
  local last, numbers = {}, {}
  local on = "2025-09-22"
  while on <= "2025-12-23" do
    local taken = {}
    for _, account in ipairs(accounts) do
      local interval = (diligent[account.owner] or {})[account.visit_class or ""]
      local place = (taken[account.owner] or 0) + 1
      local is_due = not last[account.key] or date.days_between(last[account.key], on) >= (interval or 0)
      if interval and is_due and place <= #starts then
        taken[account.owner], last[account.key] = place, on
        numbers[account.key] = (numbers[account.key] or 0) + 1
        crm.customer_visits:create(visit(account, numbers[account.key], on, starts[place]))
      end
    end
    on = date.add_days(on, date.weekday(on) == 1 and 3 or 4)
  end
end

return {
  add = function(crm, accounts)
    add_classes(crm, accounts)
    add_tours(crm, accounts)
  end,
}
