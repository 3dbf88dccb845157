-- S001-23: whether the seven sections of a business review were filled when we met, and what was agreed.
local function section(id, en, zh) return { id = id, type = "yes_no", ask = { en = en, zh = zh } } end

return form {
  name = "review-sheet", object = "account", scoring = "check",
  label = { en = "Business review with a distributor", zh = "生意回顾" },
  questions = {
    section("sales", "Sales against the target?", "销售与目标对比？"),
    section("profit", "Profit against the target?", "利润与目标对比？"),
    section("stock", "Stock?", "库存？"),
    section("receivables", "Receivables?", "应收账款？"),
    section("promotions", "Promotions?", "促销活动？"),
    section("problems", "Problems of the market?", "市场问题？"),
    section("plan", "The plan for the next period?", "下期计划？"),
    { id = "agreed", type = "text", ask = { en = "What was agreed?", zh = "达成了哪些共识？" } },
  },
}
