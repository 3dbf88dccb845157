return {
  name = "customer-data", version = "1.1.0", api = 1,
  summary = {
    en = "Declares what several methods ask of accounts, contacts and opportunities beside the core's fields.",
    zh = "定义多种方法共用的客户、联系人与商机字段",
  },
  -- What its files read for others.
  reads = { "account", "answer", "assessment" },
  fields = {
    account = {
      -- What the customer buys of goods such as ours in a year, from all suppliers; mostly an estimate.
      category_spend = { type = "money", label = { en = "category spend", zh = "同类产品年采购额" } },
      category_spend_source = { type = "text", label = { en = "source of the category spend", zh = "采购额来源" } },
      category_spend_on = { type = "date", label = { en = "category spend as of", zh = "采购额统计日" } },
      segment = { type = "text", indexed = true, label = { en = "segment", zh = "细分市场" } },
      key_account = { type = "boolean", label = { en = "key account", zh = "重点客户" } },
      owner_since = { type = "date", label = { en = "owner since", zh = "负责人接手日" } },
      referred_by = { type = "reference", to = "account", label = { en = "referred by", zh = "推荐客户" } },
      credit_limit = { type = "money", label = { en = "credit limit", zh = "信用额度" } },
      payment_days = { type = "integer", label = { en = "days to pay", zh = "账期（天）" } },
    },
    contact = {
      key_contact = { type = "boolean", label = { en = "key contact", zh = "关键联系人" } },
      -- 1 is the lowest level of their hierarchy, 5 the top.
      level = { type = "integer", label = { en = "level", zh = "职级（1–5）" } },
      buying_role = {
        type = "choice",
        choices = {
          { name = "initiator", label = { en = "initiator", zh = "发起者" } },
          { name = "user", label = { en = "user", zh = "使用者" } },
          { name = "influencer", label = { en = "influencer", zh = "影响者" } },
          { name = "decider", label = { en = "decider", zh = "决策者" } },
          { name = "buyer", label = { en = "buyer", zh = "采购者" } },
          { name = "gatekeeper", label = { en = "gatekeeper", zh = "把关者" } },
          { name = "approver", label = { en = "approver", zh = "批准者" } },
        },
        label = { en = "buying role", zh = "采购角色" },
      },
      influence = { type = "integer", label = { en = "influence", zh = "影响力（1–5）" } },
      -- -2 is for a rival, 0 neutral, 2 for us.
      attitude = { type = "integer", label = { en = "attitude", zh = "态度（-2 至 2）" } },
      birthday = { type = "date", label = { en = "birthday", zh = "生日" } },
      left_on = { type = "date", label = { en = "left on", zh = "离职日期" } },
    },
    opportunity = {
      margin = { type = "money", label = { en = "margin", zh = "毛利" } },
      stage_entered_on = { type = "date", label = { en = "stage entered on", zh = "进入阶段日期" } },
      -- How often the expected close was moved to a later day.
      postponements = { type = "integer", label = { en = "postponements", zh = "成交推迟次数" } },
      outcome_reason = { type = "text", label = { en = "reason of the outcome", zh = "输赢原因" } },
      -- Of project selling; `stage` is left to the stages of the company's own.
      p_stage = {
        type = "choice", indexed = true, label = { en = "project stage", zh = "项目阶段" },
        choices = {
          { name = "P0", label = { en = "P0 market planning", zh = "P0 市场规划" } },
          { name = "P1", label = { en = "P1 needs and target", zh = "P1 挖掘需求" } },
          { name = "P2", label = { en = "P2 project set-up", zh = "P2 项目立项" } },
          { name = "P3", label = { en = "P3 design exchange", zh = "P3 设计交流" } },
          { name = "P4", label = { en = "P4 solution design", zh = "P4 方案设计" } },
          { name = "P5", label = { en = "P5 solution evaluation", zh = "P5 方案评估" } },
          { name = "P6", label = { en = "P6 agreement and signing", zh = "P6 协议签约" } },
          { name = "P7", label = { en = "P7 signed, in delivery", zh = "P7 签约后实施" } },
        },
      },
      -- What resources a project gets, and how often it is reviewed.
      project_grade = {
        type = "choice", choices = { "A", "B", "C" }, label = { en = "project grade", zh = "项目等级" },
      },
    },
  },
}
