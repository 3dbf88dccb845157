-- Gamma-Gamma (Fader and Hardie 2013): what a purchase of a customer is worth, between its own mean and that of all.
local minimum = require "simplex"
local log_gamma = require("special").log_gamma

local log, exp = math.log, math.exp

-- Of customers that have bought again: x repeat purchases worth `mean` each.
local function log_likelihood(histories, p, q, v)
  local total = 0.0
  for _, history in ipairs(histories) do
    local x, mean = history.x, history.mean
    total = total + history.count * (log_gamma(p * x + q) - log_gamma(p * x) - log_gamma(q) + q * log(v)
      + (p * x - 1) * log(mean) + p * x * log(x) - (p * x + q) * log(v + x * mean))
  end
  return total
end

-- The likeliest p, q and v; nil unless at least two customers have a mean above 0.
local function fit(histories)
  local used, customers, sum = {}, 0, 0.0
  for _, history in ipairs(histories) do
    if history.x > 0 and history.mean and history.mean > 0 then
      used[#used + 1] = history
      customers, sum = customers + history.count, sum + history.count * history.mean
    end
  end
  if #used < 2 then return nil end
  local scale = sum / customers
  local function parameters(point)
    local list = {}
    for place, value in ipairs(point) do list[place] = exp(math.max(-12, math.min(12, value))) end
    return list[1], list[2], list[3] * scale
  end
  local function cost(point) return -log_likelihood(used, parameters(point)) / customers end
  local point, value, calls, is_settled = minimum(cost, { 0.5, 0.5, 0.0 }, { tolerance = 1e-13, limit = 3000 })
  local p, q, v = parameters(point)
  for _, place in ipairs(point) do is_settled = is_settled and math.abs(place) < 11 end
  return {
    p = p, q = q, v = v, customers = customers, log_likelihood = -value * customers, calls = calls,
    is_settled = is_settled,
  }
end

-- What a purchase is expected to be worth; of all where the customer has not bought again. nil where q is at most 1,
-- for which there is no mean.
local function expected(model, x, mean)
  if x == 0 or not mean then
    if model.q <= 1 then return nil end
    return model.p * model.v / (model.q - 1)
  end
  return model.p * (model.v + x * mean) / (model.p * x + model.q - 1)
end

return { fit = fit, expected = expected }
