-- S000-14: a customer with very strong influence stands above the matrix.
local kit = require "lunaria.kit"

-- The class that visits go by, and whether the account is a heavyweight.
local function classify(account, base, params)
  local is_heavy = account.heavyweight or account.influence ~= nil and account.influence >= params.influence
  if is_heavy and params.mode == "override" then return "H", true end
  return base, is_heavy
end

return {
  classify = classify,
  classification = classification {
    name = "visit-class", object = "account", field = "visit_class",
    summary = {
      en = "Sets the class that visits go by: that of the matrix, or H for a heavyweight.",
      zh = "拜访所依据的类别：矩阵类别，重量级客户为 H",
    },
    uses = { "influence", "mode" },
    select = { "purchase_class", "heavyweight", "influence", "influence_reason" },
    classify = function(account, params)
      local base = account.purchase_class
      local class, is_heavy = classify(account, base, params)
      if not class then return kit.insufficient { "purchase_class" } end
      if not is_heavy then return class, { en = "class of the matrix", zh = "矩阵类别" } end
      local known, why = base or "-", account.influence_reason
      return class, {
        en = "heavyweight, base class " .. known .. (why and ": " .. why or ""),
        zh = "重量级，矩阵类别 " .. known .. (why and "：" .. why or ""),
      }
    end,
  },
}
