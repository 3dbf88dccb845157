return {
  name = "customer-profit", version = "1.0.0", api = 1,
  summary = {
    en = "Shows which customers make the profit, which cost it, and whether effort goes where profit is.",
    zh = "客户利润：利润来自谁、被谁吞噬、精力是否投对",
  },
  requires = { "costs", "customer-data", "customer-visits", "orders", "purchase-matrix" },
  reads = { "account", "cost", "customer_visit", "order" },
  workflows = { "account.pruning" },
  parameters = {
    top = {
      type = "percent", default = "20%", min = "1%", max = "100%",
      help = { en = "How many of the accounts are the top.", zh = "头部客户占客户数的比例" },
    },
    bottom = {
      type = "percent", default = "30%", min = "1%", max = "100%",
      help = { en = "How many of the accounts are the bottom.", zh = "末位客户占客户数的比例" },
    },
    loss_base = {
      type = "choice", default = "positive",
      choices = {
        { name = "positive", label = { en = "all profit above zero", zh = "全部正利润" } },
        { name = "top", label = { en = "profit of the top", zh = "头部利润" } },
      },
      help = { en = "What the losses of the bottom are a share of.", zh = "末位亏损占比的分母" },
    },
    effort = {
      type = "choice", default = "minutes",
      choices = {
        { name = "minutes", label = { en = "minutes of visits and travel", zh = "拜访与路程时间" } },
        { name = "cost", label = { en = "cost to serve", zh = "服务费用" } },
      },
      help = { en = "What effort is measured by.", zh = "精力的衡量方式" },
    },
    effort_target = {
      type = "percent", default = "80%", min = "0%", max = "100%",
      help = { en = "Which part of the effort the top should get.", zh = "头部客户应得的精力占比" },
    },
    over = {
      type = "decimal", default = "2", min = "1",
      help = { en = "Over-served: share of effort above so many times that of profit.", zh = "精力占比超过利润占比多少倍为过度服务" },
    },
    under = {
      type = "decimal", default = "0.5", min = "0", max = "1",
      help = { en = "Under-served: share of effort below so many times that of profit.", zh = "精力占比低于利润占比多少倍为服务不足" },
    },
    tier_top = {
      type = "percent", default = "1%", min = "0%", max = "100%",
      help = { en = "Which part of the active accounts the tier top is.", zh = "顶级客户占活跃客户的比例" },
    },
    tier_big = {
      type = "percent", default = "4%", min = "0%", max = "100%",
      help = { en = "Which part of them the tier big is.", zh = "大客户占比" },
    },
    tier_medium = {
      type = "percent", default = "15%", min = "0%", max = "100%",
      help = { en = "Which part of them the tier medium is; the rest are small.", zh = "中客户占比，其余为小客户" },
    },
    basis = {
      type = "choice", default = "revenue",
      choices = {
        { name = "revenue", label = { en = "revenue", zh = "销售额" } },
        { name = "profit", label = { en = "profit", zh = "利润" } },
      },
      help = { en = "What the tiers are by.", zh = "分层依据" },
    },
    by = {
      type = "choice", default = "segment",
      choices = {
        { name = "segment", label = { en = "segment", zh = "细分市场" } },
        { name = "industry", label = { en = "industry", zh = "行业" } },
        { name = "region", label = { en = "region", zh = "地区" } },
        { name = "channel", label = { en = "channel", zh = "渠道" } },
        { name = "pyramid_tier", label = { en = "tier", zh = "金字塔层级" } },
      },
      help = { en = "What groups of customers are made by.", zh = "客户分组依据" },
    },
    months = {
      type = "integer", default = 12, min = 1, max = 60,
      help = { en = "Profit of how many months.", zh = "统计最近多少个月" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
    currency = {
      type = "currency",
      help = { en = "The currency of orders and costs; the company's unless given.", zh = "订单与费用币种，默认为公司币种" },
    },
  },
  fields = {
    account = {
      pyramid_tier = {
        type = "choice",
        choices = {
          { name = "top", label = { en = "top", zh = "顶级客户" } }, { name = "big", label = { en = "big", zh = "大客户" } },
          { name = "medium", label = { en = "medium", zh = "中客户" } },
          { name = "small", label = { en = "small", zh = "小客户" } },
          { name = "inactive", label = { en = "inactive", zh = "非活跃客户" } },
          { name = "prospect", label = { en = "prospect", zh = "潜在客户" } },
          { name = "suspect", label = { en = "suspect", zh = "可能客户" } },
        },
        label = { en = "tier", zh = "金字塔层级" },
      },
      pruning = {
        type = "choice",
        choices = {
          { name = "candidate", label = { en = "candidate", zh = "候选" } },
          { name = "reprice", label = { en = "reprice", zh = "调价" } },
          { name = "reduce_service", label = { en = "reduce service", zh = "缩减服务" } },
          { name = "review", label = { en = "review", zh = "复核" } },
          { name = "drop", label = { en = "drop", zh = "淘汰" } },
          { name = "keep", label = { en = "keep", zh = "保留" } },
        },
        label = { en = "pruning", zh = "淘汰流程" },
      },
      pruning_approved_by = { type = "text", label = { en = "dropping approved by", zh = "淘汰批准人" } },
    },
  },
}
