-- How well forecasts hit: WAPE, bias, MAPE over rows with `forecast` and `actual`.
local kit = require "lunaria.kit"

-- WAPE = sum|F - A| / sum A, accuracy = max(0, 1 - WAPE), bias = (sum F - sum A) / sum A, MAPE = mean of |F - A| / A
-- over the months in which anything was won.
local function measure(rows)
  if #rows == 0 then return kit.insufficient { "forecast", "actual" } end
  local forecast, actual, off, shares = nil, nil, nil, {}
  for _, row in ipairs(rows) do
    local error_of = (row.forecast - row.actual):abs()
    forecast = forecast and forecast + row.forecast or row.forecast
    actual = actual and actual + row.actual or row.actual
    off = off and off + error_of or error_of
    if row.actual > row.actual * 0 then shares[#shares + 1] = error_of / row.actual end
  end
  -- More taken back than won is nothing that an error could be a share of.
  if actual <= actual * 0 then return kit.insufficient { "actual" } end
  local wape, mape = off / actual, kit.mean(shares)
  return {
    wape = wape, accuracy = wape < 1 and 1 - wape or decimal(0), bias = (forecast - actual) / actual, mape = mape,
    months = #rows,
  }
end

return measure
