return {
  name = "surveys", version = "1.0.0", api = 1,
  summary = {
    en = "Declares what customers are asked and what they answer: survey, its questions, responses and answers.",
    zh = "定义客户调查：问卷、题目、回复与答案",
  },
  objects = {
    survey = {
      label = { en = "survey", zh = "调查" },
      fields = {
        name = { type = "text", required = true, label = { en = "name", zh = "名称" } },
        opened_on = { type = "date", label = { en = "opened on", zh = "开始日期" } },
        closed_on = { type = "date", label = { en = "closed on", zh = "截止日期" } },
      },
    },
    survey_question = {
      label = { en = "survey question", zh = "调查题目" },
      fields = {
        survey = {
          type = "reference", to = "survey", required = true, indexed = true,
          label = { en = "survey", zh = "调查" },
        },
        position = { type = "integer", label = { en = "position", zh = "题号" } },
        words = { type = "text", required = true, label = { en = "words", zh = "题目内容" } },
        -- csat 1 to 5, nps 0 to 10, yes_no 1 or 0, number anything, text words alone.
        scale = {
          type = "choice",
          choices = {
            { name = "csat", label = { en = "satisfaction (CSAT)", zh = "满意度（CSAT）" } },
            { name = "nps", label = { en = "recommendation (NPS)", zh = "推荐度（NPS）" } },
            { name = "yes_no", label = { en = "yes or no", zh = "是或否" } },
            { name = "number", label = { en = "number", zh = "数值" } },
            { name = "text", label = { en = "text", zh = "文字" } },
          },
          required = true, default = "csat",
          label = { en = "scale", zh = "量表" },
        },
      },
    },
    survey_response = {
      label = { en = "survey response", zh = "调查回复" },
      fields = {
        survey = {
          type = "reference", to = "survey", required = true, indexed = true,
          label = { en = "survey", zh = "调查" },
        },
        account = {
          type = "reference", to = "account", required = true, indexed = true,
          label = { en = "account", zh = "客户" },
        },
        contact = { type = "reference", to = "contact", label = { en = "contact", zh = "回复人" } },
        responded_on = { type = "date", required = true, label = { en = "responded on", zh = "回复日期" } },
      },
    },
    survey_answer = {
      label = { en = "survey answer", zh = "调查答案" },
      fields = {
        response = {
          type = "reference", to = "survey_response", required = true, indexed = true,
          label = { en = "response", zh = "回复" },
        },
        question = {
          type = "reference", to = "survey_question", required = true, indexed = true,
          label = { en = "question", zh = "题目" },
        },
        number = { type = "decimal", places = 2, label = { en = "number", zh = "分值" } },
        words = { type = "text", label = { en = "words", zh = "文字" } },
      },
    },
  },
}
