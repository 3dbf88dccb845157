return {
  name = "purchase-matrix", version = "1.0.0", api = 1,
  summary = {
    en = "Classes accounts by what they buy from us and what they could buy; heavyweights stand above.",
    zh = "采购矩阵：按目前购买情况与总体购买能力给客户分 A/B/C 类，重量级客户单列",
  },
  requires = { "customer-data", "orders" },
  reads = { "account", "order" },
  parameters = {
    cells_a = {
      type = "text", default = "1,4 0,3 1,3 4,4 3,4", label = { en = "cells of A", zh = "A 类单元格" },
      help = {
        en = "The cells of class A: high volume or potential. Each is X,Y: buys now, could buy.",
        zh = "A 类单元格（用量与潜力大），写作 X,Y：目前购买,总体购买能力",
      },
    },
    cells_b = {
      type = "text", default = "0,2 2,4", label = { en = "cells of B", zh = "B 类单元格" },
      help = { en = "The cells of class B: medium potential, enough room.", zh = "B 类单元格：潜力中等，有足够空间" },
    },
    cells_c = {
      type = "text", default = "0,1 1,2 1,1", label = { en = "cells of C", zh = "C 类单元格" },
      help = { en = "The cells of class C: low potential.", zh = "C 类单元格：潜力小" },
    },
    fill = {
      type = "choice",
      choices = {
        { name = "none", label = { en = "leave without a class", zh = "不分类" } },
        { name = "suggested", label = { en = "use the suggested classes", zh = "采用建议类别" } },
      },
      default = "none", label = { en = "cells not given", zh = "未给出的单元格" },
      help = { en = "What becomes of cells that the lists leave out.", zh = "列表未包含的单元格如何处理" },
    },
    suggested = {
      type = "text", default = "0,4=A 3,3=B 2,3=B 2,2=C 0,0=none", label = { en = "suggested cells", zh = "建议单元格" },
      help = { en = "The suggested classes, with --fill suggested.", zh = "--fill suggested 时采用的类别" },
    },
    little = {
      type = "money", default = "1", min = "0.01", label = { en = "buys little from", zh = "“少”的下限" },
      help = { en = "From so much in a year on an axis is 1, buys little.", zh = "年金额达到多少记 1 分（买得少）" },
    },
    average = {
      type = "money", default = "50000", min = "0.01", label = { en = "buys average from", zh = "“一般”的下限" },
      help = { en = "From so much in a year on an axis is 2, average.", zh = "年金额达到多少记 2 分（一般）" },
    },
    much = {
      type = "money", default = "200000", min = "0.01", label = { en = "buys rather much from", zh = "“较多”的下限" },
      help = { en = "From so much in a year on an axis is 3, rather much.", zh = "年金额达到多少记 3 分（较多）" },
    },
    lot = {
      type = "money", default = "600000", min = "0.01", label = { en = "buys a lot from", zh = "“很多”的下限" },
      help = { en = "From so much in a year on an axis is 4, buys a lot.", zh = "年金额达到多少记 4 分（很多）" },
    },
    influence = {
      type = "integer", default = 5, min = 1, max = 5, label = { en = "influence of a heavyweight", zh = "重量级影响力" },
      help = { en = "From this influence on an account is a heavyweight.", zh = "影响力达到多少视为重量级客户" },
    },
    mode = {
      type = "choice",
      choices = {
        { name = "override", label = { en = "H stands in place of the class", zh = "以 H 取代矩阵类别" } },
        { name = "tag", label = { en = "keep the class and say so", zh = "保留矩阵类别并注明" } },
      },
      default = "override", label = { en = "heavyweights", zh = "重量级客户" },
      help = { en = "Whether H takes the place of the class of the matrix.", zh = "H 是否取代矩阵类别" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows a list has at most.", zh = "列表的最多行数" },
    },
  },
  fields = {
    account = {
      -- Entered by people; where they are empty, amounts take their place.
      purchase_now = { type = "integer", label = { en = "buys now (0–4)", zh = "目前购买情况（0–4）" } },
      purchase_capacity = { type = "integer", label = { en = "could buy (0–4)", zh = "总体购买能力（0–4）" } },
      heavyweight = { type = "boolean", label = { en = "heavyweight", zh = "重量级客户" } },
      influence = { type = "integer", label = { en = "influence", zh = "影响力（1–5）" } },
      influence_reason = { type = "text", label = { en = "reason of the influence", zh = "影响力说明" } },
      purchase_class = {
        type = "choice",
        choices = {
          { name = "A", label = { en = "A: high volume or potential", zh = "A：用量或潜力大" } },
          { name = "B", label = { en = "B: medium potential, enough room", zh = "B：潜力中等，有空间" } },
          { name = "C", label = { en = "C: low potential", zh = "C：潜力小" } },
        },
        indexed = true, label = { en = "purchase class", zh = "采购类别" },
      },
      -- What visits go by: the purchase class, or H.
      visit_class = {
        type = "choice",
        choices = {
          { name = "H", label = { en = "H: heavyweight", zh = "H：重量级" } },
          { name = "A", label = { en = "A", zh = "A 类" } },
          { name = "B", label = { en = "B", zh = "B 类" } },
          { name = "C", label = { en = "C", zh = "C 类" } },
        },
        indexed = true, label = { en = "visit class", zh = "拜访类别" },
      },
    },
  },
}
