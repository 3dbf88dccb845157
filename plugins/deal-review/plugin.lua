return {
  name = "deal-review", version = "1.0.0", api = 1,
  summary = {
    en = "Guides deal-review meetings: the agenda, what they must produce, and what came of it.",
    zh = "销售项目分析会：议程、三项输出与决议跟进",
  },
  requires = { "competitors", "customer-data", "documents", "stage-pipeline" },
  reads = {
    "account", "action", "alert", "competitor_position", "contact", "deal_review", "opportunity", "rep",
    "review_output",
  },
  workflows = { "deal_review.status" },
  parameters = {
    rhythm = {
      type = "text", default = "A:7,B:14,C:30",
      help = {
        en = "After how many days a deal of each grade is reviewed again.",
        zh = "各等级项目的评审间隔（天）",
      },
    },
    outputs = {
      type = "text", default = "case_plan,relation_plan,strategy",
      help = { en = "What a meeting must yield.", zh = "会议须形成的输出" },
    },
    review = { type = "text", help = { en = "The key of the review whose minutes are shown.", zh = "显示纪要的分析会编号" } },
    owner = { type = "text", help = { en = "Only the deals of this owner.", zh = "仅此负责人的商机" } },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows lists have at most.", zh = "列表的最多行数" },
    },
    currency = {
      type = "currency",
      help = { en = "The currency of the deals; the company's unless given.", zh = "商机币种，默认为公司币种" },
    },
  },
  objects = {
    deal_review = {
      label = { en = "deal review", zh = "项目分析会" },
      fields = {
        opportunity = {
          type = "reference", to = "opportunity", required = true, indexed = true,
          label = { en = "opportunity", zh = "商机" },
        },
        planned_on = { type = "date", label = { en = "planned on", zh = "计划日期" } },
        held_on = { type = "date", label = { en = "held on", zh = "召开日期" } },
        chair = { type = "text", label = { en = "chair", zh = "主持人" } },
        status = {
          type = "choice", required = true, default = "planned", label = { en = "status", zh = "状态" },
          choices = {
            { name = "planned", label = { en = "planned", zh = "已计划" } },
            { name = "held", label = { en = "held", zh = "已召开" } },
            { name = "closed", label = { en = "closed", zh = "已结束" } },
            { name = "cancelled", label = { en = "cancelled", zh = "已取消" } },
          },
        },
        minutes = { type = "text", label = { en = "minutes", zh = "会议纪要" } },
      },
    },
    -- A plan that the meeting has agreed on. Its decisions are actions about the review.
    review_output = {
      label = { en = "output of a review", zh = "分析会输出" },
      fields = {
        review = {
          type = "reference", to = "deal_review", required = true, indexed = true,
          label = { en = "deal review", zh = "项目分析会" },
        },
        kind = {
          type = "choice", required = true, label = { en = "kind", zh = "类别" },
          choices = {
            { name = "case_plan", label = { en = "case plan", zh = "个案营销规划" } },
            { name = "relation_plan", label = { en = "relation plan", zh = "公关计划" } },
            { name = "strategy", label = { en = "strategy", zh = "销售策略" } },
          },
        },
        owner = { type = "text", label = { en = "owner", zh = "负责人" } },
        due_on = { type = "date", label = { en = "due on", zh = "完成期限" } },
        text = { type = "text", label = { en = "text", zh = "内容" } },
        document = { type = "reference", to = "document", label = { en = "document", zh = "文件" } },
      },
    },
  },
}
