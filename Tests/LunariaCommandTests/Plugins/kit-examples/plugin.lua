return {
  name = "kit-examples", version = "1.0.0", api = 1,
  summary = { en = "Holds the specs of lunaria.kit.", zh = "lunaria.kit 的规格" },
  parameters = { tiers = { type = "rate_table", default = "0:1%,100000:2%,300000:3%" } },
}
