return {
  name = "customer-file", version = "1.0.0", api = 1,
  summary = {
    en = "Keeps the file of a key customer, and says what is missing in it or out of date.",
    zh = "重点客户档案：客户分析、联系人档案、信息来源与拜访记录的完整度与时效",
  },
  requires = { "customer-data", "customer-visits", "documents", "sales-team" },
  reads = {
    "account", "answer", "assessment", "attendee", "contact", "customer_fact", "customer_visit", "document",
    "hospitality", "rep",
  },
  parameters = {
    account = { type = "text", help = { en = "One account, in detail.", zh = "某一客户的明细" } },
    pack_months = {
      type = "integer", default = 12, min = 1,
      help = { en = "For how many months an analysis counts.", zh = "客户分析在多少个月内有效" },
    },
    sections = {
      type = "text", default = "profile,organisation,people,history,needs,rivals,plan,risks",
      help = { en = "The sections of the key-customer file.", zh = "重点客户档案的章节" },
    },
    fresh_days = {
      type = "integer", default = 180, min = 1,
      help = { en = "For how many days facts, sections and dossiers are fresh.", zh = "事实、章节与联系人档案的有效天数" },
    },
    personal = {
      type = "text", default = "person,family,hobbies,social_style,habits",
      help = { en = "The personal fields that may be kept.", zh = "个人层面保留的字段" },
    },
    interpersonal = {
      type = "text", default = "colleagues,friends,suppliers",
      help = { en = "The fields on whom the person knows.", zh = "人际层面的字段" },
    },
    work = {
      type = "text", default = "duties,performance,goals,ways,potential",
      help = { en = "The fields on the person's work.", zh = "工作层面的字段" },
    },
    single_source = {
      type = "percent", default = "50%", min = "0%", max = "100%",
      help = { en = "The share of facts from one source alone that is too high.", zh = "单一来源事实的警戒比例" },
    },
    executive_level = {
      type = "integer", default = 5, min = 1, max = 5,
      help = { en = "The level from which a person is a top manager.", zh = "职级达到几级为高层" },
    },
    hospitality_limit = {
      type = "money", default = "2000", min = "0",
      help = { en = "What a person may be given in twelve months.", zh = "每人十二个月内礼品与招待的上限" },
    },
    record_days = {
      type = "integer", default = 2, min = 0,
      help = { en = "Within how many days a visit is to be recorded.", zh = "拜访后多少天内须填写记录" },
    },
    recent = {
      type = "integer", default = 90, min = 1,
      help = { en = "The visits of how many days are looked at.", zh = "统计最近多少天的拜访" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
  },
  objects = {
    -- One thing that is known of a customer, from one source; a second source of the same field confirms it.
    customer_fact = {
      label = { en = "fact about a customer", zh = "客户事实" },
      fields = {
        account = {
          type = "reference", to = "account", required = true, indexed = true,
          label = { en = "account", zh = "客户" },
        },
        section = { type = "text", label = { en = "section of the file", zh = "档案章节" } },
        field = { type = "text", required = true, label = { en = "what it is about", zh = "事项" } },
        value = { type = "text", label = { en = "value", zh = "内容" } },
        source = {
          type = "choice", required = true, label = { en = "source", zh = "来源" },
          choices = {
            { name = "website", label = { en = "website", zh = "网站" } },
            { name = "annual_report", label = { en = "annual report", zh = "年报" } },
            { name = "brochure", label = { en = "company and product brochures", zh = "公司与产品宣传册" } },
            { name = "staff", label = { en = "present and past staff", zh = "现有及离职员工" } },
            { name = "customers", label = { en = "its customers", zh = "客户的客户" } },
            { name = "suppliers", label = { en = "its other suppliers", zh = "其他供应商" } },
            { name = "channels", label = { en = "channels", zh = "渠道" } },
            { name = "partners", label = { en = "partners", zh = "合作伙伴" } },
            { name = "rivals", label = { en = "rivals", zh = "竞争对手" } },
            { name = "government", label = { en = "government", zh = "政府部门" } },
            { name = "trade_bodies", label = { en = "trade bodies", zh = "行业协会" } },
            { name = "banks", label = { en = "brokers and banks", zh = "券商与银行" } },
            { name = "media", label = { en = "media", zh = "媒体" } },
            { name = "research", label = { en = "research, consulting and PR firms", zh = "研究、咨询与公关公司" } },
            { name = "sales", label = { en = "sales staff", zh = "销售人员" } },
            { name = "service", label = { en = "service staff", zh = "服务人员" } },
            { name = "knowledge", label = { en = "knowledge system", zh = "知识系统" } },
            { name = "network", label = { en = "related firms and personal network", zh = "关联企业与个人网络" } },
          },
        },
        known_on = { type = "date", required = true, label = { en = "known on", zh = "获知日期" } },
      },
    },
    -- Gifts and hospitality to people of a customer.
    hospitality = {
      plural = "hospitalities", label = { en = "gift or hospitality", zh = "礼品与招待" },
      fields = {
        contact = {
          type = "reference", to = "contact", required = true, indexed = true,
          label = { en = "contact", zh = "联系人" },
        },
        owner = { type = "reference", to = "rep", must_exist = false, label = { en = "given by", zh = "经办人" } },
        given_on = { type = "date", required = true, label = { en = "given on", zh = "日期" } },
        kind = {
          type = "choice", label = { en = "kind", zh = "类别" },
          choices = {
            { name = "gift", label = { en = "gift", zh = "礼品" } },
            { name = "meal", label = { en = "meal", zh = "宴请" } },
            { name = "event", label = { en = "event", zh = "活动" } },
            { name = "travel", label = { en = "travel", zh = "差旅" } },
          },
        },
        amount = { type = "money", required = true, label = { en = "amount", zh = "金额" } },
      },
    },
  },
  fields = {
    account = { listed = { type = "boolean", label = { en = "listed at an exchange", zh = "上市公司" } } },
    contact = {
      about_person = { type = "text", label = { en = "person", zh = "个人情况" } },
      about_family = { type = "text", label = { en = "family", zh = "家庭" } },
      about_hobbies = { type = "text", label = { en = "hobbies", zh = "爱好" } },
      about_social_style = { type = "text", label = { en = "social style", zh = "社交风格" } },
      about_habits = { type = "text", label = { en = "habits", zh = "习惯" } },
      about_colleagues = { type = "text", label = { en = "colleagues", zh = "同事" } },
      about_friends = { type = "text", label = { en = "friends", zh = "朋友" } },
      about_suppliers = { type = "text", label = { en = "suppliers", zh = "供应商关系" } },
      about_duties = { type = "text", label = { en = "duties", zh = "职责" } },
      about_performance = { type = "text", label = { en = "performance", zh = "业绩" } },
      about_goals = { type = "text", label = { en = "goals", zh = "目标" } },
      about_ways = { type = "text", label = { en = "ways of working", zh = "工作方式" } },
      about_potential = { type = "text", label = { en = "potential", zh = "发展潜力" } },
      dossier_confirmed_on = { type = "date", label = { en = "dossier confirmed on", zh = "档案确认日期" } },
      -- By this day the personal data are to be deleted.
      dossier_keep_until = { type = "date", label = { en = "dossier kept until", zh = "档案保留至" } },
    },
  },
}
