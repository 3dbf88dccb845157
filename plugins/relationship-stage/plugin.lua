return {
  name = "relationship-stage", version = "1.0.0", api = 1,
  summary = {
    en = "Says how far each relationship has come, who should meet whom, and what may break it.",
    zh = "大客户关系发展阶段：阶段判定、对口联系、阶段行动与中断预警",
  },
  requires = { "customer-data", "customer-visits", "issues", "orders", "receivables", "sales-team" },
  reads = {
    "account", "answer", "assessment", "attendee", "contact", "customer_visit", "invoice", "issue", "order", "receipt",
    "rep",
  },
  parameters = {
    mid = {
      type = "percent", default = "50%", min = "0%", max = "100%",
      help = { en = "The share of purchases from which a relationship is mid.", zh = "采购占比达到多少为中级" },
    },
    partnership = {
      type = "percent", default = "90%", min = "0%", max = "100%",
      help = { en = "The share from which it is a partnership.", zh = "采购占比达到多少为伙伴式" },
    },
    joint_teams = {
      type = "integer", default = 2, min = 1,
      help = { en = "How many joint teams make it synergistic.", zh = "协作式所需的联合小组数" },
    },
    silent_days = {
      type = "integer", default = 180, min = 1,
      help = { en = "After how many days without an order it is interrupted.", zh = "多少天无订单视为中断" },
    },
    pairs_pre = {
      type = "text", default = "kam-purchasing",
      help = {
        en = "Who is to meet whom before the first order: our function, then theirs.",
        zh = "孕育阶段的对口关系：我方职能-客户职能",
      },
    },
    pairs_early = {
      type = "text", default = "rep-buyer",
      help = {
        en = "Who is to meet whom from the early stage on: our function, then theirs.",
        zh = "初级阶段起的对口关系：我方职能-客户职能",
      },
    },
    pairs_mid = {
      type = "text", default = "director-director, marketing-marketing, operations-operations, technical-design",
      help = {
        en = "Who is to meet whom from the mid stage on: our function, then theirs.",
        zh = "中级阶段起的对口关系：我方职能-客户职能",
      },
    },
    pairs_partnership = {
      type = "text", default = "board-board",
      help = {
        en = "Who is to meet whom from the partnership on: our function, then theirs.",
        zh = "伙伴式阶段起的对口关系：我方职能-客户职能",
      },
    },
    groups = {
      type = "text", default = "marketing,finance,technical,operations,group_5",
      help = { en = "The joint groups of a synergistic relationship.", zh = "协作式阶段的联合小组" },
    },
    functions = {
      type = "text", default = "management=director,production=operations,quality=technical,manager=director",
      help = {
        en = "What functions and roles in the data are called in the pairs.",
        zh = "数据中的职能或岗位与对口关系用语的对应",
      },
    },
    met_days = {
      type = "integer", default = 180, min = 1,
      help = { en = "For how many days a meeting counts.", zh = "见面在多少天内有效" },
    },
    coverage = {
      type = "percent", default = "80%", min = "1%", max = "100%",
      help = { en = "Which part of the pairs a stage asks for.", zh = "达到某阶段所需的对口覆盖率" },
    },
    account = { type = "text", help = { en = "One account alone.", zh = "仅限某一客户" } },
    all = {
      type = "boolean", default = false,
      help = { en = "All customers, and not only key accounts.", zh = "包括非重点客户" },
    },
    plays = {
      type = "text",
      help = {
        en = "Actions of one's own, in the place of a stage's: \"mid: prepare price arguments @14, joint review @30\".",
        zh = "自定义阶段行动，如 \"mid: 准备价格说明 @14, 联合评审 @30\"（@ 后为天数），替换该阶段原有行动",
      },
    },
    handover_days = {
      type = "integer", default = 60, min = 1,
      help = { en = "For how long a change of owner asks for a handover visit.", zh = "负责人变更后多少天内须有交接拜访" },
    },
    follow_up_days = {
      type = "integer", default = 60, min = 1,
      help = { en = "Without a visit for more days, first orders were not followed up.", zh = "首单后超过多少天未拜访为缺乏跟进" },
    },
    overdue_days = {
      type = "integer", default = 30, min = 0,
      help = { en = "From how many days overdue money is a sign.", zh = "逾期超过多少天视为财务信号" },
    },
    warn = {
      type = "integer", default = 2, min = 1,
      help = { en = "How many causes make a warning.", zh = "几项原因为警告" },
    },
    critical = {
      type = "integer", default = 3, min = 1,
      help = { en = "How many causes make it critical.", zh = "几项原因为严重" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
  },
  fields = {
    account = {
      relationship_stage = {
        type = "choice", indexed = true, label = { en = "relationship stage", zh = "关系阶段" },
        choices = {
          { name = "pre", label = { en = "pre", zh = "孕育" } },
          { name = "early", label = { en = "early", zh = "初级" } },
          { name = "mid", label = { en = "mid", zh = "中级" } },
          { name = "partnership", label = { en = "partnership", zh = "伙伴式" } },
          { name = "synergistic", label = { en = "synergistic", zh = "协作式" } },
          { name = "interrupted", label = { en = "interrupted", zh = "中断" } },
        },
      },
      -- Entered by hand where the share of purchases is not known.
      stage_by_hand = {
        type = "choice", label = { en = "stage by hand", zh = "人工判定阶段" },
        choices = {
          { name = "early", label = { en = "early", zh = "初级" } },
          { name = "mid", label = { en = "mid", zh = "中级" } },
          { name = "partnership", label = { en = "partnership", zh = "伙伴式" } },
          { name = "synergistic", label = { en = "synergistic", zh = "协作式" } },
        },
      },
      -- Names of joint groups that work, with commas between them.
      joint_groups = { type = "text", label = { en = "joint groups", zh = "联合小组" } },
      common_strategy = { type = "boolean", label = { en = "common strategy", zh = "共同战略" } },
      uncoupled = { type = "boolean", label = { en = "uncoupled", zh = "已中断" } },
      previous_owner = {
        type = "reference", to = "rep", must_exist = false,
        label = { en = "previous owner", zh = "前任负责人" },
      },
    },
  },
}
