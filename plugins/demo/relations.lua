-- Who meets whom at the key accounts beside owner and purchasing, and what binds them to us.
local new_chance = require "chance"

local chance = new_chance(310)

-- Further people of theirs: title here and abroad, function, level, buying role.
local people = {
  buyer = { "采购员", "Buyer", "buyer", 2, "buyer" },
  marketing = { "市场总监", "Marketing director", "marketing", 4, "influencer" },
  production = { "生产厂长", "Production manager", "production", 4, "user" },
  board = { "董事长", "Chair of the board", "board", 5, "approver" },
}

-- Whom of theirs a person of ours met: colleague, function, their function.
local meetings = {
  buyer = { "other rep", nil, "buyer" }, director = { "chen.guoqiang", "director", "management" },
  marketing = { "lin.yan", "marketing", "marketing" }, operations = { "song.tao", "operations", "production" },
  technical = { "he.jun", "technical", "design" }, board = { "lu.zhengming", "board", "board" },
}

-- From a relationship of all levels to one of buyer and representative.
local nets = {
  K055 = { "buyer", "director", "marketing", "operations", "technical", "board" },
  K037 = { "buyer", "director", "marketing", "operations", "technical", "board" },
  K021 = { "buyer", "marketing", "operations" },
  K047 = { "buyer", "technical" }, K008 = { "buyer" }, K060 = { "buyer" },
}

local names = { "沈", "顾", "陆", "钱", "方", "何" }
local given = { "建华", "晓梅", "志远", "雅琴", "文斌", "丽君" }
local abroad = { "Marta Lindqvist", "Paolo Greco", "Tran Thu Ha", "Rui Almeida", "Karin Dahl", "Ana Moreira" }

local number = 0
local function add_contact(crm, account, job)
  number = number + 1
  local key = string.format("PN%02d", number)
  crm.contacts:create {
    key = key, account = account.key, title = job[account.team == 3 and 2 or 1], ["function"] = job[3], level = job[4],
    name = account.team == 3 and abroad[number % 6 + 1] or names[number % 6 + 1] .. given[number * 5 % 6 + 1],
    buying_role = job[5], influence = math.max(1, job[4] - chance:between(0, 1)), attitude = chance:between(-1, 2),
    reports_to = job[3] == "buyer" and account.contact or nil, created_on = "2025-06-02",
    email = key:lower() .. "@example.com",
  }
  return key
end

local function contact_with(crm, account, func)
  local known = crm.contacts:where({ account = account.key, ["function"] = func }):first()
  return known and known.key or add_contact(crm, account, people[func])
end

local function other_rep(reps, account)
  for _, rep in ipairs(reps) do
    if rep[3] == account.team and rep[1] ~= account.owner then return rep[1] end
  end
end

-- The general manager stands above the others, and the chair of the board above him.
local function add_lines(crm, account)
  local top = crm.contacts:where({ account = account.key, ["function"] = "management" }):first()
  local chair = crm.contacts:where({ account = account.key, ["function"] = "board" }):first()
  for contact in crm.contacts:where({ account = account.key, reports_to = { is_empty = true } }):each() do
    local above = contact.key == top.key and chair or contact.level < 5 and top
    if above then crm.contacts:update(contact.key, { reports_to = above.key }) end
  end
end

local function add_net(crm, account, net, reps)
  local visits = crm.customer_visits:where({ account = account.key, visited_on = { ge = "2025-07-05" } }):all()
  for position, name in ipairs(net) do
    local visit, meeting = visits[(position - 1) % #visits + 1], meetings[name]
    local colleague = meeting[1] == "other rep" and other_rep(reps, account) or meeting[1]
    crm.attendees:create {
      key = visit.key .. "/n" .. position, visit = visit.key, colleague = colleague, ["function"] = meeting[2],
      contact = contact_with(crm, account, meeting[3]),
    }
  end
  -- The general manager comes to most of the talks, but where ours bring a director of their own.
  local top = crm.contacts:where({ account = account.key, ["function"] = "management" }):first()
  for position, visit in ipairs(visits) do
    if account.rank > 4 and visit.contact ~= top.key and position % 4 > 0 then
      crm.attendees:create { key = visit.key .. "/t", visit = visit.key, contact = top.key }
    end
  end
  add_lines(crm, account)
end

return {
  add = function(crm, accounts, reps)
    for _, account in ipairs(accounts) do
      if nets[account.key] then add_net(crm, account, nets[account.key], reps) end
    end
    crm.accounts:update("K037", { joint_groups = "marketing,technical,operations", common_strategy = true })
    crm.accounts:update("K055", { joint_groups = "technical" })
    crm.accounts:update("K025", { stage_by_hand = "mid" })
    -- New owners: one has been introduced by the one before, the others have not.
    for key, previous in pairs { K037 = "zhao.lei", K003 = "tom.baker", K020 = "xu.bo" } do
      crm.accounts:update(key, { previous_owner = previous })
    end
    local visit = crm.customer_visits:where({ account = "K037", visited_on = { ge = "2025-10-01" } }):first()
    crm.attendees:create { key = visit.key .. "/handover", visit = visit.key, colleague = "zhao.lei" }
    -- What only those know who go there.
    crm:fill("uncoupling-signs", {
      key = "K008", date = "2025-12-19", author = "zhang.wei",
      answers = { trust = "yes", culture = "no", positioning = "no", style_change = "yes", own_brand = "no" },
    })
    crm:fill("uncoupling-signs", {
      key = "K047", date = "2025-12-22", author = "li.na",
      answers = { trust = "no", culture = "no", positioning = "no", style_change = "no", own_brand = "na" },
    })
  end,
}
