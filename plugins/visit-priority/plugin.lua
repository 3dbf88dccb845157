return {
  name = "visit-priority", version = "1.0.0", api = 1,
  summary = {
    en = "Sorts the people at customers into first, second and reserve targets for visits.",
    zh = "把客户联系人分为首先拜访、次拜访与候选拜访目标",
  },
  requires = { "customer-data", "customer-visits" },
  reads = { "account", "attendee", "contact", "customer_visit", "rep" },
  parameters = {
    influence = {
      type = "decimal", default = "0.5", min = "0", label = { en = "weight of influence", zh = "影响力权重" },
      help = { en = "What a point of influence counts.", zh = "影响力每分的权重" },
    },
    support = {
      type = "decimal", default = "0.3", min = "0", label = { en = "weight of lacking support", zh = "支持不足的权重" },
      help = { en = "What a point of lacking support counts.", zh = "支持度每低一分的权重" },
    },
    silence = {
      type = "decimal", default = "0.2", min = "0", label = { en = "weight of time", zh = "间隔权重" },
      help = { en = "What a span of time without a visit counts.", zh = "每个未拜访时段的权重" },
    },
    span = {
      type = "integer", default = 30, min = 1, label = { en = "days of a span", zh = "时段天数" },
      help = { en = "How many days without a visit are a span.", zh = "多少天未拜访计为一个时段" },
    },
    spans = {
      type = "decimal", default = "5", min = "0", label = { en = "most spans", zh = "时段上限" },
      help = { en = "How many spans count at most.", zh = "最多计多少个时段" },
    },
    never = {
      type = "choice",
      choices = {
        { name = "since_known", label = { en = "count from the day they were entered", zh = "自录入日起计" } },
        { name = "leave_out", label = { en = "leave them out", zh = "不列入" } },
      },
      default = "since_known", label = { en = "people never visited", zh = "从未拜访的人" },
      help = { en = "From when the time of people who were never visited counts.", zh = "从未拜访的人如何计间隔" },
    },
    lists = {
      type = "integer", default = 3, min = 1, max = 3, label = { en = "lists planned", zh = "列入计划的名单数" },
      help = { en = "1 plans the first targets, 2 the second as well, 3 all.", zh = "1 只计划首先拜访，2 加上次拜访，3 全部" },
    },
    first_days = {
      type = "integer", default = 14, min = 1, label = { en = "days for the first", zh = "首先拜访期限（天）" },
      help = { en = "Within how many days the first targets are due.", zh = "首先拜访目标应在多少天内拜访" },
    },
    second_days = {
      type = "integer", default = 30, min = 1, label = { en = "days for the second", zh = "次拜访期限（天）" },
      help = { en = "Within how many days the second targets are due.", zh = "次拜访目标应在多少天内拜访" },
    },
    owner = {
      type = "text", label = { en = "owner", zh = "负责人" },
      help = { en = "Only the customers of this rep; all unless given.", zh = "只看该负责人的客户，默认全部" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows a list has at most.", zh = "列表的最多行数" },
    },
  },
}
