return {
  name = "receivables", version = "1.0.0", api = 1,
  summary = {
    en = "Declares what customers owe and what they have paid: invoice and receipt.",
    zh = "定义应收账款：发票与收款（invoice 与 receipt 对象）",
  },
  objects = {
    invoice = {
      label = { en = "invoice", zh = "发票" },
      fields = {
        account = { type = "reference", to = "account", indexed = true, label = { en = "account", zh = "客户" } },
        opportunity = {
          type = "reference", to = "opportunity", indexed = true,
          label = { en = "opportunity", zh = "商机" },
        },
        amount = { type = "money", required = true, label = { en = "amount", zh = "金额" } },
        issued_on = { type = "date", label = { en = "issued on", zh = "开票日期" } },
        due_on = { type = "date", label = { en = "due on", zh = "到期日" } },
        -- What the books say has been paid in all, for companies that do not keep each receipt.
        paid = { type = "money", label = { en = "paid", zh = "已付金额" } },
      },
    },
    receipt = {
      label = { en = "receipt", zh = "收款" },
      fields = {
        account = { type = "reference", to = "account", indexed = true, label = { en = "account", zh = "客户" } },
        -- Empty while the money is not yet set against an invoice.
        invoice = { type = "reference", to = "invoice", indexed = true, label = { en = "invoice", zh = "发票" } },
        received_on = { type = "date", required = true, label = { en = "received on", zh = "收款日期" } },
        -- Negative for money that went back to the customer.
        amount = { type = "money", required = true, label = { en = "amount", zh = "金额" } },
        instrument = {
          type = "choice",
          choices = {
            { name = "cash", label = { en = "cash", zh = "现金" } },
            { name = "bank_acceptance", label = { en = "bank acceptance", zh = "银行承兑汇票" } },
            { name = "third_party_acceptance", label = { en = "commercial acceptance", zh = "商业承兑汇票" } },
          },
          default = "cash",
          label = { en = "instrument", zh = "收款方式" },
        },
        prepaid = { type = "boolean", label = { en = "prepaid", zh = "预收" } },
      },
    },
  },
}
