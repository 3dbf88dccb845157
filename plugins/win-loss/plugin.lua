return {
  name = "win-loss", version = "1.0.0", api = 1,
  summary = {
    en = "Shows what was won and lost, why and against whom, and whether it was reviewed in time.",
    zh = "项目总结：输赢率、原因、对手、周期与结案复盘",
  },
  requires = { "competitors", "customer-data", "documents" },
  reads = { "account", "competitor", "competitor_position", "document", "opportunity" },
  parameters = {
    months = {
      type = "integer", default = 12, min = 1, max = 120,
      help = { en = "How many months of closed deals are reported.", zh = "统计近几个月结案的商机" },
    },
    days = {
      type = "integer", default = 14, min = 0,
      help = { en = "Within how many days after closing the retrospective is due.", zh = "结案后多少天内应完成复盘" },
    },
    retrospective = {
      type = "text", default = "retrospective",
      help = { en = "The type of document that is the retrospective.", zh = "作为复盘记录的文件类型" },
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
