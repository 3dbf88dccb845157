-- The company's people, its customers and their contacts.
local date = require "lunaria.date"
local new_chance = require "chance"
local profiles = require "profiles"

-- What `math.random` gives here is the same every time; what was added later has a sequence of its own.
local chance = new_chance(2024)

local managers = {
  { "chen.guoqiang", "陈国强", "华东" }, { "liu.yang", "刘洋", "华南" }, { "emma.schneider", "Emma Schneider", "International" },
}

-- Key, name, number of the manager, weight in a bonus pool.
local reps = {
  { "zhang.wei", "张伟", 1, 3 }, { "wang.fang", "王芳", 1, 2 }, { "li.na", "李娜", 1, 2 }, { "zhao.lei", "赵磊", 1, 1 },
  { "huang.min", "黄敏", 2, 3 }, { "zhou.jie", "周杰", 2, 2 }, { "wu.xia", "吴霞", 2, 2 }, { "xu.bo", "徐波", 2, 1 },
  { "anna.rossi", "Anna Rossi", 3, 3 }, { "tom.baker", "Tom Baker", 3, 2 }, { "nguyen.linh", "Nguyễn Linh", 3, 2 },
  { "maria.costa", "Maria Costa", 3, 1 },
}

local cities = {
  { "杭州", "宁波", "绍兴", "嘉兴", "苏州", "无锡", "南通", "上海" },
  { "广州", "深圳", "东莞", "佛山", "中山", "汕头", "泉州", "厦门" },
}
local names = { "锦绣", "雅致", "华裳", "东方", "恒美", "新佳", "金羽", "云锦", "百丽", "远航" }
local kinds = { "服装", "服饰", "制衣", "户外用品", "箱包" }
local foreign = {
  "Milano Moda", "Nordic Outdoor", "Saigon Garment", "Porto Têxtil", "Baltic Wear", "Hanoi Fashion", "Lisboa Denim",
  "Alpine Sports", "Dhaka Apparel", "Torino Pelle", "Bergen Rainwear", "Da Nang Textiles", "Braga Knit", "Oslo Kids",
  "Verona Sposa", "Hue Silk", "Jutland Work", "Faro Swim", "Como Seta", "Malmö Active",
}
local surnames = { "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "林" }
local given = { "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "霞" }
local first_names = { "Luca", "Ingrid", "Minh", "João", "Sofia", "Erik", "Giulia", "Lan", "Pedro", "Astrid" }
local last_names = { "Bianchi", "Hansen", "Tran", "Silva", "Ferrari", "Larsson", "Pham", "Santos", "Berg", "Conti" }
local functions = {
  { "采购经理", "Purchasing manager", "purchasing" }, { "设计总监", "Design director", "design" },
  { "生产厂长", "Production manager", "production" }, { "总经理", "General manager", "management" },
  { "品质主管", "Quality lead", "quality" },
}
local function pick(list) return list[math.random(#list)] end

local function add_team(crm)
  for index, manager in ipairs(managers) do
    crm.reps:create {
      key = manager[1], name = manager[2], role = "manager", region = manager[3], currency = "CNY",
      active_from = "2023-01-01",
    }
    for _, rep in ipairs(reps) do
      if rep[3] == index then
        crm.reps:create {
          key = rep[1], name = rep[2], manager = manager[1], role = "rep", region = manager[3], currency = "CNY",
          active_from = "2024-01-01", bonus_weight = rep[4],
        }
      end
    end
  end
end

local function account_name(index, team)
  if team == 3 then return foreign[(index - 1) // 3 + 1], "International" end
  local city = cities[team][(index - 1) // 3 % 8 + 1]
  return city .. names[(index * 7) % 10 + 1] .. kinds[index % 5 + 1] .. "有限公司", city
end

-- What an account is like; the rest of the demonstration goes by it.
local function account(index)
  local team = (index - 1) % 3 + 1
  local name, region = account_name(index, team)
  local self = profiles.of(index)
  self.key, self.name, self.region, self.team = string.format("K%03d", index), name, region, team
  self.owner = reps[(team - 1) * 4 + (index - 1) // 3 % 4 + 1][1]
  self.employees = 40 * math.random(1, 60)
  self.created_on = date.add_days("2023-01-10", math.random(0, 600))
  self.first = math.max(self.first, date.months_between("2023-12-15", self.created_on))
  self.payment_days = (self.is_distributor or team == 3) and 60 or self.rank <= 12 and 90 or 30
  return self
end

local function industry(self)
  if self.name:find "箱包" or self.name:find "Pelle" then return "luggage" end
  if self.name:find "户外" or self.name:find "Outdoor" or self.name:find "Alpine" or self.name:find "Rain" then
    return "outdoor"
  end
  return "garment"
end

-- What it buys of zippers in a year, from all suppliers; of some nobody knows it.
local function category_spend(self)
  if self.key:sub(-1) == "5" and self.rank > 12 then return nil end
  local share = self.way == "prospect" and 30 or self.rank % 7 * 11 + 25
  return self.monthly * 12 * 100 // share // 10000 * 10000 + 10000
end

local function add_accounts(crm)
  local accounts = {}
  for index = 1, 60 do
    local self = account(index)
    accounts[index] = self
    local spend = category_spend(self)
    crm.accounts:create {
      key = self.key, name = self.name, owner = self.owner, region = self.region, currency = "CNY",
      status = self.way == "prospect" and "prospect" or "active", industry = industry(self),
      channel = self.is_distributor and "distributor" or "direct", employees = self.employees,
      created_on = self.created_on, segment = self.team == 3 and "出口" or self.is_distributor and "经销" or "品牌工厂",
      key_account = self.rank <= 8, owner_since = index % 17 == 3 and "2025-11-20" or self.created_on,
      credit_limit = self.way ~= "prospect" and self.monthly * 3 // 10000 * 10000 + 20000 or nil,
      payment_days = self.payment_days, category_spend = spend,
      category_spend_source = spend and chance:pick { "采购经理告知", "业务员估算", "客户年报" } or nil,
      category_spend_on = spend and date.add_days("2025-01-10", chance:between(0, 300)) or nil,
    }
  end
  -- One in six has come by a customer there was.
  for index = 6, 60, 6 do
    crm.accounts:update(accounts[index].key, { referred_by = accounts[chance:between(1, 5)].key })
  end
  return accounts
end

local buying_roles = {
  purchasing = "buyer", design = "influencer", production = "user", management = "decider", quality = "gatekeeper",
}
local levels = { purchasing = 3, design = 4, production = 4, management = 5, quality = 3, sales = 2 }

-- Nearer to a rival where the customer buys less and less.
local function attitude(self)
  local low = (self.way == "declining" or self.way == "lost") and -2 or self.way == "growing" and 0 or -1
  return math.min(2, chance:between(low, low + 3))
end

local function contact(self, job)
  local own = job[3]
  return {
    account = self.key, title = job[self.team == 3 and 2 or 1], ["function"] = own, created_on = "2024-01-05",
    buying_role = buying_roles[own], level = levels[own], influence = math.max(1, levels[own] - chance:between(0, 1)),
    attitude = attitude(self), key_contact = own == "purchasing" or own == "management",
    birthday = chance:hits(60) and date.add_days("1968-02-11", chance:between(0, 9000)) or nil,
  }
end

local function add_contacts(crm, accounts)
  for index = 1, 150 do
    local self = accounts[(index - 1) % #accounts + 1]
    local record = contact(self, functions[(index - 1) // #accounts % #functions + 1])
    local key = string.format("P%03d", index)
    record.key, record.reports_to, record.email = key, self.contact, key:lower() .. "@example.com"
    record.name = self.team == 3 and pick(first_names) .. " " .. pick(last_names) or pick(surnames) .. pick(given)
    record.phone = string.format("+86 138 %04d %04d", math.random(0, 9999), math.random(0, 9999))
    crm.contacts:create(record)
    self.contact = self.contact or key
    self.contacts = self.contacts or {}
    table.insert(self.contacts, key)
  end
end

-- Of the larger customers we know the top as well, and the people of distributors who sell.
local function add_further_contacts(crm, accounts)
  local number = 150
  local function add(self, job)
    number = number + 1
    local record = contact(self, job)
    record.key = string.format("P%03d", number)
    record.name = self.team == 3 and chance:pick(first_names) .. " " .. chance:pick(last_names)
      or chance:pick(surnames) .. chance:pick(given)
    record.email = record.key:lower() .. "@example.com"
    crm.contacts:create(record)
    return record.key
  end
  for _, self in ipairs(accounts) do
    if self.rank <= 24 then
      local top = add(self, functions[4])
      table.insert(self.contacts, top)
      crm.contacts:update(self.contact, { reports_to = top })
    end
    if self.rank <= 12 then table.insert(self.contacts, add(self, functions[5])) end
    if self.is_distributor and self.rank <= 16 and self.way ~= "prospect" then
      self.sellers = {}
      for place = 1, 3 do self.sellers[place] = add(self, { "业务员", "Sales representative", "sales" }) end
    end
  end
end

return {
  managers = managers, reps = reps,
  add = function(crm)
    add_team(crm)
    local accounts = add_accounts(crm)
    add_contacts(crm, accounts)
    return accounts
  end,
  add_further_contacts = add_further_contacts,
}
