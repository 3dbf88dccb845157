return {
  name = "prepayment-interest", version = "1.0.0", api = 1,
  summary = {
    en = "Pays distributors interest on what they prepay in the low season, until they draw it down.",
    zh = "淡季打款补息：按预付款占用天数给经销商补息",
  },
  requires = { "orders", "receivables" },
  reads = { "account", "order", "receipt" },
  parameters = {
    annual_rate = {
      type = "percent", default = "6%", min = "0%",
      label = { en = "annual rate", zh = "年利率" },
      help = { en = "The interest of a year.", zh = "补息年利率" },
    },
    day_base = {
      type = "integer", default = 365, min = 360, max = 366,
      label = { en = "days of a year", zh = "年计息天数" },
      help = { en = "365, or 360 as banks count.", zh = "365，或按银行惯例 360" },
    },
    cut_off = {
      type = "date",
      label = { en = "cut-off", zh = "计息截止日" },
      help = {
        en = "Until when interest runs on what is not drawn; the day the run looks from unless given.",
        zh = "未提货部分计息至该日，默认为计算基准日（--as-of）",
      },
    },
  },
}
