local incentive = require "lunaria.incentive"

-- How each way of sharing weighs a payee; nil for those who have no part in it.
local weigh = {
  weight = function(payee) return payee.bonus_weight end,
  booked = function(payee) return payee.measured > payee.zero and payee.measured:number() or nil end,
  equal = function(payee) return payee.deal_count > 0 and decimal(1) or nil end,
}

local nobody = {
  weight = {
    en = "enter the reps' bonus_weight, or share by something else: --weight-by booked",
    zh = "请录入销售代表的 bonus_weight，或按其他方式分配：--weight-by booked",
  },
  booked = { en = "nobody has booked anything", zh = "没有人有业绩" },
  equal = { en = "nobody has won a deal", zh = "没有人赢单" },
}

return incentive {
  name = "bonus-pool",
  deals = { outcome = "won", dated_by = "closed_on", select = { "amount" } },
  measure = "amount",

  settle = function(payees, params, pay)
    local sharers, weights, total = {}, {}, decimal(0)
    for _, payee in ipairs(payees) do
      local weight = weigh[params.weight_by](payee)
      if params.pool:currency() ~= payee.zero:currency() then
        refuse {
          en = "--pool is " .. params.pool .. ", and the run pays in " .. payee.zero:currency(),
          zh = "--pool 为 " .. params.pool .. "，而本次计提的币种为 " .. payee.zero:currency(),
        }
      end
      if weight and weight < 0 then
        refuse {
          en = "the weight of '" .. payee.key .. "' is " .. weight .. ", expected 0 or more",
          zh = "“" .. payee.key .. "”的权重为 " .. weight .. "，应不小于 0",
        }
      end
      if weight then
        table.insert(sharers, payee)
        table.insert(weights, weight)
        total = total + weight
      end
    end
    if total:is_zero() then
      local why = nobody[params.weight_by]
      refuse { en = "nobody has a share in the pool: " .. why.en, zh = "奖金池无人可分：" .. why.zh }
    end

    for position, amount in ipairs(params.pool:allocate(weights)) do
      pay {
        payee = sharers[position], rule = "pool, " .. weights[position] .. " of " .. total, basis = params.pool,
        amount = amount,
      }
    end
  end,
  rules = {
    ["pool, {weight} of {weights}"] = {
      en = "share of the pool: {weight} of {weights}", zh = "奖金池份额：{weight} / {weights}",
    },
  },
}
