local incentive = require "lunaria.incentive"

-- How each way of sharing weighs a payee; nil for those who have no part in it.
local weigh = {
  weight = function(payee) return payee.bonus_weight end,
  booked = function(payee) return payee.measured > payee.zero and payee.measured:number() or nil end,
  equal = function(payee) return payee.deal_count > 0 and decimal(1) or nil end,
}

local nobody = {
  weight = "enter the reps' bonus_weight, or share by something else: --weight-by booked",
  booked = "nobody has booked anything",
  equal = "nobody has won a deal",
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
        refuse("--pool is " .. params.pool .. ", and the run pays in " .. payee.zero:currency())
      end
      if weight and weight < 0 then
        refuse("the weight of '" .. payee.key .. "' is " .. weight .. ", expected 0 or more")
      end
      if weight then
        table.insert(sharers, payee)
        table.insert(weights, weight)
        total = total + weight
      end
    end
    if total:is_zero() then refuse("nobody has a share in the pool: " .. nobody[params.weight_by]) end

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
