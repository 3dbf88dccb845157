-- S001-47: chances by the amount of an order, and draws that come out the same whenever they are made again.
local read_prizes = require "prizes"

-- A number from 0 to 999,999 for a chance of an order. It goes by seed, order and chance alone, so that the draws of an
-- order do not depend on other orders, nor on when they are made.
local function roll(seed, order, chance)
  -- The mixing of splitmix64: each bit of what goes in changes about half of those that come out.
  local function mix(state)
    state = (state ~ state >> 30) * 0xbf58476d1ce4e5b9
    state = (state ~ state >> 27) * 0x94d049bb133111eb
    return state ~ state >> 31
  end
  local state = mix(seed + 0x9e3779b97f4a7c15)
  for position = 1, #order do state = mix(state + order:byte(position)) end
  return (mix(state + chance) >> 1) % 1000000
end

local function chances(amount, params)
  local whole = (amount / params.per_chance):round(0, "floor"):to_integer()
  return math.max(0, math.min(whole, params.most))
end

-- The prize of a number; nil for none, or where the prize is used up.
local function drawn(number, prizes, left)
  local reached = decimal(0)
  for position, prize in ipairs(prizes) do
    reached = reached + prize.share
    if decimal(number) / 1000000 < reached then
      if left[position] == 0 then return nil end
      if left[position] then left[position] = left[position] - 1 end
      return position
    end
  end
  return nil
end

-- Plays all orders in order of their day, then their key: what is in stock goes to the earlier. A list of games, each
-- with `order`, `chances`, `expected` and `won`, a list of prizes; then the prizes, each with its number `given`.
return function(orders, params)
  local prizes, expected = read_prizes(params.prizes)
  local left, games = {}, {}
  for position, prize in ipairs(prizes) do left[position], prize.given = prize.stock, 0 end
  for place, order in ipairs(orders) do
    local game = { order = order, chances = chances(order.amount, params), won = {} }
    game.expected = expected * game.chances
    for chance = 1, game.chances do
      local position = drawn(roll(params.seed, order.key, chance), prizes, left)
      if position then
        prizes[position].given = prizes[position].given + 1
        game.won[#game.won + 1] = prizes[position]
      end
    end
    games[place] = game
  end
  return games, prizes
end
