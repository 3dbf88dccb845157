-- What people call the figures that the lines add up to.
return {
  operating = { en = "operating profit", zh = "经营利润" },
  support = { en = "expense support", zh = "费用支持" },
  expenses = { en = "expenses", zh = "费用支出" },
  profit = { en = "profit", zh = "利润" },
  roi = { en = "return on capital", zh = "资金回报率" },
  capital = { en = "capital", zh = "资金占用" },
}
