-- What an account's purchases of a period earn, line by line.
local kit = require "lunaria.kit"
local purchases = require "purchases"

-- What the gate says: nil to pay, or the words for which nothing is paid, and whether it waits.
local function gate(account, bought, period, params, crm, none)
  if not params.gate then return nil end
  local target = purchases.target(account, period, crm, none)
  if not target then return "waits: no target of sales for " .. period.label, true end
  local attained = kit.ratio(bought, target)
  if not attained then return "waits: the target for " .. period.label .. " is 0", true end
  if attained >= params.gate then return nil end
  -- Rounded down, so that what is below the gate never looks as if it had reached it.
  local percent = (attained * 100):round(1, "down")
  return ("target attained to %s%%, below the gate"):format(percent)
end

-- The part that is paid out for how fast the money came in; nil and words where nobody knows.
local function payout(account, period, params, crm, none)
  if not params.by_collection then return decimal(1), "" end
  local days = purchases.collection_days(account, period, crm, none)
  if not days then return nil, "waits: nothing was collected, so that the days are not known" end
  -- The rate of the last slice that the days reach into: 15 days are still in the slice up to 15.
  local _, slices = kit.graduated(math.max(days, decimal "0.1"), params.collection)
  return slices[#slices].rate, (", collected in %s days"):format(days:round(1, "half_up"))
end

local function add_lines(bought, factor, suffix, params, add)
  if params.mode == "retroactive" then
    local rate = params.tiers:rate_at(bought) * factor
    return add { rule = "all at the rate reached" .. suffix, basis = bought, rate = rate, amount = bought * rate }
  end
  for slice in params.tiers:graduated(bought * 0, bought) do
    local rate = slice.rate * factor
    add { rule = slice.label .. suffix, basis = slice.amount, rate = rate, amount = slice.amount * rate }
  end
end

-- Gives `add` the lines, as `pay` takes them; answers what was bought, and whether the gate is missed.
return function(account, period, params, add, crm, none)
  local bought = purchases.sum(account, period, crm, none)
  if bought <= none then
    if bought < none then add { rule = "more came back than was ordered", basis = bought, amount = none } end
    return bought, false
  end
  local refusal, waits = gate(account, bought, period, params, crm, none)
  local factor, suffix = payout(account, period, params, crm, none)
  if refusal and not waits then
    add { rule = refusal, basis = bought, amount = none }
  elseif refusal or not factor then
    add_lines(bought, decimal(1), ", " .. (refusal or suffix), params, function(line)
      line.held = true
      add(line)
    end)
  else
    add_lines(bought, factor, suffix, params, add)
  end
  return bought, refusal ~= nil and not waits
end
