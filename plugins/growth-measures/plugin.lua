return {
  name = "growth-measures", version = "1.0.0", api = 1,
  summary = {
    en = "Keeps measures for growth by product, price, channel and promotion, and says whether they close the gap.",
    zh = "具体上量措施：产品、价格、渠道、促销，及其能否补足缺口",
  },
  requires = { "customer-data", "sales-team", "targets" },
  reads = { "growth_measure", "opportunity", "target" },
  parameters = {
    gap = {
      type = "money", min = "0", label = { en = "gap", zh = "缺口" },
      help = {
        en = "The volume that is missing; the targets of the period less the deals won unless given.",
        zh = "需要补足的量，默认为期间目标减已成交额",
      },
    },
    period = {
      type = "period", label = { en = "period", zh = "期间" },
      help = { en = "Measures that are due in it; the year of tomorrow unless given.", zh = "期间内到期的措施，默认为次日所在年度" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows a list has at most.", zh = "列表的最多行数" },
    },
  },
  objects = {
    growth_measure = {
      label = { en = "measure for growth", zh = "上量措施" },
      fields = {
        what = { type = "text", required = true, label = { en = "what", zh = "措施" } },
        p = {
          type = "choice",
          choices = {
            { name = "product", label = { en = "product", zh = "产品" } },
            { name = "price", label = { en = "price", zh = "价格" } },
            { name = "channel", label = { en = "channel", zh = "渠道" } },
            { name = "promotion", label = { en = "promotion", zh = "促销" } },
          },
          required = true, label = { en = "by", zh = "类别" },
        },
        owner = {
          type = "reference", to = "rep", must_exist = false, indexed = true, label = { en = "owner", zh = "负责人" },
        },
        due_on = { type = "date", required = true, indexed = true, label = { en = "due on", zh = "完成日期" } },
        expected = { type = "money", label = { en = "expected volume", zh = "预计增量" } },
        margin = { type = "money", label = { en = "expected margin", zh = "预计毛利" } },
        cost = { type = "money", label = { en = "cost", zh = "费用" } },
      },
    },
  },
}
