-- How well forecasts were hit. Pairs have `forecast` and `actual`; one without the other is left out.
local kit = require "lunaria.kit"

-- WAPE = Σ|F−A| / ΣA, accuracy = max(0, 1−WAPE), bias = (ΣF−ΣA) / ΣA, MAPE = the mean of |F−A| / A where A is not 0.
return function(pairs_of)
  local errors, forecasts, actuals, shares, count = nil, nil, nil, {}, 0
  for _, pair in ipairs(pairs_of) do
    if pair.forecast and pair.actual then
      local difference = (pair.forecast - pair.actual):abs()
      errors = errors and errors + difference or difference
      forecasts = forecasts and forecasts + pair.forecast or pair.forecast
      actuals = actuals and actuals + pair.actual or pair.actual
      shares[#shares + 1], count = kit.ratio(difference, pair.actual), count + 1
    end
  end
  if count == 0 then return kit.insufficient { "forecast" } end
  local wape, reason = kit.ratio(errors, actuals)
  local mape = kit.mean(shares)
  return {
    months = count, forecast = forecasts, actual = actuals, wape = wape, reason = reason,
    accuracy = wape and (wape > decimal(1) and decimal(0) or decimal(1) - wape) or nil,
    bias = (kit.ratio(forecasts - actuals, actuals)), mape = not kit.is_insufficient(mape) and mape or nil,
  }
end
