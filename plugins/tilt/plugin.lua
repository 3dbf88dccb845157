return {
  name = "tilt", version = "1.1.0", api = 1,
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
      type = "text",
      help = {
        en = "Multipliers by product, such as \"GTX Pro:1.2,MG Special:0.8@2025-01-01..2025-06-30\".",
        zh = "各产品系数，可用 @ 限定有效期，例如 GTX Pro:1.2@2025-01-01..2025-06-30",
      },
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
    combine = {
      type = "choice",
      choices = {
        { name = "product", label = { en = "multiply", zh = "连乘" } },
        { name = "max", label = { en = "the largest counts", zh = "取最大" } },
      },
      default = "product",
      label = { en = "several multipliers", zh = "多个系数" },
      help = {
        en = "Whether the multipliers of a deal multiply, or the largest of them counts.",
        zh = "product：各系数连乘；max：只取最大的一个",
      },
    },
    minimum = {
      type = "decimal", default = "0.5", min = "0",
      label = { en = "least factor", zh = "系数下限" },
      help = { en = "All multipliers together count at least so much.", zh = "合计系数不低于该值" },
    },
    maximum = {
      type = "decimal", default = "2", min = "0",
      label = { en = "greatest factor", zh = "系数上限" },
      help = { en = "All multipliers together count at most so much.", zh = "合计系数不高于该值" },
    },
  },
}
