return {
  name = "contact-modes", version = "1.0.0", api = 1,
  summary = {
    en = "Shows how customers are contacted, and which are contacted in one way only.",
    zh = "拜访方式：各方式的次数与时间占比，以及只用一种方式联系的客户",
  },
  requires = { "customer-data", "customer-visits", "purchase-matrix" },
  reads = { "account", "customer_visit" },
  parameters = {
    months = {
      type = "integer", default = 12, min = 1, max = 120, label = { en = "months looked back", zh = "回看月数" },
      help = { en = "Contacts of so many months are counted.", zh = "统计近几个月的联系" },
    },
    modes = {
      type = "text", default = "phone,email,face,fax,video,message,other", label = { en = "modes", zh = "拜访方式" },
      help = { en = "The modes that count, in the order in which they are shown.", zh = "计入的方式及显示顺序" },
    },
    least = {
      type = "integer", default = 1, min = 1, label = { en = "least contacts", zh = "最少联系次数" },
      help = { en = "An account has one mode only from so many contacts on.", zh = "至少多少次联系才判断是否方式单一" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows a list has at most.", zh = "列表的最多行数" },
    },
  },
}
