local incentive = require "lunaria.incentive"
local quota_of = require "quota"

-- The table over attainment, and what its rates are multiplied with.
local function scale(params)
  if params.rates and not (params.rate or params.multipliers) then return params.rates, decimal(1) end
  if params.rate and params.multipliers and not params.rates then return params.multipliers, params.rate end
  refuse {
    en = "give --rates, or --rate together with --multipliers",
    zh = "请给出 --rates，或 --rate 与 --multipliers",
  }
end

local function pay_deal(pay, deal, rule, basis, rate)
  pay { deal = deal, rule = rule, basis = basis, rate = rate, amount = basis * rate }
end

local function pay_graduated(payee, rates, factor, pay)
  for deal in payee:deals() do
    for slice in rates:graduated(deal.before, deal.after) do
      if not deal.is_earlier then pay_deal(pay, deal, "sales " .. slice.label, slice.amount, slice.rate * factor) end
    end
  end
end

local function pay_retroactive(payee, rates, factor, pay)
  local before, after = payee:measured()
  local paid, reached = rates:rate_at(before) * factor, rates:rate_at(after) * factor
  for deal in payee:deals() do
    if deal.measure and not deal.is_earlier then
      pay_deal(pay, deal, "all at the rate reached", deal.measure, reached)
    elseif deal.measure and reached ~= paid then
      pay_deal(pay, deal, "catch-up for what came before", deal.measure, reached - paid)
    end
  end
end

local spans = { month = "月", quarter = "季度", half_year = "半年", year = "年" }

-- The targets that would do but for their days.
local function near_misses(payee, crm)
  local en, zh = {}, {}
  local targets = crm.targets:where {
    owner = payee.key, first_day = { le = payee.period.last }, last_day = { ge = payee.period.first },
  }
  for target in targets:limit(3):each() do
    table.insert(en, target.key .. " is for " .. target.first_day .. " to " .. target.last_day)
    table.insert(zh, target.key .. " 为 " .. target.first_day .. " 至 " .. target.last_day)
  end
  if #en == 0 then return { en = "", zh = "" } end
  return { en = " (" .. table.concat(en, ", ") .. ")", zh = "（" .. table.concat(zh, "、") .. "）" }
end

local function pay_without_target(payee, params, rates, factor, pay, crm)
  for deal in payee:deals() do
    if deal.measure and not deal.is_earlier then
      if params.without_target == "refuse" then
        local near = near_misses(payee, crm)
        refuse {
          en = ("'%s' has sales in %s, but no target of bookings in %s from the first to the last day of the %s%s; "
            .. "enter one (lunaria import target), or say what to pay: --without-target"):format(
            payee.key, payee.period.label, payee.zero:currency(), params.accumulate, near.en),
          zh = ("“%s”在 %s 有销售额，但没有从%s首日到末日的 %s 签约额目标%s；"
            .. "请录入目标（lunaria import target），或用 --without-target 说明如何计提"):format(
            payee.key, payee.period.label, spans[params.accumulate], payee.zero:currency(), near.zh),
        }
      elseif params.without_target == "first_rate" then
        pay_deal(pay, deal, "no target", deal.measure, rates:rate_at(0) * factor)
      end
    end
  end
end

return incentive {
  name = "quota-accelerator",
  period = function(params) return params.accumulate end,
  deals = { outcome = "won", dated_by = "closed_on", select = { "amount" }, history = "accumulated" },
  measure = "amount",

  reward = function(payee, params, pay, crm)
    local rates, factor = scale(params)
    local quota = quota_of(payee, params.accumulate, crm)
    if not quota then
      pay_without_target(payee, params, rates, factor, pay, crm)
    elseif params.basis == "graduated" then
      pay_graduated(payee, rates:scaled(quota), factor, pay)
    else
      pay_retroactive(payee, rates:scaled(quota), factor, pay)
    end
  end,
  rules = {
    ["sales {slice}"] = { en = "sales {slice}", zh = "业绩 {slice}" },
    ["all at the rate reached"] = { en = "all sales at the rate reached", zh = "全部业绩按达到的比例" },
    ["catch-up for what came before"] = { en = "catch-up for what came before", zh = "补足此前按较低比例计提的部分" },
    ["no target"] = { en = "no target: the first rate", zh = "无目标，按第一档比例" },
  },
}
