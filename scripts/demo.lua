-- A demonstration company: a zipper maker in Zhejiang that sells to garment makers. The same data every time.
local date = require "lunaria.date"

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
local products = { "尼龙拉链", "金属拉链", "塑钢拉链", "隐形拉链", "防水拉链", "拉头" }

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

local function add_targets(crm)
  for _, rep in ipairs(reps) do
    local function add(label, first_day, months, amount)
      crm.targets:create {
        key = rep[1] .. "/" .. label, owner = rep[1], metric = "bookings", first_day = first_day,
        last_day = date.add_days(date.add_months(first_day, months), -1), amount = amount, currency = "CNY",
      }
    end
    add("2025", "2025-01-01", 12, 1200000)
    for quarter = 1, 4 do
      add("2025-Q" .. quarter, date.add_months("2025-01-01", 3 * quarter - 3), 3, 300000)
    end
  end
end

local function account_name(index, team)
  if team == 3 then return foreign[(index - 1) // 3 + 1], "International" end
  local city = cities[team][(index - 1) // 3 % 8 + 1]
  return city .. names[(index * 7) % 10 + 1] .. kinds[index % 5 + 1] .. "有限公司", city
end

local function add_accounts(crm)
  local accounts = {}
  for index = 1, 60 do
    local team = (index - 1) % 3 + 1
    local name, region = account_name(index, team)
    local owner = reps[(team - 1) * 4 + (index - 1) // 3 % 4 + 1][1]
    local key = string.format("K%03d", index)
    crm.accounts:create {
      key = key, name = name, owner = owner, region = region, industry = "garment", currency = "CNY",
      status = index % 9 == 0 and "prospect" or "active", channel = index % 4 == 0 and "distributor" or "direct",
      employees = 40 * math.random(1, 60), created_on = date.add_days("2023-01-10", math.random(0, 600)),
    }
    accounts[index] = { key = key, owner = owner, team = team }
  end
  return accounts
end

local function add_contacts(crm, accounts)
  local first = {}
  for index = 1, 150 do
    local account = accounts[(index - 1) % #accounts + 1]
    local job = functions[(index - 1) // #accounts % #functions + 1]
    local key = string.format("P%03d", index)
    local is_foreign = account.team == 3
    crm.contacts:create {
      key = key, account = account.key, reports_to = first[account.key],
      name = is_foreign and pick(first_names) .. " " .. pick(last_names) or pick(surnames) .. pick(given),
      title = job[is_foreign and 2 or 1], ["function"] = job[3], email = key:lower() .. "@example.com",
      phone = string.format("+86 138 %04d %04d", math.random(0, 9999), math.random(0, 9999)),
      created_on = "2024-01-05",
    }
    first[account.key] = first[account.key] or key
    account.contact = first[account.key]
  end
end

local function add_opportunities(crm, accounts)
  for index = 1, 400 do
    local account = pick(accounts)
    local created = date.add_days("2024-01-02", math.random(0, 700))
    local closed = date.add_days(created, math.random(7, 90))
    local chance = math.random(100)
    local outcome = closed > "2025-12-31" and "open" or chance <= 58 and "won" or chance <= 92 and "lost" or "open"
    local deal = {
      key = string.format("D%04d", index), account = account.key, contact = account.contact, owner = account.owner,
      name = pick(products) .. " " .. created:sub(1, 7), product = pick(products), outcome = outcome,
      stage = outcome == "open" and pick { "contact", "sample", "quote", "negotiation" } or "closed",
      amount = math.random(4, 240) * 1000 + math.random(0, 99) * 10, currency = "CNY", created_on = created,
      expected_close = closed, closed_on = outcome ~= "open" and closed or nil,
    }
    deal.units = deal.amount // 10
    crm.opportunities:create(deal)
  end
end

return command {
  summary = { en = "Fills an empty workspace with a demonstration company.", zh = "生成一家演示公司的数据" },
  reads = { "account", "contact", "opportunity", "rep", "target" },
  writes = { "account", "contact", "opportunity", "rep", "target" },
  run = function(_, crm, out)
    if crm.accounts:count() + crm.opportunities:count() + crm.reps:count() > 0 then
      error "the workspace has data already; run the demonstration in an empty one"
    end
    add_team(crm)
    add_targets(crm)
    local accounts = add_accounts(crm)
    add_contacts(crm, accounts)
    add_opportunities(crm, accounts)
    out:title "Demonstration company 浙江锦链拉链有限公司"
    out:table {
      columns = { "object", { name = "records", align = "right" } },
      rows = {
        { "rep", crm.reps:count() }, { "account", crm.accounts:count() }, { "contact", crm.contacts:count() },
        { "opportunity", crm.opportunities:count() }, { "target", crm.targets:count() },
      },
    }
    out:text "Try: lunaria run graduated-commission --period 2025-Q3 --tiers \"0:1%,500000:2%,1000000:3%\""
  end,
}
