return {
  name = "word-of-mouth", version = "1.0.0", api = 1,
  summary = {
    en = "Estimates how many people hear from satisfied and dissatisfied customers, and shows who was referred.",
    zh = "口碑倍数：满意与不满意客户的传播，以及老客户推荐",
  },
  requires = { "customer-data", "orders", "surveys" },
  reads = { "account", "order", "survey_answer", "survey_question", "survey_response" },
  parameters = {
    satisfied = {
      type = "integer", min = 0,
      help = { en = "Satisfied customers; those of the surveys unless given.", zh = "满意客户数，默认取自调查" },
    },
    dissatisfied = {
      type = "integer", min = 0,
      help = { en = "Dissatisfied customers; those of the surveys unless given.", zh = "不满意客户数，默认取自调查" },
    },
    good = {
      type = "decimal", default = "4", min = "1", max = "5",
      help = { en = "A mean of at least this of 1 to 5 is satisfied.", zh = "平均分不低于此值为满意（1–5 分）" },
    },
    bad = {
      type = "decimal", default = "2", min = "1", max = "5",
      help = { en = "A mean of at most this is dissatisfied.", zh = "平均分不高于此值为不满意" },
    },
    tell_good = {
      type = "decimal", default = "3", min = "0",
      help = {
        en = "How many others a satisfied customer tells; not from the training deck.",
        zh = "一家满意客户告诉多少人（非培训课件数据）",
      },
    },
    tell_bad = {
      type = "decimal", default = "11", min = "0",
      help = {
        en = "How many others a dissatisfied customer tells; not from the training deck.",
        zh = "一家不满意客户告诉多少人（非培训课件数据）",
      },
    },
    win_rate = {
      type = "percent", default = "1%", min = "0%", max = "100%",
      help = { en = "How many of those who hear good things buy; ours.", zh = "听到好评者的成交比例（我们的默认值）" },
    },
    loss_rate = {
      type = "percent", default = "1%", min = "0%", max = "100%",
      help = { en = "How many of those who hear bad things are lost; ours.", zh = "听到差评者的流失比例（我们的默认值）" },
    },
    months = {
      type = "integer", default = 12, min = 1, max = 60,
      help = { en = "Surveys and referrals of how many months.", zh = "统计最近多少个月" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows lists have at most.", zh = "列表的最多行数" },
    },
  },
}
