-- Where knowledge of a customer comes from: four sides, 18 sources.
return {
  {
    name = "customer", en = "the customer itself", zh = "客户自身",
    sources = { "website", "annual_report", "brochure", "staff" },
  },
  {
    name = "around", en = "around the customer", zh = "客户周边",
    sources = { "customers", "suppliers", "channels", "partners", "rivals" },
  },
  {
    name = "outside", en = "outside", zh = "外部机构",
    sources = { "government", "trade_bodies", "banks", "media", "research" },
  },
  {
    name = "inside", en = "inside our company", zh = "公司内部",
    sources = { "sales", "service", "knowledge", "network" },
  },
}
