-- S001-54: the models behind the forecast, how well they fit, and what they say of one customer.
local bg_nbd = require "bg_nbd"
local currencies = require "customer-data.currencies"
local histories = require "histories"
local kit = require "lunaria.kit"
local number = require "customer-data.counted"
local make_models = require "models"

local function show_model(out, title, model, names)
  out:heading(title, 2)
  for _, name in ipairs(names) do out:metric(name, kit.rounded(model[name], 3), { type = "decimal", places = 3 }) end
  if not model.customers then return out:text { en = "As given.", zh = "按指定参数。" } end
  out:metric({ en = "customers", zh = "客户数" }, model.customers)
  local label = { en = "log-likelihood", zh = "对数似然" }
  out:metric(label, kit.rounded(model.log_likelihood, 1), { type = "decimal", places = 1 })
  if not model.is_settled then
    out:finding {
      message = {
        en = "the fit did not converge to plausible figures: these customers do not behave as the model assumes",
        zh = "拟合未收敛到合理数值：这些客户的购买方式不符合模型假设",
      },
    }
  end
end

-- How many customers have bought again so often, beside how many the model expects.
local function show_counts(out, model, found)
  local most, actual, expected, names = 7, {}, {}, {}
  for place = 0, most do actual[place + 1], expected[place + 1], names[place + 1] = 0, 0.0, tostring(place) end
  names[most + 1] = most .. "+"
  for _, own in ipairs((histories.grouped(found))) do
    local place = math.min(own.x, most) + 1
    actual[place] = actual[place] + own.count
    local rest = 1.0
    for x, probability in ipairs(bg_nbd.probabilities(model, own.age, most - 1)) do
      expected[x], rest = expected[x] + own.count * probability, rest - probability
    end
    expected[most + 1] = expected[most + 1] + own.count * rest
  end
  for place, value in ipairs(expected) do expected[place] = kit.rounded(math.max(0, value), 1) end
  out:chart {
    kind = "bar", title = { en = "Customers by repeat purchases", zh = "按重复购买次数的客户数" }, type = "decimal",
    x = { en = "repeat purchases", zh = "重复购买次数" }, categories = names, series = {
      { name = { en = "counted", zh = "实际" }, values = actual },
      { name = { en = "model", zh = "模型" }, values = expected },
    },
  }
end

local function show_customer(out, model, params)
  local x, recency, age = params.frequency, params.recency, params.age
  if not (x and recency and age) then
    if x or recency or age then
      refuse {
        en = "give --frequency, --recency and --age together",
        zh = "--frequency、--recency 与 --age 须一起给出",
      }
    end
    return
  end
  if recency > age then
    refuse {
      en = "--recency is above --age; the last purchase cannot be later than today",
      zh = "--recency 高于 --age；最后一次购买不能晚于今天",
    }
  end
  local t_x, watched = tonumber(tostring(recency)), tonumber(tostring(age))
  local ahead = params.horizon_days / params.unit_days
  out:heading({
    en = "A customer with " .. x .. " repeat purchases, the last after " .. recency .. " of " .. age .. " units",
    zh = "重复购买 " .. x .. " 次、最近在第 " .. recency .. " 个单位时间（共 " .. age .. "）的客户",
  }, 2)
  out:metric({ en = "P(alive)", zh = "仍为客户的概率" }, kit.rounded(bg_nbd.p_alive(model, x, t_x, watched), 4))
  local days = params.horizon_days
  local label = { en = "expected purchases in " .. days .. " days", zh = days .. " 天内预期购买次数" }
  out:metric(label, kit.rounded(bg_nbd.expected(model, x, t_x, watched, ahead), 3), { type = "decimal", places = 3 })
end

local sources = {
  orders = { en = "the orders", zh = "订单" }, histories = { en = "imported histories", zh = "导入的购买记录" },
}

return report {
  name = "purchase-model",
  uses = {
    "source", "horizon_days", "unit_days", "least", "r", "alpha", "a", "b", "frequency", "recency", "age", "currency",
  },
  summary = {
    en = "Fits the BG/NBD and Gamma-Gamma models, and shows what they expect of a customer.",
    zh = "拟合 BG/NBD 与 Gamma-Gamma 模型",
  },
  run = function(params, crm, out)
    local found = params.source == "orders" and histories.of_orders(params, crm) or histories.of_records(crm)
    local orders, values, again = make_models(params, found)
    if params.source == "orders" then
      local all = crm.orders:where { ordered_on = { le = crm.as_of } }
      currencies.show(out, params.currency or crm.currency, { order = all })
    end
    out:title { en = "How often customers buy again, and when they leave", zh = "客户购买与流失模型（BG/NBD）" }
    if not orders then
      local source = sources[params.source]
      out:text {
        en = "Insufficient data: " .. number(again, "customer has", "customers have") .. " bought again, and it takes "
          .. params.least
          .. "; the source is " .. source.en .. ".",
        zh = "数据不足：重复购买的客户 " .. again .. " 家，至少需要 " .. params.least .. " 家；数据来源为" .. source.zh .. "。",
      }
      return
    end
    show_model(out, "BG/NBD", orders, { "r", "alpha", "a", "b" })
    if next(found) then show_counts(out, orders, found) end
    if values then show_model(out, "Gamma-Gamma", values, { "p", "q", "v" }) end
    show_customer(out, orders, params)
    out:text {
      en = "Time is in units of " .. params.unit_days .. " days. Customers buy at a rate of their own, which is "
        .. "spread by r and alpha, and may leave after any purchase, with odds spread by a and b (Fader, Hardie and "
        .. "Lee 2005). The fit is by greatest likelihood, the same each time. It suits customers who come and go as "
        .. "they like, not contracts.",
      zh = "时间单位为 " .. params.unit_days .. " 天。各客户按各自频率购买（分布由 r、alpha 决定），每次购买后可能离开（概率由 a、b 决定）；"
        .. "Fader、Hardie、Lee 2005。参数按最大似然拟合，结果可重复。适用于无合同约束的购买。",
    }
  end,
}
