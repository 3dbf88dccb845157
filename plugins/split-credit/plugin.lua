return {
  name = "split-credit", version = "1.0.0", api = 1,
  summary = {
    en = "Pays a commission that several reps share, and specialists beside them.",
    zh = "多人分摊同一商机的佣金，并支持额外的协作提成",
  },
  requires = { "sales-team" },
  reads = { "opportunity", "rep", "deal_share" },
  parameters = {
    rate = {
      type = "percent", required = true, min = "0%", max = "100%",
      label = { en = "rate", zh = "佣金比例" },
      help = {
        en = "The commission on a deal, before it is shared, such as 5%.",
        zh = "分摊前的佣金比例，例如 5%",
      },
    },
  },
  objects = {
    deal_share = {
      label = { en = "deal share", zh = "业绩分摊" },
      fields = {
        opportunity = {
          type = "reference", to = "opportunity", required = true, indexed = true,
          label = { en = "opportunity", zh = "商机" },
        },
        payee = {
          type = "reference", to = "rep", required = true,
          label = { en = "payee", zh = "受益人" },
        },
        share = { type = "percent", required = true, label = { en = "share", zh = "份额" } },
        -- Splits make up the whole deal; an overlay comes on top of it.
        role = {
          type = "choice",
          choices = {
            { name = "split", label = { en = "split", zh = "分摊" } },
            { name = "overlay", label = { en = "overlay", zh = "协作" } },
          },
          default = "split",
          label = { en = "role", zh = "角色" },
        },
      },
    },
  },
}
