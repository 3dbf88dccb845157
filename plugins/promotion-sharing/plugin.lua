return {
  name = "promotion-sharing", version = "1.0.0", api = 1,
  summary = {
    en = "Shows how much of the cost of promotions distributors carry, and what they have agreed to.",
    zh = "促销费用分担：经销商实际承担比例与约定比例",
  },
  requires = { "customer-data", "distributors" },
  reads = { "account", "promotion" },
  parameters = {
    period = {
      type = "period",
      label = { en = "period", zh = "期间" },
      help = {
        en = "In which the promotions began; unless given, the twelve months up to the day of --as-of.",
        zh = "促销活动的开始期间；默认为截至 --as-of 的十二个月",
      },
    },
    account = {
      type = "text",
      label = { en = "distributor", zh = "经销商" },
      help = { en = "The key of one distributor.", zh = "某一家经销商的编号" },
    },
    agreed = {
      type = "percent", min = "0%", max = "100%",
      label = { en = "agreed share", zh = "约定分担比例" },
      help = {
        en = "What distributors carry where nothing is agreed for the promotion; not known unless given.",
        zh = "未单独约定时经销商应承担的比例；未给出则视为未知",
      },
    },
    tolerance = {
      type = "percent", default = "0%", min = "0%",
      label = { en = "tolerance", zh = "容差" },
      help = {
        en = "By how much a share may be below the agreed one.", zh = "实际分担比例可低于约定比例多少",
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
      help = { en = "The currency of the costs; the company's unless given.", zh = "费用币种，默认为公司币种" },
    },
  },
}
