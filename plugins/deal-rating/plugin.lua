return {
  name = "deal-rating", version = "1.0.0", api = 1,
  summary = {
    en = "Rates deals: whether they are real and ours to win, and how that corrects the probability of their stage.",
    zh = "商机评估：竞争力与真实性、项目量化评分及对阶段概率的修正",
  },
  requires = { "customer-data", "stage-pipeline" },
  reads = { "opportunity", "opportunity_rating" },
  parameters = {
    competitiveness = {
      type = "text", default = "product_fit:1,price:1,relation:1,reference:1,service:1",
      help = { en = "What competitiveness is rated by, with weights.", zh = "竞争力的评分项及权重" },
    },
    reality = {
      type = "text", default = "need:1,budget:1,authority:1,timing:1,set_up:1",
      help = { en = "What the reality of a deal is rated by, with weights.", zh = "商机真实性的评分项及权重" },
    },
    cut = {
      type = "decimal", default = "3", min = "1", max = "5",
      help = { en = "From which score on it is high.", zh = "评分达到多少算高" },
    },
    factors = {
      type = "text", default = "relation:30,competition:25,product_fit:25,budget:20",
      help = { en = "The soft factors of the project score, with weights.", zh = "项目量化评分的软性因素及权重" },
    },
    coverage = {
      type = "percent", default = "60%", min = "0%", max = "100%",
      help = { en = "Which share of the weights must be rated.", zh = "至少须评分的权重占比" },
    },
    least = {
      type = "percent", default = "1%", min = "0%", max = "100%",
      help = { en = "The least adjusted probability.", zh = "修正后概率下限" },
    },
    most = {
      type = "percent", default = "95%", min = "0%", max = "100%",
      help = { en = "The greatest adjusted probability.", zh = "修正后概率上限" },
    },
    bands = {
      type = "text", default = "0%,25%,50%,75%",
      help = { en = "The bounds of the bands of scores, rising.", zh = "评分分档下限，由小到大" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows lists have at most.", zh = "列表的最多行数" },
    },
    currency = {
      type = "currency",
      help = { en = "The currency of the deals; the company's unless given.", zh = "商机币种，默认为公司币种" },
    },
  },
  objects = {
    -- What a deal was rated on a day, from 1 to 5; the last one counts.
    opportunity_rating = {
      label = { en = "rating of a deal", zh = "商机评分" },
      fields = {
        opportunity = {
          type = "reference", to = "opportunity", required = true, indexed = true,
          label = { en = "opportunity", zh = "商机" },
        },
        rated_on = { type = "date", required = true, label = { en = "rated on", zh = "评分日期" } },
        author = { type = "text", label = { en = "author", zh = "评分人" } },
        product_fit = { type = "integer", label = { en = "product fit", zh = "产品匹配（1–5）" } },
        price = { type = "integer", label = { en = "price", zh = "价格（1–5）" } },
        relation = { type = "integer", label = { en = "relation", zh = "关系（1–5）" } },
        reference = { type = "integer", label = { en = "references", zh = "成功案例（1–5）" } },
        service = { type = "integer", label = { en = "service", zh = "服务（1–5）" } },
        competition = { type = "integer", label = { en = "standing against rivals", zh = "竞争态势（1–5）" } },
        need = { type = "integer", label = { en = "need", zh = "需求（1–5）" } },
        budget = { type = "integer", label = { en = "budget", zh = "预算（1–5）" } },
        authority = { type = "integer", label = { en = "power to decide", zh = "决策权（1–5）" } },
        timing = { type = "integer", label = { en = "time of purchase", zh = "采购时间（1–5）" } },
        set_up = { type = "integer", label = { en = "project set-up", zh = "项目立项（1–5）" } },
      },
    },
  },
  fields = {
    opportunity = {
      assessment = {
        type = "choice", label = { en = "assessment", zh = "商机评估" },
        choices = {
          { name = "pursue", label = { en = "pursue", zh = "全力争取" } },
          { name = "improve", label = { en = "improve or partner", zh = "补强或合作" } },
          { name = "nurture", label = { en = "nurture", zh = "培育" } },
          { name = "drop", label = { en = "drop", zh = "放弃" } },
        },
      },
      project_score = { type = "percent", label = { en = "project score", zh = "项目量化评分" } },
    },
  },
}
