local incentive = require "lunaria.incentive"
local outlook = require "outlook"
local play = require "game"

-- What was won, such as "gold, 2 silver", and its value.
local function winnings(game, none)
  local counts, names, value = {}, {}, none
  for _, prize in ipairs(game.won) do
    if not counts[prize.name] then names[#names + 1] = prize.name end
    counts[prize.name], value = (counts[prize.name] or 0) + 1, value + prize.value
  end
  for position, name in ipairs(names) do
    if counts[name] > 1 then names[position] = counts[name] .. " " .. name end
  end
  return table.concat(names, ", "), value
end

return {
  incentive {
    name = "spend-game",
    uses = { "per_chance", "most", "prizes", "seed", "channel" },
    payees = { object = "account", where = function(params) return { channel = params.channel } end },
    deals = false,

    -- All orders together, since prizes may run out.
    settle = function(payees, params, pay, crm)
      local by_key, orders = {}, {}
      for _, payee in ipairs(payees) do by_key[payee.key] = payee end
      local period = payees[1] and payees[1].period
      if not period then return end
      local found = crm.orders:where { ordered_on = period, currency = payees[1].zero:currency() }
      for order in found:select("key", "account", "ordered_on", "amount"):order_by("ordered_on"):each() do
        if by_key[order.account] then orders[#orders + 1] = order end
      end
      for _, game in ipairs((play(orders, params))) do
        local payee, names, value = by_key[game.order.account], winnings(game, payees[1].zero)
        local rule = game.order.key .. ", chances: " .. game.chances
        if #names > 0 then rule = rule .. ", won: " .. names end
        pay { payee = payee, rule = rule, basis = game.order.amount, amount = value }
      end
    end,
    rules = {
      ["{order}, chances: {chances}"] = {
        en = "order {order}: {chances} chances, nothing won", zh = "订单 {order}：{chances} 次机会，未中奖",
      },
      ["{order}, chances: {chances}, won: {prizes}"] = {
        en = "order {order}: {chances} chances, won {prizes}", zh = "订单 {order}：{chances} 次机会，中奖 {prizes}",
      },
    },
  },
  report {
    name = "spend-game-outlook",
    summary = {
      en = "Shows what a prize game by spend costs, order by order: as expected and as drawn.",
      zh = "砸金蛋活动测算：各单机会、期望成本与实际抽奖",
    },
    run = outlook,
  },
}
