-- S002-16: forecasts that miss, and deals that slip.
local forecasts = require "forecasts"
local kit = require "lunaria.kit"
local measure = require "accuracy"
local months = require "history"
local read_slipped = require "slipped"

return alert {
  name = "forecast-watch",
  summary = { en = "Warns of forecasts that miss and of deals that slip.", zh = "预测失准与拖延商机预警" },
  uses = { "horizon", "months", "lag", "best", "pipeline", "slips", "accuracy", "owner", "currency" },
  rules = {
    ["forecast accuracy"] = { en = "forecast accuracy", zh = "预测失准" },
    ["slipped deal"] = { en = "slipped deal", zh = "拖延商机" },
  },
  check = function(params, crm, raise)
    local currency = params.currency or crm.currency
    local all = forecasts.read(params, crm, currency)
    local won = forecasts.actuals(crm, all, currency)
    for owner in pairs(all) do
      local hit = measure(months(params, crm, all, won, currency, owner))
      if not kit.is_insufficient(hit) and hit.accuracy < params.accuracy then
        local shown = kit.percent(hit.accuracy)
        raise {
          rule = "forecast accuracy", subject = { object = "rep", key = owner },
          message = {
            en = "forecasts of " .. hit.months .. " months were " .. shown .. " accurate",
            zh = hit.months .. " 个月的预测准确度为 " .. shown,
          },
        }
      end
    end
    for _, deal in ipairs(read_slipped(params, crm, currency)) do
      raise {
        rule = "slipped deal", severity = "info", subject = { object = "opportunity", key = deal.key },
        message = {
          en = "postponed " .. (deal.postponements == 1 and "once" or deal.postponements .. " times"),
          zh = "已推迟 " .. deal.postponements .. " 次",
        },
      }
    end
  end,
}
