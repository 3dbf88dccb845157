-- S002-16: every month the next months are forecast anew, and it is measured how well that hits.
local currencies = require "customer-data.currencies"
local forecasts = require "forecasts"
local kit = require "lunaria.kit"
local measure = require "accuracy"
local months = require "history"
local read_slipped = require "slipped"
local views = require "views"

local forecast_report = report {
  uses = { "horizon", "months", "lag", "best", "pipeline", "slips", "owner", "limit", "currency" },
  run = function(params, crm, out)
    local currency = params.currency or crm.currency
    local all, made = forecasts.read(params, crm, currency)
    local won, others = forecasts.actuals(crm, all, currency)
    local rows = months(params, crm, all, won, currency, params.owner)
    local hit = measure(rows)
    local slipped, slipped_others = read_slipped(params, crm, currency)
    for code, count in pairs(slipped_others) do others[code] = (others[code] or 0) + count end
    local made_by_now = crm.forecasts:where { made_on = { le = crm.as_of }, owner = params.owner }
    currencies.say(out, { forecast = currencies.count(made_by_now, currency), opportunity = others })
    if #made == 0 then
      local owner = params.owner and crm.forecasts:label("owner", params.owner)
      out:title { en = "Rolling forecast", zh = "滚动销售预测" }
      out:text {
        en = "Insufficient data: there are no monthly forecasts in " .. currency .. " made by " .. crm.as_of
          .. (owner and " for " .. owner.en .. "." or "."),
        zh = "数据不足：截至 " .. crm.as_of .. " 没有 " .. (owner and owner.zh .. "以 " or "") .. currency
          .. (params.owner and " 计" or "") .. " 的月度预测。",
      }
    else
      if kit.is_insufficient(hit) then
        out:title { en = "Rolling forecast", zh = "滚动销售预测" }
        out:text {
          en = "Insufficient data for the accuracy: no past month has a forecast made " .. params.lag
            .. " months before and something won.",
          zh = "准确度数据不足：没有提前 " .. params.lag .. " 个月作出预测且有签约的历史月份。",
        }
      else
        local off = kit.percent(hit.bias:abs())
        local side = hit.bias:is_zero() and { en = "neither too high nor too low", zh = "总体无偏差" }
          or hit.bias < 0 and { en = off .. " too low", zh = "总体偏低 " .. off }
          or { en = off .. " too high", zh = "总体偏高 " .. off }
        out:title {
          en = "Forecasts made " .. params.lag .. " month" .. (params.lag == 1 and "" or "s") .. " ahead were "
            .. kit.percent(hit.accuracy) .. " accurate, " .. side.en,
          zh = "提前 " .. params.lag .. " 个月的预测准确度 " .. kit.percent(hit.accuracy) .. "，" .. side.zh,
        }
        local look = { type = "percent", places = 2 }
        local function metric(en, zh, value) out:metric({ en = en, zh = zh }, value, look) end
        metric("accuracy", "准确度", hit.accuracy)
        metric("WAPE", "加权绝对误差率 WAPE", hit.wape)
        metric("bias", "偏差", hit.bias)
        metric("MAPE", "平均绝对误差率 MAPE", hit.mape)
      end
      views.grid(out, all, made, won, currency)
      if #rows > 0 then
        out:heading { en = "How accurate it was", zh = "预测命中情况" }
        views.months(out, rows)
        views.owners(out, params, crm, all, won, currency)
      end
    end
    views.slipped(out, slipped, params)
    out:text {
      en = "Forecast = commit + best x " .. kit.percent(params.best) .. " + pipeline x " .. kit.percent(params.pipeline)
        .. ", for " .. params.horizon .. " months. Won is what the owners who forecast, and those who report to them, "
        .. "have won in the month. A month counts if all of them have forecast it. WAPE = sum of |F-A| / sum of A, "
        .. "bias = (sum of F - sum of A) / sum of A.",
      zh = "预测＝承诺＋乐观×" .. kit.percent(params.best) .. "＋漏斗×" .. kit.percent(params.pipeline) .. "，每次预测 "
        .. params.horizon .. " 个月。实际为预测人及其下属当月签约额；所有预测人都作出预测的月份才计入。"
        .. "WAPE＝Σ|预测－实际|÷Σ实际，偏差＝（Σ预测－Σ实际）÷Σ实际。",
    }
  end,
}

return { forecast_report, require "watch" }
