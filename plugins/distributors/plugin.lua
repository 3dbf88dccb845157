return {
  name = "distributors", version = "1.0.0", api = 1,
  summary = {
    en = "Declares what is known of the books of distributors: figures, benefits, balances, sell-out, promotions.",
    zh = "定义经销商经营数据：账目、政策兑现、对账、分销与促销",
  },
  objects = {
    -- One line of a distributor's statement for a period, as planned and as it came.
    distributor_figure = {
      label = { en = "figure of a distributor", zh = "经销商账目" },
      fields = {
        account = {
          type = "reference", to = "account", required = true, indexed = true,
          label = { en = "account", zh = "经销商" },
        },
        first_day = { type = "date", required = true, label = { en = "first day", zh = "起始日" } },
        last_day = { type = "date", required = true, label = { en = "last day", zh = "截止日" } },
        line = {
          type = "choice",
          choices = {
            { name = "revenue", label = { en = "revenue", zh = "销售收入" } },
            { name = "prepayment_interest", label = { en = "interest on prepayments", zh = "预付款利息" } },
            { name = "purchase_reward", label = { en = "purchase reward", zh = "进货奖励" } },
            { name = "monthly_rebate", label = { en = "monthly rebate", zh = "月度返利" } },
            { name = "quarterly_rebate", label = { en = "quarterly rebate", zh = "季度返利" } },
            { name = "annual_rebate", label = { en = "annual rebate", zh = "年度返利" } },
            { name = "year_end_reward", label = { en = "year-end reward", zh = "年终奖励" } },
            { name = "markup_profit", label = { en = "markup profit", zh = "进销差价利润" } },
            { name = "storage_subsidy", label = { en = "storage subsidy", zh = "仓储补贴" } },
            { name = "transport_subsidy", label = { en = "transport subsidy", zh = "运输补贴" } },
            { name = "venue_fee", label = { en = "venue fee", zh = "进场费" } },
            { name = "promotion_gifts", label = { en = "promotion gifts", zh = "促销礼品" } },
            { name = "newspaper_ads", label = { en = "newspaper advertising", zh = "报纸广告" } },
            { name = "storage", label = { en = "storage", zh = "仓储费" } },
            { name = "transport", label = { en = "transport", zh = "运输费" } },
            { name = "wages", label = { en = "wages", zh = "工资" } },
            { name = "office", label = { en = "office", zh = "办公费" } },
            { name = "tax", label = { en = "tax", zh = "税金" } },
            { name = "entertainment", label = { en = "entertainment", zh = "招待费" } },
            { name = "stock", label = { en = "stock", zh = "库存占用" } },
            { name = "receivables", label = { en = "receivables", zh = "应收账款" } },
            { name = "deposits", label = { en = "deposits", zh = "保证金" } },
            { name = "payables", label = { en = "payables", zh = "应付账款" } },
            -- Of all it sells, other suppliers' goods included.
            { name = "total_revenue", label = { en = "total revenue", zh = "全部销售收入" } },
          },
          required = true, label = { en = "line", zh = "科目" },
        },
        product = { type = "text", label = { en = "product", zh = "产品" } },
        -- An expense of the whole house, of which our goods carry their part of all revenue.
        shared = { type = "boolean", label = { en = "shared", zh = "公摊" } },
        planned = { type = "money", label = { en = "planned", zh = "计划" } },
        actual = { type = "money", label = { en = "actual", zh = "实际" } },
      },
    },
    -- What our policies promise a distributor for a period, and what has reached its account.
    benefit = {
      label = { en = "benefit", zh = "政策兑现" },
      fields = {
        account = {
          type = "reference", to = "account", required = true, indexed = true,
          label = { en = "account", zh = "经销商" },
        },
        type = {
          type = "choice",
          choices = {
            { name = "prepayment_interest", label = { en = "interest on prepayments", zh = "预付款利息" } },
            { name = "purchase_reward", label = { en = "purchase reward", zh = "进货奖励" } },
            { name = "monthly_rebate", label = { en = "monthly rebate", zh = "月度返利" } },
            { name = "quarterly_rebate", label = { en = "quarterly rebate", zh = "季度返利" } },
            { name = "annual_rebate", label = { en = "annual rebate", zh = "年度返利" } },
            { name = "year_end_reward", label = { en = "year-end reward", zh = "年终奖励" } },
            { name = "storage_subsidy", label = { en = "storage subsidy", zh = "仓储补贴" } },
            { name = "transport_subsidy", label = { en = "transport subsidy", zh = "运输补贴" } },
            { name = "venue_fee", label = { en = "venue fee", zh = "进场费" } },
            { name = "promotion_gifts", label = { en = "promotion gifts", zh = "促销礼品" } },
            { name = "newspaper_ads", label = { en = "newspaper advertising", zh = "报纸广告" } },
          },
          required = true, label = { en = "type", zh = "政策类别" },
        },
        accrued_on = { type = "date", required = true, label = { en = "accrued on", zh = "计提日期" } },
        accrued = { type = "money", required = true, label = { en = "accrued", zh = "应兑现" } },
        paid = { type = "money", label = { en = "paid", zh = "已兑现" } },
        paid_on = { type = "date", label = { en = "paid on", zh = "兑现日期" } },
      },
    },
    -- Both sides' balance of the same account on a day.
    reconciliation = {
      label = { en = "reconciliation", zh = "对账" },
      fields = {
        account = {
          type = "reference", to = "account", required = true, indexed = true,
          label = { en = "account", zh = "经销商" },
        },
        reconciled_on = { type = "date", required = true, label = { en = "reconciled on", zh = "对账日期" } },
        our_balance = { type = "money", label = { en = "our balance", zh = "我方余额" } },
        their_balance = { type = "money", label = { en = "their balance", zh = "对方余额" } },
      },
    },
    -- What a distributor, or one of its people, has sold on.
    sellout = {
      label = { en = "sell-out", zh = "分销记录" },
      fields = {
        account = {
          type = "reference", to = "account", required = true, indexed = true,
          label = { en = "account", zh = "经销商" },
        },
        contact = { type = "reference", to = "contact", indexed = true, label = { en = "contact", zh = "经销商业务员" } },
        product = { type = "text", required = true, label = { en = "product", zh = "产品" } },
        sold_on = { type = "date", required = true, label = { en = "sold on", zh = "销售日期" } },
        quantity = { type = "decimal", places = 3, required = true, label = { en = "quantity", zh = "数量" } },
        amount = { type = "money", label = { en = "amount", zh = "金额" } },
        -- Empty until somebody has seen proof of it.
        verified_on = { type = "date", label = { en = "verified on", zh = "核实日期" } },
      },
    },
    promotion = {
      label = { en = "promotion", zh = "促销活动" },
      fields = {
        account = { type = "reference", to = "account", indexed = true, label = { en = "account", zh = "经销商" } },
        name = { type = "text", required = true, label = { en = "name", zh = "名称" } },
        started_on = { type = "date", label = { en = "started on", zh = "开始日期" } },
        ended_on = { type = "date", label = { en = "ended on", zh = "结束日期" } },
        our_cost = { type = "money", label = { en = "our cost", zh = "我方费用" } },
        their_cost = { type = "money", label = { en = "their cost", zh = "经销商费用" } },
        -- Of the whole cost, what the distributor has agreed to carry.
        agreed_share = { type = "percent", label = { en = "agreed share", zh = "约定分担比例" } },
      },
    },
  },
}
