return {
  name = "recoverable-draw", version = "1.0.0", api = 1,
  summary = {
    en = "Pays a commission, at least a monthly draw, and recovers what was advanced from later months.",
    zh = "佣金低于每月保底预支时补足，并从以后月份的超额佣金中扣回",
  },
  requires = { "sales-team" },
  reads = { "opportunity", "rep" },
  parameters = {
    rate = {
      type = "percent", required = true, min = "0%", max = "100%",
      help = { en = "The commission on each won deal, such as 5%.", zh = "每笔成交的佣金比例，例如 5%" },
    },
    draw = {
      type = "money", min = "0",
      help = {
        en = "The draw of a month, such as 2000; a rep's own field draw goes before it.",
        zh = "每月预支额，例如 2000；销售代表自己的 draw 字段优先",
      },
    },
  },
  fields = {
    rep = {
      draw = { type = "money", label = { en = "draw", zh = "每月预支额" } },
    },
  },
}
