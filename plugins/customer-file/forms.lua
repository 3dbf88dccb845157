-- The sheets of a key customer's file. A yes counts like a record of the same.
local analyses = require "analyses"

local function ask(id, en, zh, must) return { id = id, type = "yes_no", ask = { en = en, zh = zh }, must = must } end

local function all_of(items, en, zh)
  local questions = {}
  for position, item in ipairs(items) do
    questions[position] = ask(item.id or item[1], en .. (item.en or item[2]), zh .. (item.zh or item[3]))
  end
  return questions
end

local function sheet(name, object, en, zh, questions, threshold)
  return form {
    name = name, object = object, label = { en = en, zh = zh }, scoring = "check", threshold = threshold or "100%",
    questions = questions,
  }
end

return {
  sheet("contact-dossier", "contact", "contact dossier", "联系人档案", all_of({
    { "person", "the person", "个人情况" }, { "family", "family; na where it may not be kept", "家庭（不得保留则填不适用）" },
    { "hobbies", "hobbies", "爱好" }, { "social_style", "social style", "社交风格" }, { "habits", "habits", "习惯" },
    { "colleagues", "colleagues", "同事" }, { "friends", "friends", "朋友" },
    { "suppliers", "relations with suppliers", "与供应商的关系" }, { "duties", "duties", "职责" },
    { "performance", "performance", "业绩" }, { "goals", "goals", "目标" }, { "ways", "ways of working", "工作方式" },
    { "potential", "potential", "发展潜力" },
  }, "Known, and confirmed today: ", "已了解并于今日确认：")),

  sheet("analysis-pack", "account", "key-account analysis", "重点客户分析",
    all_of(analyses, "There is a fresh analysis: ", "已有最新分析：")),

  sheet("key-customer-file", "account", "key-customer file", "重点客户档案", all_of({
    { "profile", "profile", "客户概况" }, { "organisation", "organisation", "组织架构" }, { "people", "people", "关键人物" },
    { "history", "history", "交易历史" }, { "needs", "needs", "需求" }, { "rivals", "rivals", "竞争对手" },
    { "plan", "plan", "客户计划" }, { "risks", "risks", "风险" },
  }, "The section is up to date: ", "本章节为最新：")),

  sheet("information-sources", "account", "sources of information", "客户信息来源表", all_of({
    { "website", "its website", "网站" }, { "annual_report", "its annual report", "年报" },
    { "brochure", "its brochures", "公司与产品宣传册" }, { "staff", "its present and past staff", "现有及离职员工" },
    { "customers", "its customers", "客户的客户" }, { "suppliers", "its other suppliers", "其他供应商" },
    { "channels", "its channels", "渠道" }, { "partners", "its partners", "合作伙伴" },
    { "rivals", "its rivals", "竞争对手" }, { "government", "government", "政府部门" },
    { "trade_bodies", "trade bodies", "行业协会" }, { "banks", "brokers and banks", "券商与银行" },
    { "media", "media", "媒体" }, { "research", "research, consulting and PR firms", "研究、咨询与公关公司" },
    { "sales", "our sales staff", "我方销售人员" }, { "service", "our service staff", "我方服务人员" },
    { "knowledge", "our knowledge system", "我方知识系统" },
    { "network", "related firms and personal network", "关联企业与个人网络" },
  }, "Used: ", "已使用："), "50%"),

  sheet("executive-homework", "contact", "homework before meeting a top manager", "高层客户公关功课", {
    ask("background", "Do we know background and career?", "了解其背景与履历吗？"),
    ask("goals", "Do we know the goals?", "了解其目标吗？", true),
    ask("worries", "Do we know the worries?", "了解其忧虑吗？"),
    ask("decision_power", "Do we know what this person decides alone?", "了解其决策权限吗？"),
    ask("circle", "Do we know the circle of advisers?", "了解其圈子吗？"),
    ask("interests", "Do we know the interests?", "了解其兴趣吗？"),
    ask("rival_ties", "Do we know the ties to rivals?", "了解其与对手的关系吗？"),
    ask("value_message", "Is there one sentence on what we are worth to this person?", "准备好一句话的价值主张了吗？", true),
    ask("sponsor", "Is there somebody who introduces us?", "有引荐人吗？"),
    ask("next_step", "Do we know which next step to ask for?", "想好要争取的下一步了吗？"),
  }, "70%"),

  sheet("visit-record", "customer_visit", "visit record", "客户拜访记录表", {
    ask("customer", "Is the customer recorded?", "客户已记录？"), ask("day", "Is the day recorded?", "日期已记录？"),
    ask("people", "Are the people recorded?", "人员已记录？"), ask("goal", "Is the goal recorded?", "目标已记录？"),
    ask("questions", "Are our questions recorded?", "提问已记录？"),
    ask("answers", "Are their answers recorded?", "客户答复已记录？"),
    ask("commitments", "Are the commitments recorded?", "双方承诺已记录？"),
    ask("next_step", "Are the next step and its day recorded?", "下一步及日期已记录？"),
    ask("evaluation", "Is it recorded what came of it?", "拜访评价已记录？"),
  }),
}
