return {
  name = "payment-instruments", version = "1.0.0", api = 1,
  summary = {
    en = "Compares cash with acceptances, for us and for the customer, and shows who pays with what.",
    zh = "付款方式经济性：现金与承兑汇票对双方的成本收益及各客户付款方式",
  },
  requires = { "customer-data", "receivables" },
  reads = { "account", "receipt" },
  parameters = {
    amount = {
      type = "money", default = "500000", min = "0",
      label = { en = "amount", zh = "金额" }, help = { en = "What is to be paid.", zh = "应付金额" },
    },
    days = {
      type = "integer", default = 180, min = 0,
      label = { en = "days", zh = "期限（天）" }, help = { en = "The term of an acceptance.", zh = "汇票期限" },
    },
    base = {
      type = "integer", default = 360, min = 1,
      label = { en = "days of a year", zh = "年计息天数" },
      help = { en = "360 for bank drafts; some count 365.", zh = "银行汇票一般按 360 天，也有按 365 天" },
    },
    cash_discount = {
      type = "percent", default = "1.2%", min = "0%",
      label = { en = "cash discount", zh = "现金折扣" },
      help = { en = "What we grant for cash; the default is an example.", zh = "现款优惠比例；默认值仅为示例" },
    },
    deposit_rate = {
      type = "percent", default = "2%", min = "0%",
      label = { en = "deposit rate", zh = "存款利率" },
      help = {
        en = "What money kept earns the customer in a year; the default is an example.",
        zh = "客户留存资金的年利率；默认值仅为示例",
      },
    },
    bank_rate = {
      type = "percent", default = "3%", min = "0%",
      label = { en = "discount rate of bank acceptances", zh = "银行承兑贴现率" },
      help = {
        en = "At which our bank discounts a bank acceptance, a year; the default is an example.",
        zh = "银行承兑汇票的年贴现率；默认值仅为示例",
      },
    },
    bank_fee = {
      type = "money", default = "0", min = "0",
      label = { en = "our fee for a bank acceptance", zh = "银行承兑我方手续费" },
      help = { en = "What discounting one costs beside the rate.", zh = "贴现一张银行承兑汇票的手续费" },
    },
    bank_client_fee = {
      type = "money", default = "0", min = "0",
      label = { en = "the customer's fee for a bank acceptance", zh = "银行承兑客户手续费" },
      help = { en = "What the bank takes for accepting.", zh = "客户开具银行承兑汇票的手续费" },
    },
    bank_deposit = {
      type = "percent", default = "0%", min = "0%", max = "100%",
      label = { en = "margin deposit", zh = "保证金比例" },
      help = {
        en = "The part of the amount that the bank holds, and that does not earn the customer anything.",
        zh = "开票银行要求的保证金比例，该部分不产生收益",
      },
    },
    third_party_rate = {
      type = "percent", min = "0%",
      label = { en = "discount rate of commercial acceptances", zh = "商业承兑贴现率" },
      help = {
        en = "At which an acceptance of a third party is discounted, a year; not known unless given.",
        zh = "商业（三方）承兑汇票的年贴现率；未给出则视为未知",
      },
    },
    third_party_fee = {
      type = "money", default = "0", min = "0",
      label = { en = "our fee for a commercial acceptance", zh = "商业承兑我方手续费" },
      help = { en = "What discounting one costs beside the rate.", zh = "贴现一张商业承兑汇票的手续费" },
    },
    third_party_client_fee = {
      type = "money", default = "0", min = "0",
      label = { en = "the customer's fee for a commercial acceptance", zh = "商业承兑客户手续费" },
      help = { en = "What the third party takes for accepting.", zh = "承兑方向客户收取的费用" },
    },
    channel = {
      type = "text", default = "distributor",
      label = { en = "channel", zh = "渠道" },
      help = { en = "Whose receipts are shown.", zh = "列出该渠道客户的收款" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      label = { en = "rows", zh = "行数" },
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
  },
}
