local date = require "lunaria.date"
local incentive = require "lunaria.incentive"
local kinds = require "kinds"
local outlook = require "outlook"
local rebate = require "rebate"

-- The months, quarters or years that end in a period, in order.
local function ending_in(period, length)
  local found, next_one = {}, date.period(period.first, length)
  while next_one.last <= period.last do
    found[#found + 1] = next_one
    next_one = date.period(date.add_days(next_one.last, 1), length)
  end
  return found
end

-- Of every kind what ends in the period, and what of it is reached.
local function rebates_of(account, period, params, crm, none)
  local by_kind = {}
  for position, kind in ipairs(kinds) do
    local own = { kind = kind, reached = none }
    by_kind[position] = own
    if rebate.is_offered(kind, params) then
      for _, part in ipairs(ending_in(period, kind.length)) do
        local found = rebate.of(account, kind, part, params, crm, none)
        own[#own + 1] = found
        if found.status == "reached" then own.reached = own.reached + found.amount end
      end
    end
  end
  return by_kind
end

-- The kind that pays most, the earlier one among equals; nil where kinds add up.
local function best_of(by_kind, params)
  if params.stacking then return nil end
  local best = by_kind[1]
  for _, own in ipairs(by_kind) do if own.reached > best.reached then best = own end end
  return best
end

local function pay_rebate(found, is_best, pay, none)
  local name = found.kind.name .. " " .. found.period.label
  if found.status == "unknown" then
    -- Who buys nothing has nothing that could wait.
    if found.sold <= none then return end
    local reason = found.target and "the target is 0" or "no target of sales"
    return pay {
      rule = name .. " waits: " .. reason, basis = found.sold, rate = found.rate, amount = found.amount, held = true,
    }
  end
  -- Rounded down, so that what is below the gate never looks as if it had reached it.
  local rule = ("%s at %s%% of the target"):format(name, (found.attained * 100):round(1, "down"))
  if found.status == "missed" then
    pay { rule = rule .. ", gate missed", basis = found.sold, amount = none }
  elseif not is_best then
    pay { rule = rule .. ", another kind pays more", basis = found.sold, amount = none }
  else
    pay { rule = rule, basis = found.sold, rate = found.rate, amount = found.amount }
  end
end

-- What the rules of all kinds are called on a statement.
local function words()
  local rules = {
    ["no target of sales"] = { en = "no target of sales", zh = "无销售目标" },
    ["the target is 0"] = { en = "the target is 0", zh = "目标为 0" },
  }
  for _, kind in ipairs(kinds) do
    local en, zh = kind.label.en .. " {period}", "{period} " .. kind.label.zh
    local name = kind.name .. " {period}"
    rules[name .. " at {attained} of the target"] = {
      en = en .. ": {attained} of the target", zh = zh .. "：目标完成率 {attained}",
    }
    rules[name .. " at {attained} of the target, gate missed"] = {
      en = en .. ": {attained} of the target, gate missed", zh = zh .. "：目标完成率 {attained}，未达门槛",
    }
    rules[name .. " at {attained} of the target, another kind pays more"] = {
      en = en .. ": {attained} of the target, another kind pays more", zh = zh .. "：目标完成率 {attained}，另一类返利更高",
    }
    rules[name .. " waits: {reason}"] = { en = en .. " waits: {reason}", zh = zh .. "待定：{reason}" }
  end
  return rules
end

return {
  incentive {
    name = "periodic-rebates",
    uses = {
      "monthly_rate", "monthly_gate", "quarterly_rate", "quarterly_gate", "annual_rate", "annual_gate",
      "year_end_rate", "year_end_gate", "year_end_sum", "stacking", "channel",
    },
    payees = {
      object = "account",
      where = function(params)
        rebate.check(params)
        return { channel = params.channel }
      end,
    },
    deals = false,

    reward = function(payee, params, pay, crm)
      local by_kind = rebates_of(payee.key, payee.period, params, crm, payee.zero)
      local best = best_of(by_kind, params)
      for _, own in ipairs(by_kind) do
        for _, found in ipairs(own) do pay_rebate(found, best == nil or best == own, pay, payee.zero) end
      end
    end,
    rules = words(),
  },
  report {
    name = "periodic-rebates-outlook",
    summary = {
      en = "Shows which rebates distributors have earned this year, can still earn, and have missed.",
      zh = "返利进度：本年各经销商已得、可争取与已错失的返利",
    },
    uses = {
      "monthly_rate", "monthly_gate", "quarterly_rate", "quarterly_gate", "annual_rate", "annual_gate",
      "year_end_rate", "year_end_gate", "year_end_sum", "channel", "limit",
    },
    run = outlook,
  },
}
