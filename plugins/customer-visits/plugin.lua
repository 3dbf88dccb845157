return {
  name = "customer-visits", version = "1.0.0", api = 1,
  summary = {
    en = "Declares contacts with customers, planned and made, and who took part: customer_visit and attendee.",
    zh = "定义客户拜访（计划与实际）及参与人（customer_visit 与 attendee 对象）",
  },
  requires = { "sales-team" },
  -- What its files read for others.
  reads = { "attendee", "customer_visit" },
  objects = {
    customer_visit = {
      label = { en = "visit", zh = "拜访" },
      fields = {
        account = {
          type = "reference", to = "account", required = true, indexed = true,
          label = { en = "account", zh = "客户" },
        },
        contact = { type = "reference", to = "contact", indexed = true, label = { en = "contact", zh = "主要受访人" } },
        opportunity = {
          type = "reference", to = "opportunity", indexed = true,
          label = { en = "opportunity", zh = "商机" },
        },
        owner = {
          type = "reference", to = "rep", required = true, indexed = true,
          label = { en = "owner", zh = "拜访人" },
        },
        mode = {
          type = "choice",
          choices = {
            { name = "face", label = { en = "in person", zh = "面访" } },
            { name = "phone", label = { en = "telephone", zh = "电话" } },
            { name = "email", label = { en = "e-mail", zh = "邮件" } },
            { name = "fax", label = { en = "fax", zh = "传真" } },
            { name = "video", label = { en = "video call", zh = "视频会议" } },
            { name = "message", label = { en = "message", zh = "即时消息" } },
            { name = "other", label = { en = "other", zh = "其他" } },
          },
          default = "face", label = { en = "mode", zh = "拜访方式" },
        },
        purpose = {
          type = "choice",
          choices = {
            { name = "new_business", label = { en = "new business", zh = "开发新业务" } },
            { name = "needs", label = { en = "needs", zh = "了解需求" } },
            { name = "presentation", label = { en = "presentation", zh = "介绍方案" } },
            { name = "price", label = { en = "price", zh = "价格" } },
            { name = "order", label = { en = "order", zh = "订单" } },
            { name = "delivery", label = { en = "delivery", zh = "交货" } },
            { name = "service", label = { en = "service", zh = "售后服务" } },
            { name = "complaint", label = { en = "complaint", zh = "处理投诉" } },
            { name = "collection", label = { en = "collection", zh = "催款" } },
            { name = "relationship", label = { en = "relationship", zh = "维护关系" } },
            { name = "other", label = { en = "other", zh = "其他" } },
          },
          label = { en = "purpose", zh = "拜访目的" },
        },
        planned_on = { type = "date", label = { en = "planned on", zh = "计划日期" } },
        planned_start = { type = "datetime", label = { en = "planned start", zh = "计划开始时间" } },
        planned_minutes = { type = "integer", label = { en = "planned minutes", zh = "计划时长（分钟）" } },
        rescheduled_by = {
          type = "choice",
          choices = {
            { name = "us", label = { en = "us", zh = "我方" } },
            { name = "customer", label = { en = "customer", zh = "客户" } },
          },
          label = { en = "rescheduled by", zh = "改期方" },
        },
        -- Empty until the visit was made.
        visited_on = { type = "date", indexed = true, label = { en = "visited on", zh = "拜访日期" } },
        started_at = { type = "datetime", label = { en = "started at", zh = "开始时间" } },
        minutes = { type = "integer", label = { en = "minutes", zh = "时长（分钟）" } },
        travel_minutes = { type = "integer", label = { en = "travel minutes", zh = "路程（分钟）" } },
        goal = { type = "text", label = { en = "goal", zh = "拜访目标" } },
        goal_reached = { type = "boolean", label = { en = "goal reached", zh = "目标达成" } },
        questions = { type = "text", label = { en = "questions", zh = "提问" } },
        answers = { type = "text", label = { en = "answers", zh = "客户答复" } },
        commitments = { type = "text", label = { en = "commitments", zh = "双方承诺" } },
        result = { type = "text", label = { en = "result", zh = "拜访结果" } },
        next_step = { type = "text", label = { en = "next step", zh = "下一步" } },
        next_on = { type = "date", label = { en = "next step on", zh = "下一步日期" } },
        recorded_on = { type = "date", label = { en = "recorded on", zh = "记录日期" } },
      },
    },
    -- Whoever took part beside the visit's owner and contact: one of theirs or one of ours.
    attendee = {
      label = { en = "attendee", zh = "参与人" },
      fields = {
        visit = {
          type = "reference", to = "customer_visit", required = true, indexed = true,
          label = { en = "visit", zh = "拜访" },
        },
        contact = { type = "reference", to = "contact", indexed = true, label = { en = "contact", zh = "客户方人员" } },
        -- A rep, or the name of a colleague who sells nothing and is not kept as a rep.
        colleague = {
          type = "reference", to = "rep", must_exist = false, indexed = true,
          label = { en = "colleague", zh = "我方人员" },
        },
        ["function"] = { type = "text", label = { en = "function of the colleague", zh = "我方人员职能" } },
      },
    },
  },
}
