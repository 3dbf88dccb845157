return {
  name = "sales-pipeline", version = "1.0.0", api = 1,
  summary = {
    en = "Shows the open deals: by stage, by owner, how old they are and which are to close this quarter.",
    zh = "销售漏斗：未结商机按阶段、负责人、账龄及本季预计成交",
  },
  requires = { "customer-data", "sales-team" },
  reads = { "account", "opportunity", "rep" },
  parameters = {
    stages = {
      type = "text", default = "contact,sample,quote,negotiation",
      help = {
        en = "The stages in order, with commas between them; others follow by name.",
        zh = "阶段顺序，用逗号分隔；其余阶段按名称排在后面",
      },
    },
    ages = {
      type = "text", default = "30,60,90",
      help = { en = "The bounds of the ages in days, rising.", zh = "账龄分段（天），由小到大" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
    currency = {
      type = "currency",
      help = { en = "The currency of the deals; the company's unless given.", zh = "商机币种，默认为公司币种" },
    },
  },
}
