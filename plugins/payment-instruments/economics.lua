-- S001-28: what each instrument costs us and earns the customer.
-- A draft costs us amount x discount rate x days / base + fee, cash the discount that we grant. The customer earns the
-- interest of what it keeps, less its fee, or that discount.
-- Divided last, so that all before it is exact.
local function interest(yearly, params) return yearly * params.days / params.base end

-- A fee is in the currency of the amount; one that was not given has none.
local function fee_of(name, params)
  local fee = params[name]
  if fee:is_zero() then return params.amount * 0 end
  local code = params.amount:currency()
  if fee:currency() ~= code then
    local given = "--" .. name:gsub("_", "-")
    refuse {
      en = given .. " is " .. tostring(fee) .. ", expected the currency of --amount, " .. code,
      zh = given .. " 为 " .. tostring(fee) .. "，币种应与 --amount 相同（" .. code .. "）",
    }
  end
  return fee
end

local function with_fee(yearly, fee, params) return (yearly * params.days + fee * params.base) / params.base end

local function cash(params)
  local discount = params.amount * params.cash_discount
  return { cost = discount, gain = discount }
end

local function bank_acceptance(params)
  local kept = params.amount - params.amount * params.bank_deposit
  return {
    cost = with_fee(params.amount * params.bank_rate, fee_of("bank_fee", params), params),
    gain = with_fee(kept * params.deposit_rate, fee_of("bank_client_fee", params) * -1, params),
  }
end

local function third_party_acceptance(params)
  if not params.third_party_rate then return {} end
  return {
    cost = with_fee(params.amount * params.third_party_rate, fee_of("third_party_fee", params), params),
    gain = with_fee(params.amount * params.deposit_rate, fee_of("third_party_client_fee", params) * -1, params),
  }
end

-- The instruments in order, each with its name, `cost` and `gain`; they are absent where a rate is not known.
local function instruments(params)
  local list = { cash(params), bank_acceptance(params), third_party_acceptance(params) }
  for position, name in ipairs { "cash", "bank_acceptance", "third_party_acceptance" } do list[position].name = name end
  return list
end

-- The least cost and the largest gain; the first among equal ones.
local function preferred(list)
  local ours, theirs
  for _, instrument in ipairs(list) do
    if instrument.cost and (not ours or instrument.cost < ours.cost) then ours = instrument end
    if instrument.gain and (not theirs or instrument.gain > theirs.gain) then theirs = instrument end
  end
  return ours, theirs
end

return { instruments = instruments, preferred = preferred, interest = interest }
