-- S002-16: an alert for each forecaster below the least accuracy, and for each deal that slips.
local kit = require "lunaria.kit"
local measure = require "accuracy"
local read_slips = require "slips"
local snapshots = require "snapshots"

return alert {
  name = "forecast-alerts",
  summary = { en = "Forecasters who miss by much, and deals that slip.", zh = "预测偏差大的人与一再推迟的商机" },
  check = function(params, crm, raise)
    local book = snapshots.read(params, crm)
    for owner in pairs(book.owners) do
      local result = measure(snapshots.pairs_of(book, owner, params.lag))
      if not kit.is_insufficient(result) and result.accuracy and result.accuracy < params.accuracy then
        local share = (result.accuracy * 100):round(0, "half_up")
        raise {
          rule = "accuracy", subject = { object = "rep", key = owner },
          message = { en = "forecasts were " .. share .. "% accurate", zh = "预测准确率 " .. share .. "%" },
        }
      end
    end
    for _, deal in ipairs(read_slips(params, crm)) do
      raise {
        rule = "slips", severity = "info", subject = { object = "opportunity", key = deal.key },
        message = { en = "postponed " .. deal.postponements .. " times", zh = "已推迟 " .. deal.postponements .. " 次" },
      }
    end
  end,
}
