return {
  name = "spend-game", version = "1.0.0", api = 1,
  summary = {
    en = "Gives chances in a prize game by the amount of each order, with draws that can be repeated.",
    zh = "砸金蛋：按每单金额给予抽奖机会，抽奖结果可复核",
  },
  requires = { "orders" },
  reads = { "account", "order" },
  parameters = {
    per_chance = {
      type = "money", default = "100", min = "0.01",
      label = { en = "spend per chance", zh = "每次机会所需金额" },
      help = { en = "How much of an order gives a chance.", zh = "订单每满该金额得一次机会" },
    },
    most = {
      type = "integer", default = 10, min = 1, max = 1000,
      label = { en = "most chances", zh = "每单最多机会" },
      help = { en = "How many chances one order gives at most.", zh = "每张订单的机会上限" },
    },
    prizes = {
      type = "text", default = "gold:50:10%:20,silver:5:30%:100",
      label = { en = "prizes", zh = "奖项" },
      help = {
        en = "Name, value, probability and stock of each prize, such as gold:50:10%:20; no stock means no limit.",
        zh = "奖项名称:价值:概率:库存，例如 gold:50:10%:20；不写库存为不限",
      },
    },
    seed = {
      type = "integer", default = 1,
      label = { en = "seed", zh = "随机种子" },
      help = { en = "Another number draws other prizes; the same one the same.", zh = "不同种子结果不同，同一种子结果可重现" },
    },
    channel = {
      type = "text", default = "distributor",
      label = { en = "channel", zh = "渠道" },
      help = { en = "The channel of the accounts that play.", zh = "参与活动的客户渠道" },
    },
    game = {
      type = "period",
      label = { en = "game", zh = "活动期间" },
      help = { en = "The days of the outlook; the running month unless given.", zh = "测算的期间，默认为当前月" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      label = { en = "rows", zh = "行数" },
      help = { en = "How many rows lists have at most.", zh = "列表的最多行数" },
    },
  },
}
