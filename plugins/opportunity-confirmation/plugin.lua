return {
  name = "opportunity-confirmation", version = "1.0.0", api = 1,
  summary = {
    en = "Guides the seven jobs that confirm an opportunity, from the panorama to the promised project set-up.",
    zh = "确认销售商机的七项工作：从客户全景到承诺立项",
  },
  requires = { "customer-data", "documents" },
  reads = { "account", "assessment", "document", "opportunity" },
  workflows = { "opportunity.confirmation" },
  parameters = {
    tools = {
      type = "text",
      default = "panorama;customer_swot;potential_needs;visit_record,question_plan;difficulty;success_case,fab;set_up",
      help = {
        en = "The forms or documents of each of the seven jobs.",
        zh = "七项工作各自的表单或文件类型，工作之间用分号分隔",
      },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many deals are listed at most.", zh = "列出的最多商机数" },
    },
  },
  fields = {
    opportunity = {
      -- The job that is being done.
      confirmation = {
        type = "choice", label = { en = "confirmation", zh = "商机确认进度" },
        choices = {
          { name = "panorama", label = { en = "1 collect the panorama", zh = "1 收集客户全景资料" } },
          { name = "swot", label = { en = "2 analyse the customer's SWOT", zh = "2 分析客户 SWOT" } },
          { name = "needs", label = { en = "3 predict needs", zh = "3 预测需求" } },
          { name = "visit", label = { en = "4 planned visit", zh = "4 计划拜访" } },
          { name = "difficulty", label = { en = "5 situation, difficulty, impact", zh = "5 现状、困难、影响" } },
          { name = "persuasion", label = { en = "6 persuade, raise interest", zh = "6 说服并提升兴趣" } },
          { name = "promise", label = { en = "7 promise of a project", zh = "7 引导承诺立项" } },
          { name = "confirmed", label = { en = "confirmed", zh = "已确认" } },
        },
      },
      set_up_promised_on = { type = "date", label = { en = "set-up promised on", zh = "客户承诺立项日期" } },
    },
  },
}
