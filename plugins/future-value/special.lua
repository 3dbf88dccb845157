-- Two functions of mathematics that Lua does not have. Plain numbers are right here: a likelihood is no money.
local coefficients = {
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
}

-- The logarithm of the gamma function above 0, by Lanczos; exact to about 14 digits.
local function log_gamma(x)
  if x < 0.5 then return math.log(math.pi / math.sin(math.pi * x)) - log_gamma(1 - x) end
  local sum, t = 0.99999999999980993, x + 6.5
  for place, coefficient in ipairs(coefficients) do sum = sum + coefficient / (x - 1 + place) end
  return 0.91893853320467274178 + (x - 0.5) * math.log(t) - t + math.log(sum)
end

-- The Gauss hypergeometric function 2F1(a, b; c; z) for z from 0 up to and without 1, by its series.
local function hypergeometric(a, b, c, z)
  local sum, term = 1.0, 1.0
  for step = 0, 20000 do
    term = term * (a + step) * (b + step) / ((c + step) * (step + 1)) * z
    sum = sum + term
    if math.abs(term) <= 1e-15 * math.abs(sum) then break end
  end
  return sum
end

return { log_gamma = log_gamma, hypergeometric = hypergeometric }
