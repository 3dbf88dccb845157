return {
  name = "competitors", version = "1.0.0", api = 1,
  summary = {
    en = "Declares who competes with us, and where: competitor and competitor_position.",
    zh = "定义竞争对手及其在客户与商机中的态势（competitor 与 competitor_position 对象）",
  },
  -- What its files read for others.
  reads = { "competitor_position" },
  objects = {
    competitor = {
      label = { en = "competitor", zh = "竞争对手" },
      fields = {
        name = { type = "text", required = true, label = { en = "name", zh = "名称" } },
        region = { type = "text", label = { en = "region", zh = "地区" } },
        strengths = { type = "text", label = { en = "strengths", zh = "优势" } },
        weaknesses = { type = "text", label = { en = "weaknesses", zh = "劣势" } },
      },
    },
    -- What was seen of a competitor at an account or in a deal on a day; the last one counts.
    competitor_position = {
      label = { en = "position of a competitor", zh = "竞争态势" },
      fields = {
        competitor = {
          type = "reference", to = "competitor", required = true, indexed = true,
          label = { en = "competitor", zh = "竞争对手" },
        },
        account = { type = "reference", to = "account", indexed = true, label = { en = "account", zh = "客户" } },
        opportunity = {
          type = "reference", to = "opportunity", indexed = true,
          label = { en = "opportunity", zh = "商机" },
        },
        observed_on = { type = "date", required = true, label = { en = "observed on", zh = "观察日期" } },
        product = { type = "text", label = { en = "product", zh = "产品" } },
        -- Of what the customer buys of such goods in all.
        share = { type = "percent", label = { en = "share of the customer's purchases", zh = "占客户采购份额" } },
        rating = { type = "integer", label = { en = "their standing", zh = "对手评分（1–5）" } },
        our_rating = { type = "integer", label = { en = "our standing", zh = "我方评分（1–5）" } },
        -- Their price against ours: -5% is cheaper.
        price_gap = { type = "percent", label = { en = "price gap", zh = "价差（对手比我方）" } },
        note = { type = "text", label = { en = "note", zh = "备注" } },
      },
    },
  },
  fields = {
    opportunity = {
      lost_to = { type = "reference", to = "competitor", label = { en = "lost to", zh = "丢单给" } },
    },
  },
}
