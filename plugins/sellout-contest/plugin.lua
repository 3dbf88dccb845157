return {
  name = "sellout-contest", version = "1.0.0", api = 1,
  summary = {
    en = "Ranks the sales people of distributors by attainment and awards prizes, league by league.",
    zh = "客户业务员竞赛：按目标完成率分组排名并颁奖",
  },
  requires = { "distributors" },
  reads = { "account", "contact", "sellout" },
  parameters = {
    product = {
      type = "text",
      label = { en = "product", zh = "产品" },
      help = { en = "Only sell-out of this product counts; all unless given.", zh = "只计该产品，默认全部" },
    },
    contest = {
      type = "period",
      label = { en = "contest", zh = "竞赛期间" },
      help = { en = "The days that count; the running quarter unless given.", zh = "计分期间，默认为当前季度" },
    },
    prizes = {
      type = "text", default = "300,200,100",
      label = { en = "prizes by rank", zh = "各名次奖金" },
      help = { en = "The prizes of a league from the first rank on.", zh = "每组从第一名起的奖金" },
    },
    least = {
      type = "percent", default = "80%", min = "0%",
      label = { en = "least attainment", zh = "最低完成率" },
      help = { en = "Who attains less of the target wins nothing.", zh = "低于该完成率不获奖" },
    },
    leagues = {
      type = "text", default = "0",
      label = { en = "leagues by target", zh = "按目标分组" },
      help = {
        en = "The targets from which a further league begins, such as 0,300: one league unless given.",
        zh = "各组的目标下限，例如 0,300；默认不分组",
      },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      label = { en = "rows", zh = "行数" },
      help = { en = "How many rows a league's table has at most.", zh = "每组表格的最多行数" },
    },
  },
  fields = {
    contact = {
      sellout_target = {
        type = "decimal", places = 3, label = { en = "target of sell-out, units", zh = "分销目标（件）" },
      },
    },
  },
}
