-- What is written down of key accounts: facts and their sources, dossiers of contacts, what people were given.
local date = require "lunaria.date"
local new_chance = require "chance"

local chance = new_chance(512)

-- Section, field, and what may be known of it.
local facts = {
  { "profile", "产能", { "年产服装 120 万件", "三个工厂", "新厂明年投产" } }, { "profile", "主要市场", { "欧洲", "国内电商", "日本" } },
  { "organisation", "采购部", { "归生产副总管理", "六人", "集中采购" } }, { "people", "决策人", { "总经理拍板", "采购委员会" } },
  { "history", "合作历史", { "2023 年起试单", "由展会结识" } }, { "needs", "新品需求", { "防水拉链", "再生材料" } },
  { "needs", "交期要求", { "15 天", "旺季 10 天" } }, { "rivals", "其他供应商", { "永固拉链占三成", "金鹰拉链做小单" } },
  { "plan", "明年计划", { "增加两个品牌", "减少供应商数" } }, { "risks", "风险", { "订单向东南亚转移", "付款变慢" } },
}
local sources = {
  "sales", "sales", "sales", "service", "website", "annual_report", "staff", "suppliers", "customers", "media",
  "trade_bodies", "brochure", "network", "rivals",
}

local about = {
  person = { "做事稳重", "出身裁缝世家", "留学归来" }, family = { "一子一女", "已婚" }, hobbies = { "羽毛球", "茶", "摄影" },
  social_style = { "直率", "慢热", "重数据" }, habits = { "上午开会", "习惯微信沟通" },
  colleagues = { "与厂长关系好", "与设计部有分歧" },
  friends = { "与行业协会秘书长熟识" }, suppliers = { "与金鹰拉链销售是同学" }, duties = { "负责辅料采购", "负责全厂经营" },
  performance = { "去年降本 5%", "连续三年达标" }, goals = { "缩短交期", "进入高端市场" }, ways = { "先看样再谈价", "重视书面材料" },
  potential = { "可能升任副总", "临近退休" },
}

local function add_facts(crm, account)
  local number = 0
  for _, fact in ipairs(facts) do
    if chance:hits(78) then
      for _ = 1, chance:hits(35) and 2 or 1 do
        number = number + 1
        crm.customer_facts:create {
          key = account.key .. "/f" .. number, account = account.key, section = fact[1], field = fact[2],
          value = chance:pick(fact[3]), source = chance:pick(sources),
          known_on = date.add_days("2025-02-03", chance:between(0, 325)),
        }
      end
    end
  end
end

local function add_dossier(crm, contact)
  local record, known = {}, chance:pick { 30, 60, 85 }
  -- In order of their names, so that chance falls the same way each time.
  for field, texts in pairs(about) do
    if chance:hits(known) then record["about_" .. field] = chance:pick(texts) end
  end
  if chance:hits(75) then record.dossier_confirmed_on = date.add_days("2025-03-03", chance:between(0, 295)) end
  record.dossier_keep_until = chance:hits(8) and "2025-11-30" or "2027-12-31"
  crm.contacts:update(contact.key, record)
end

local function add_gifts(crm, contact, owner)
  local kinds = { { "meal", 180, 900 }, { "gift", 60, 400 }, { "event", 200, 800 } }
  for number = 1, chance:between(0, 6) do
    local kind = chance:pick(kinds)
    crm.hospitalities:create {
      key = contact.key .. "/" .. number, contact = contact.key, owner = owner, kind = kind[1],
      given_on = date.add_days("2025-01-20", chance:between(0, 335)), amount = chance:between(kind[2], kind[3]),
    }
  end
end

return {
  add = function(crm, accounts)
    for _, account in ipairs(accounts) do
      if account.rank <= 8 then
        crm.accounts:update(account.key, { listed = account.rank % 3 == 1 })
        if account.rank ~= 7 then add_facts(crm, account) end
        for contact in crm.contacts:where({ account = account.key, key_contact = true }):select("key"):each() do
          add_dossier(crm, contact)
          add_gifts(crm, contact, account.owner)
        end
      end
    end
  end,
}
