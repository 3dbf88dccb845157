return {
  name = "tilt", version = "1.0.0", api = 1,
  summary = {
    en = "Pays a rate that is raised or lowered by product, region and industry.",
    zh = "按产品、地区和行业系数调整佣金比例",
  },
  requires = { "sales-team" },
  reads = { "account", "opportunity", "rep" },
  parameters = {
    rate = {
      type = "percent", required = true, min = "0%", max = "100%",
      label = { en = "base rate", zh = "基础比例" },
      help = { en = "The share of each deal before multipliers, such as 5%.", zh = "基础佣金比例" },
    },
    products = {
      type = "text", help = { en = "Multipliers by product, such as \"GTX Pro:1.2,MG Special:0.8\".", zh = "各产品系数" },
      label = { en = "multipliers by product", zh = "产品系数" },
    },
    regions = {
      type = "text", help = { en = "Multipliers by the account's region.", zh = "各客户地区系数" },
      label = { en = "multipliers by region", zh = "地区系数" },
    },
    industries = {
      type = "text", help = { en = "Multipliers by the account's industry.", zh = "各客户行业系数" },
      label = { en = "multipliers by industry", zh = "行业系数" },
    },
  },
}
