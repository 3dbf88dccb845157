-- S001-25: the four questions of the monthly plan.
local function question(id, en, zh) return { id = id, type = "yes_no", ask = { en = en, zh = zh } } end

return form {
  name = "earning-plan", object = "account", scoring = "check",
  label = { en = "Plan for earning the distributor money", zh = "帮客户挣钱的计划" },
  questions = {
    question("factors", "Is it said what affects the profit?", "是否写明影响客户利润的因素？"),
    question("securing", "Is it said how the profit is secured?", "是否写明如何保障客户利润？"),
    question("support", "Is it said what support is to be won?", "是否写明要争取哪些支持？"),
    question("saving", "Is it said how cost is saved?", "是否写明如何节约费用？"),
  },
}
