return {
  name = "people-map", version = "1.0.0", api = 1,
  summary = {
    en = "Maps the people of a customer: who decides, who is for us, whom we know, and how well.",
    zh = "客户人物地图：组织架构、决策影响、关系程度与渔网图",
  },
  requires = { "customer-data", "customer-visits", "sales-team" },
  reads = { "account", "answer", "assessment", "attendee", "contact", "customer_visit", "opportunity", "rep" },
  parameters = {
    account = { type = "text", help = { en = "One account, with its people.", zh = "某一客户及其人员" } },
    window = {
      type = "integer", default = 180, min = 1,
      help = { en = "For how many days a contact counts.", zh = "接触在多少天内有效" },
    },
    knot = {
      type = "integer", default = 2, min = 1,
      help = { en = "How many contacts in these days tie a knot.", zh = "期内几次接触构成一个网结" },
    },
    our_levels = {
      type = "text", default = "board=5,director=5,manager=4,rep=3,marketing=3,operations=3,technical=3",
      help = { en = "The levels of our roles and functions, 1 to 5.", zh = "我方岗位与职能的级别（1–5）" },
    },
    silence = {
      type = "integer", default = 90, min = 1,
      help = { en = "After how many days without contact a degree falls by one.", zh = "多少天无接触关系程度降一级" },
    },
    targets = {
      type = "text",
      default = "P1=1,P2=1,P3=2,P4=3,P5=4,P6=4,P7=4,contact=1,sample=2,quote=3,negotiation=4",
      help = { en = "The degree that a deal's stage asks for.", zh = "各商机阶段要求的关系程度" },
    },
    weights = {
      type = "text", default = "",
      help = {
        en = "What the roles weigh in the tally, as decider=2,approver=2; 1 unless given.",
        zh = "各采购角色的权重，如 decider=2,approver=2；未列出为 1",
      },
    },
    swing = {
      type = "integer", default = 4, min = 1, max = 5,
      help = { en = "The influence from which an undecided person is worth a plan.", zh = "影响力达到几分的摇摆者需制定策略" },
    },
    days = {
      type = "integer", default = 14, min = 1,
      help = { en = "Within how many days a planned talk is due.", zh = "计划行动的期限（天）" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
  },
  fields = {
    contact = {
      -- 0 unknown, 1 known, 2 regular contact, 3 approves, 4 supports, 5 coach.
      relationship_degree = { type = "integer", label = { en = "degree of relationship", zh = "关系程度（0–5）" } },
    },
  },
}
