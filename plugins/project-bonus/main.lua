local collected = require "collected"
local date = require "lunaria.date"
local incentive = require "lunaria.incentive"
local team_of = require "team"

local function total(members)
  local sum = decimal(0)
  for _, member in ipairs(members) do sum = sum + member.weight end
  return sum
end

-- The payee's part of the pool, to the cent: the parts of all members add up to it. Then the member and all weights.
local function share(payee, deal, members, params)
  local weights, own, position = {}, nil, nil
  for place, member in ipairs(members) do
    weights[place] = member.weight
    if member.rep == payee.key then own, position = member, place end
  end
  for _, member in ipairs(members) do
    if member.weight < 0 then
      refuse {
        en = "the weight of '" .. member.rep .. "' in opportunity '" .. deal.key .. "' is below 0",
        zh = "商机“" .. deal.key .. "”中“" .. member.rep .. "”的权重小于 0",
      }
    end
  end
  local weight = total(members)
  if not own or weight:is_zero() then return nil end
  local pool = (deal[params.base] * params.rate * params.grades:rate_at(deal.amount)):round(params.rounding)
  return pool:allocate(weights)[position], own, weight
end

-- What is due of a share by the end of a day: in proportion to what was collected, less what waits for acceptance.
local function due(part, member, deal, day, params, crm)
  local until_day = day
  if params.leaver == "forfeit" and member.left_on and member.left_on < day then until_day = member.left_on end
  local paid = collected(deal, until_day, crm)
  local is_accepted = deal.accepted_on and deal.accepted_on <= day
  local ready = is_accepted and decimal(1) or 1 - params.hold_back
  -- The quotient comes last: it may have no end.
  local unlocked, whole = part * paid:number(), deal.amount:number()
  local ready_now = (unlocked * ready / whole):round(params.rounding)
  return ready_now, (unlocked / whole):round(params.rounding), paid / deal.amount
end

local function pay_share(payee, deal, members, params, pay, crm)
  local part, member, weights = share(payee, deal, members, params)
  if not part then return end
  local last = payee.period.last
  local now, unlocked, paid = due(part, member, deal, last, params, crm)
  local before = payee.zero
  if deal.is_earlier then before = due(part, member, deal, date.add_days(payee.period.first, -1), params, crm) end
  local of = ("%s of %s"):format(member.weight, weights)
  if now ~= before then
    pay {
      deal = deal, rule = ("%s, collected: %s%%"):format(of, (paid * 100):round(1, "half_up")), basis = part,
      amount = now - before,
    }
  end
  if unlocked ~= now then
    pay { deal = deal, rule = of .. ", waits for acceptance", basis = part, amount = unlocked - now, held = true }
  end
  local has_left = params.leaver == "forfeit" and member.left_on and member.left_on <= last
  if unlocked ~= part and not has_left then
    pay { deal = deal, rule = of .. ", waits for payment", basis = part, amount = part - unlocked, held = true }
  end
end

return incentive {
  name = "project-bonus",
  deals = {
    outcome = "won", dated_by = "closed_on", select = { "amount", "margin", "accepted_on" }, history = true,
    where = function(params) return params.since and { closed_on = { ge = params.since } } end,
  },

  -- Everybody in the team sees the project, the owner anyway; who has which part of it is reckoned from the weights.
  credit = function(deal, _, give, crm)
    for _, member in ipairs(team_of(deal, crm) or {}) do
      if member.rep ~= deal.owner then give { payee = member.rep, share = "0%", role = "overlay" } end
    end
  end,

  reward = function(payee, params, pay, crm)
    for deal in payee:deals() do
      local base = deal[params.base]
      local members, lacking = team_of(deal, crm)
      if lacking then
        pay { deal = deal, rule = "waits: no weight of " .. lacking, amount = payee.zero, held = true }
      elseif #members > 0 and not (base and deal.amount) then
        pay { deal = deal, rule = "waits: the base is not known", amount = payee.zero, held = true }
      elseif #members > 0 and base > payee.zero and deal.amount > payee.zero then
        pay_share(payee, deal, members, params, pay, crm)
      end
    end
  end,
  rules = {
    ["{weight} of {weights}, collected: {collected}"] = {
      en = "{weight} of {weights} of the pool, {collected} collected", zh = "奖金包份额 {weight}/{weights}，已回款 {collected}",
    },
    ["{weight} of {weights}, waits for acceptance"] = {
      en = "{weight} of {weights} of the pool, held back until acceptance", zh = "奖金包份额 {weight}/{weights}，待验收",
    },
    ["{weight} of {weights}, waits for payment"] = {
      en = "{weight} of {weights} of the pool, waits for the customer's payment", zh = "奖金包份额 {weight}/{weights}，待客户回款",
    },
    ["waits: no weight of {payee}"] = { en = "waits: the weight of {payee} is missing", zh = "待定：缺少 {payee} 的权重" },
    ["waits: the base is not known"] = { en = "waits: margin or amount is missing", zh = "待定：缺少毛利或合同金额" },
  },
}
