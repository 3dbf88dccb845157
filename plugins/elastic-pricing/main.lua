local quote = require "quote"
local review = require "review"

return {
  report {
    name = "price-quote",
    summary = {
      en = "Quotes the price of a quantity for a customer, with its margin and who must approve it.",
      zh = "弹性报价：价格、毛利与审批级别",
    },
    uses = {
      "breaks", "classes", "payment", "minimum_margin", "limits", "list", "quantity", "class", "prepaid", "cost",
    },
    run = quote,
  },
  report {
    name = "price-review",
    summary = {
      en = "Shows which orders were sold below the rule price, and which below the floor.", zh = "成交价检查：低于规则价或底价的订单",
    },
    uses = { "breaks", "classes", "payment", "minimum_margin", "limits", "span", "limit" },
    run = review,
  },
}
