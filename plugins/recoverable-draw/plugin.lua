return {
  name = "recoverable-draw", version = "1.0.0", api = 1,
  summary = {
    en = "Pays a commission, at least a monthly draw, and recovers what was advanced from later months.",
    zh = "佣金低于每月保底预支时补足，并从以后月份的超额佣金中扣回",
  },
  requires = { "sales-team" },
  reads = { "opportunity", "rep", "draw" },
  parameters = {
    rate = {
      type = "percent", required = true, min = "0%", max = "100%",
      label = { en = "rate", zh = "佣金比例" },
      help = { en = "The commission on each won deal, such as 5%.", zh = "每笔成交的佣金比例，例如 5%" },
    },
    draw = {
      type = "money", min = "0",
      label = { en = "monthly draw", zh = "每月预支额" },
      help = {
        en = "The draw of a month, such as 2000, of reps who have no record draw of their own.",
        zh = "每月预支额，例如 2000；有单独 draw 记录的销售代表以记录为准",
      },
    },
  },
  objects = {
    draw = {
      label = { en = "draw", zh = "预支约定" },
      fields = {
        rep = {
          type = "reference", to = "rep", required = true, indexed = true,
          label = { en = "rep", zh = "销售代表" },
        },
        amount = { type = "money", required = true, label = { en = "amount", zh = "每月预支额" } },
        valid_from = { type = "date", label = { en = "valid from", zh = "生效日" } },
        valid_until = { type = "date", label = { en = "valid until", zh = "失效日（含当日）" } },
      },
    },
  },
}
