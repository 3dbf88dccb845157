-- S000-13: the class of an account by its cell of the matrix.
local axes = require "axes"
local kit = require "lunaria.kit"
local matrix = require "cells"

local words = {
  cell_not_given = { en = "the matrix gives this cell no class", zh = "矩阵未给出该格的类别" },
  suggested_none = { en = "the suggestion is no class", zh = "建议不分类" },
  inconsistent = { en = "it buys more than it could; check the data", zh = "购买超过能力，请核对数据" },
  out_of_scale = { en = "expected 0 to 4", zh = "应为 0 至 4" },
}

-- The class, or nil and why there is none; then both axes.
local function class_of(account, prepared)
  local x, y = axes.of(account, prepared)
  local gap = kit.lacking({ purchase_now = x, purchase_capacity = y }, { "purchase_now", "purchase_capacity" })
  if gap then return gap end
  if x < 0 or x > 4 or y < 0 or y > 4 then return nil, "out_of_scale", x, y end
  local class, why = matrix.class_of(prepared.cells, x, y)
  return class, why, x, y
end

-- The host takes a value and a reason.
local function classify(account, _, _, prepared)
  local class, why, x, y = class_of(account, prepared)
  if not x then return class end
  local en, zh = "X=" .. x .. ", Y=" .. y, "X=" .. x .. "，Y=" .. y
  if class then return class, { en = en .. ", room " .. y - x, zh = zh .. "，空间 " .. y - x } end
  return nil, { en = why .. ": " .. en .. "; " .. words[why].en, zh = zh .. "：" .. words[why].zh }
end

local function prepare(params, crm)
  local prepared = axes.prepare(params, crm)
  prepared.cells = matrix.read(params)
  return prepared
end

return {
  prepare = prepare, class_of = class_of,
  classification = classification {
    name = "purchase-class", object = "account", field = "purchase_class",
    summary = {
      en = "Classes accounts A, B or C by what they buy from us and what they could buy in all.",
      zh = "按目前购买情况与总体购买能力给客户分 A/B/C 类",
    },
    select = { "purchase_now", "purchase_capacity", "category_spend" }, prepare = prepare, classify = classify,
    uses = { "cells_a", "cells_b", "cells_c", "fill", "suggested", "little", "average", "much", "lot" },
  },
}
