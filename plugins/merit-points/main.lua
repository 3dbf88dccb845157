local incentive = require "lunaria.incentive"
local kit = require "lunaria.kit"
local overview = require "overview"
local points_of = require "points"

-- Reads "20:500,50:1500" into bands of sums by points.
local function bands(text)
  local list = {}
  for piece in text:gmatch "[^,]+" do
    local ok, from, sum = pcall(function()
      local left, right = piece:match "^%s*([^:]-)%s*:%s*([^:]-)%s*$"
      return decimal(left), money(right)
    end)
    if not ok then
      refuse {
        en = "--bands: found '" .. piece .. "', expected points and a sum, such as 20:500",
        zh = "--bands：“" .. piece .. "”无效，应为积分与金额，例如 20:500",
      }
    end
    list[#list + 1] = { from = from, label = sum }
  end
  return list
end

-- A run pays in one currency, and so must what the plan gives.
local function check(option, sum, currency)
  if sum:currency() == currency then return end
  refuse {
    en = option .. " has " .. sum .. ", and the run pays in " .. currency,
    zh = option .. " 中有 " .. sum .. "，而本次计提的币种为 " .. currency,
  }
end

local function pay_pool(sharers, params, pay)
  local weights, total = {}, decimal(0)
  for position, own in ipairs(sharers) do
    weights[position], total = own.points, total + own.points
  end
  if #sharers == 0 then return end
  for position, part in ipairs(params.pool:allocate(weights)) do
    local own = sharers[position]
    local rule = ("points: %s of %s"):format(own.points, total)
    pay { payee = own.payee, rule = rule, basis = params.pool, amount = part }
  end
end

return {
  incentive {
    name = "merit-points",
    deals = { select = {} },

    settle = function(payees, params, pay, crm)
      if #payees == 0 then return end
      local by_rep, sharers = points_of(payees[1].period, params, crm), {}
      for _, payee in ipairs(payees) do
        local own = by_rep[payee.key]
        if own and own.points > 0 then
          sharers[#sharers + 1] = { payee = payee, points = own.points }
        elseif own then
          -- Never below zero: who has failed is paid nothing, and owes nothing.
          pay { payee = payee, rule = ("points: %s, none above 0"):format(own.points), amount = payee.zero }
        end
      end
      local currency = payees[1].zero:currency()
      if params.mode == "pool" then
        check("--pool", params.pool, currency)
        return pay_pool(sharers, params, pay)
      end
      for _, band in ipairs(bands(params.bands)) do check("--bands", band.label, currency) end
      for _, own in ipairs(sharers) do
        local sum = kit.band(own.points, bands(params.bands))
        pay { payee = own.payee, rule = "points: " .. own.points, amount = sum or own.payee.zero }
      end
    end,
    rules = {
      ["points: {points} of {all}"] = { en = "{points} of {all} points", zh = "积分 {points} / {all}" },
      ["points: {points}"] = { en = "{points} points", zh = "积分 {points}" },
      ["points: {points}, none above 0"] = { en = "{points} points, nothing to pay", zh = "积分 {points}，不予奖励" },
    },
  },
  report {
    name = "merit-overview",
    summary = {
      en = "Shows each rep's points, and the cases that await review or reply.", zh = "积分总览与待复核、待申辩的问责事项",
    },
    run = overview,
  },
}
