-- BG/NBD (Fader, Hardie and Lee 2005): how often customers will buy again, from how often they have (x), when last
-- (t_x) and how long they are watched (T). They buy by chance at a rate of their own and may leave after any
-- purchase.
local minimum = require "simplex"
local special = require "special"

local log, exp = math.log, math.exp
local log_gamma = special.log_gamma

-- The logarithm of the likelihood of all histories, each with a `count` of customers that share it. What depends on x
-- alone is reckoned once for each x.
local function log_likelihood(histories, r, alpha, a, b)
  local of_x, total = {}, 0.0
  local base = r * log(alpha) - log_gamma(r) + log_gamma(a + b) - log_gamma(b)
  for _, history in ipairs(histories) do
    local x = history.x
    local own = of_x[x]
    if not own then
      own = { base + log_gamma(r + x) + log_gamma(b + x) - log_gamma(a + b + x), x > 0 and log(a) - log(b + x - 1) }
      of_x[x] = own
    end
    local value = -(r + x) * log(alpha + history.age)
    if x > 0 then
      local gone = own[2] - (r + x) * log(alpha + history.recency)
      local high = value > gone and value or gone
      value = high + log(exp(value - high) + exp(gone - high))
    end
    total = total + history.count * (own[1] + value)
  end
  return total
end

-- The likeliest parameters r, alpha, a, b with `log_likelihood`, `calls` and `is_settled`. They are above 0, so that
-- their logarithms are looked for; what runs away is held at e^-12 and e^12.
local function fit(histories)
  local customers, ages = 0, 0.0
  for _, history in ipairs(histories) do
    customers, ages = customers + history.count, ages + history.count * history.age
  end
  local function parameters(point)
    local list = {}
    for place, value in ipairs(point) do list[place] = exp(math.max(-12, math.min(12, value))) end
    return list[1], list[2], list[3], list[4]
  end
  local start = { 0.0, log(math.max(ages / customers, 1e-3)) - 1, 0.0, 0.0 }
  local function cost(point) return -log_likelihood(histories, parameters(point)) / customers end
  local point, value, calls, is_settled = minimum(cost, start, { tolerance = 1e-13, limit = 3000 })
  local r, alpha, a, b = parameters(point)
  for _, place in ipairs(point) do is_settled = is_settled and math.abs(place) < 11 end
  return {
    r = r, alpha = alpha, a = a, b = b, customers = customers, log_likelihood = -value * customers, calls = calls,
    is_settled = is_settled,
  }
end

-- How likely a customer still is one.
local function p_alive(model, x, recency, age)
  if x == 0 then return 1.0 end
  local waited = log(model.alpha + age) - log(model.alpha + recency)
  local gone = log(model.a) - log(model.b + x - 1) + (model.r + x) * waited
  return 1 / (1 + exp(gone))
end

-- How many purchases are expected of a customer in the next t. Euler's transformation takes the powers of the formula
-- into the series, which keeps it from overflowing and makes it short.
local function expected(model, x, recency, age, t)
  local a, b = model.a, model.b
  -- At 1 the formula is 0 / 0; beside it, it is near enough.
  if math.abs(a - 1) < 1e-7 then a = 1 + 1e-7 end
  local c = a + b + x - 1
  local z = t / (model.alpha + age + t)
  local rest = (1 - z) ^ (a - 1) * special.hypergeometric(a + b - 1 - model.r, a - 1, c, z)
  return c / (a - 1) * (1 - rest) * p_alive(model, x, recency, age)
end

-- How likely a customer that is watched for t has bought again 0, 1, 2 … times, up to the most; a list.
local function probabilities(model, t, most)
  local r, a, b = model.r, model.a, model.b
  local none, part = (model.alpha / (model.alpha + t)) ^ r, t / (model.alpha + t)
  local list = {}
  -- `alive` is B(a, b + x) / B(a, b), `term` Γ(r + x) / (Γ(r) x!) part^x, and `sum` that of the terms before.
  local alive, term, sum = 1.0, 1.0, 0.0
  for x = 0, most do
    -- B(a + 1, b + x - 1) / B(a, b): has left with the x-th purchase.
    local left = x > 0 and alive * a / (b + x - 1) * (1 - none * sum) or 0.0
    list[x + 1] = alive * none * term + left
    sum = sum + term
    term = term * (r + x) / (x + 1) * part
    alive = alive * (b + x) / (a + b + x)
  end
  return list
end

return { fit = fit, p_alive = p_alive, expected = expected, probabilities = probabilities }
