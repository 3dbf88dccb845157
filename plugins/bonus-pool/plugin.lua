return {
  name = "bonus-pool", version = "1.0.0", api = 1,
  summary = {
    en = "Shares a bonus pool among the reps by weight, by what they booked, or equally.",
    zh = "按权重、业绩或平均分配奖金池",
  },
  requires = { "sales-team" },
  reads = { "opportunity", "rep" },
  parameters = {
    pool = {
      type = "money", required = true, min = "0.01",
      label = { en = "pool", zh = "奖金池" },
      help = { en = "The sum to share, such as 50000 or \"50000 USD\".", zh = "奖金池总额" },
    },
    weight_by = {
      type = "choice",
      choices = {
        { name = "weight", label = { en = "weight", zh = "奖金权重" } },
        { name = "booked", label = { en = "what each has booked", zh = "业绩" } },
        { name = "equal", label = { en = "equal shares", zh = "平均分配" } },
      },
      default = "weight",
      label = { en = "shared by", zh = "分配方式" },
      help = {
        en = "By the reps' bonus_weight, by what each has booked, or equally among those who have won a deal.",
        zh = "weight：按奖金权重；booked：按业绩；equal：在有成交的人员中平均分配",
      },
    },
  },
  fields = {
    rep = {
      bonus_weight = { type = "decimal", places = 4, label = { en = "bonus weight", zh = "奖金权重" } },
    },
  },
}
