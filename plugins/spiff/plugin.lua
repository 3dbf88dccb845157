return {
  name = "spiff", version = "1.0.0", api = 1,
  summary = {
    en = "Pays for each unit sold in a campaign, with a minimum, a bonus and a cap.",
    zh = "按促销期内销量计件奖励，可设起点、达标奖和封顶",
  },
  requires = { "sales-team" },
  reads = { "opportunity", "rep" },
  parameters = {
    per_unit = {
      type = "money", required = true, min = "0",
      label = { en = "per unit", zh = "每件奖励" },
      help = { en = "What each unit pays.", zh = "每件奖励" },
    },
    product = {
      type = "text",
      label = { en = "product", zh = "产品" },
      help = { en = "Only deals of this product count.", zh = "只计该产品" },
    },
    minimum = {
      type = "decimal", default = "0", min = "0",
      label = { en = "minimum units", zh = "起点销量" },
      help = { en = "Who sells fewer units is paid nothing.", zh = "低于该销量不奖励" },
    },
    bonus = {
      type = "money", min = "0",
      label = { en = "bonus", zh = "达标奖" },
      help = { en = "What is paid once --bonus-at units are sold.", zh = "达标奖金额" },
    },
    bonus_at = {
      type = "decimal", min = "0",
      label = { en = "units for the bonus", zh = "达标销量" },
      help = { en = "How many units earn the bonus.", zh = "达标销量" },
    },
    cap = {
      type = "money", min = "0",
      label = { en = "cap per rep", zh = "每人上限" },
      help = { en = "The most that one rep is paid.", zh = "每人奖励上限" },
    },
  },
  fields = {
    opportunity = {
      units = { type = "decimal", places = 3, label = { en = "units", zh = "数量" } },
    },
  },
}
