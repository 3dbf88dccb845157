return {
  name = "voucher-promotion", version = "1.0.0", api = 1,
  summary = {
    en = "Works out what buyers pay for a partner's goods after a discount and vouchers, and what the partner keeps.",
    zh = "买赠券促销测算：折扣加代金券后的实付、节省与合作方毛利",
  },
  parameters = {
    prices = {
      type = "text", default = "2000,5000",
      label = { en = "list prices", zh = "标价" },
      help = { en = "The list prices to work out, with commas between them.", zh = "要测算的标价，用逗号分隔" },
    },
    discount = {
      type = "percent", default = "30%", min = "0%", max = "100%",
      label = { en = "discount", zh = "折扣" },
      help = { en = "What comes off the list price before vouchers.", zh = "用券前的优惠幅度" },
    },
    vouchers = {
      type = "text", default = "2000:400,5000:590",
      label = { en = "voucher by list price", zh = "各价位代金券面值" },
      help = {
        en = "From which list price on a voucher is worth what, such as 2000:400,5000:590.",
        zh = "标价起点与代金券面值，例如 2000:400,5000:590",
      },
    },
    number = {
      type = "integer", default = 2, min = 0,
      label = { en = "vouchers used", zh = "用券张数" },
      help = { en = "How many vouchers a buyer brings.", zh = "顾客使用的代金券张数" },
    },
    most = {
      type = "integer", default = 2, min = 0,
      label = { en = "most vouchers", zh = "最多用券张数" },
      help = { en = "How many vouchers one purchase takes at most.", zh = "每次购买最多可用张数" },
    },
    cost = {
      type = "percent", min = "0%",
      label = { en = "partner's cost", zh = "合作方成本" },
      help = {
        en = "The partner's cost as a share of the list price; without it there is no margin.",
        zh = "合作方成本占标价的比例；不填则不计算毛利",
      },
    },
  },
}
