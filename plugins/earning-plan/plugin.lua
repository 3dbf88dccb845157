return {
  name = "earning-plan", version = "1.0.0", api = 1,
  summary = {
    en = "Plans each month how a distributor will make money, and reviews what it brought in.",
    zh = "每月帮客户挣钱的计划与经销商盈利考核",
  },
  requires = { "customer-data", "sales-team" },
  reads = { "account", "assessment", "earning_action" },
  objects = {
    earning_action = {
      label = { en = "action of an earning plan", zh = "挣钱计划行动" },
      fields = {
        account = {
          type = "reference", to = "account", required = true, indexed = true,
          label = { en = "account", zh = "经销商" },
        },
        first_day = { type = "date", required = true, label = { en = "first day", zh = "起始日" } },
        last_day = { type = "date", required = true, label = { en = "last day", zh = "截止日" } },
        what = { type = "text", required = true, label = { en = "what", zh = "行动" } },
        -- Which of the four questions of the plan it answers.
        question = {
          type = "choice",
          choices = {
            { name = "factors", label = { en = "what affects the profit", zh = "影响利润的因素" } },
            { name = "securing", label = { en = "how to secure the profit", zh = "如何保障利润" } },
            { name = "support", label = { en = "what support to win", zh = "争取哪些支持" } },
            { name = "saving", label = { en = "how to save cost", zh = "如何节约费用" } },
          },
          required = true, label = { en = "question", zh = "对应问题" },
        },
        owner = {
          type = "reference", to = "rep", must_exist = false, indexed = true, label = { en = "owner", zh = "负责人" },
        },
        expected = { type = "money", required = true, label = { en = "expected effect on profit", zh = "预期利润影响" } },
        -- Empty until it is known.
        actual = { type = "money", label = { en = "actual effect on profit", zh = "实际利润影响" } },
      },
    },
  },
  parameters = {
    period = {
      type = "period",
      label = { en = "period", zh = "期间" },
      help = {
        en = "Such as 2025-12; unless given, the latest month that is over on the day of --as-of.",
        zh = "例如 2025-12；默认取 --as-of 当日已结束的最近一月",
      },
    },
    account = {
      type = "text",
      label = { en = "distributor", zh = "经销商" },
      help = { en = "The key of one distributor; its actions are listed.", zh = "某一家经销商的编号，列出其各项行动" },
    },
    channel = {
      type = "text", default = "distributor",
      label = { en = "channel", zh = "渠道" },
      help = {
        en = "Active accounts of this channel are expected to have a plan.", zh = "该渠道的活跃客户应有挣钱计划",
      },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      label = { en = "rows", zh = "行数" },
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
    currency = {
      type = "currency",
      label = { en = "currency", zh = "币种" },
      help = { en = "The currency of the effects; the company's unless given.", zh = "金额币种，默认为公司币种" },
    },
  },
}
