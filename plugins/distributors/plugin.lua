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
            "revenue",
            "prepayment_interest", "purchase_reward", "monthly_rebate", "quarterly_rebate", "annual_rebate",
            "year_end_reward", "markup_profit",
            "storage_subsidy", "transport_subsidy", "venue_fee", "promotion_gifts", "newspaper_ads",
            "storage", "transport", "wages", "office", "tax", "entertainment",
            "stock", "receivables", "deposits", "payables",
          },
          required = true, label = { en = "line", zh = "科目" },
        },
        product = { type = "text", label = { en = "product", zh = "产品" } },
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
            "prepayment_interest", "purchase_reward", "monthly_rebate", "quarterly_rebate", "annual_rebate",
            "year_end_reward", "storage_subsidy", "transport_subsidy", "venue_fee", "promotion_gifts", "newspaper_ads",
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
