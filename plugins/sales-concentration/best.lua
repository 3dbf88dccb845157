-- S001-62: how much more the best customers spend than the rest.
local kit = require "lunaria.kit"
local sales = require "sales"

local trades = {
  { "retail", { en = "retail", zh = "零售业" } }, { "restaurant", { en = "restaurants", zh = "餐饮业" } },
  { "hotel", { en = "hotels", zh = "酒店业" } },
}

local function mean(entries, from, to, none)
  local sum = none
  for position = from, to do sum = sum + entries[position].value end
  return sum, to - from + 1
end

return report {
  name = "best-to-rest",
  uses = { "top", "include_zero", "trade", "retail", "restaurant", "hotel", "months", "currency" },
  summary = { en = "Shows how much more the best customers spend than the rest.", zh = "头部客户与其余客户的销售额之比" },
  run = function(params, crm, out)
    local accounts, span = sales.read(params, crm)
    sales.show_currencies(out, crm, span)
    local none = money(0, span.currency)
    local entries, count = sales.ranked(accounts, params, none)
    local title = { en = "The best customers and the rest", zh = "头部客户与其余客户" }
    if #entries == 0 then return sales.show_none(out, title, span) end
    local best, rest = mean(entries, 1, count, none), none
    local others = #entries - count
    if others > 0 then rest = mean(entries, count + 1, #entries, none) end
    -- Of the means; each sum is multiplied with the other count, so that nothing is divided but once.
    local ratio = kit.ratio(best * others, rest * count)
    if not ratio then
      out:title(title)
      out:text {
        en = "Insufficient data: of " .. #entries .. " accounts with sales " .. count .. " are the best, and the "
          .. "rest buys nothing.",
        zh = "数据不足：" .. #entries .. " 家有销售额的客户中头部为 " .. count .. " 家，其余客户无销售额。",
      }
      return
    end
    local short = tostring(ratio:round(1, "half_up")):gsub("%.0$", "")
    out:title {
      en = "The best customers spend " .. short .. " times as much as the rest",
      zh = "头部客户与其余客户的销售额之比 " .. short .. ":1",
    }
    out:metric({ en = "mean of the best", zh = "头部平均" }, (best / count):round "half_up")
    out:metric({ en = "mean of the rest", zh = "其余平均" }, (rest / others):round "half_up")
    out:metric({ en = "best to rest", zh = "比例" }, ratio, { type = "decimal", places = 1 })
    local names, values = { { en = "own", zh = "本公司" } }, { ratio:round(2, "half_up") }
    for _, trade in ipairs(trades) do
      names[#names + 1] = { en = trade[2].en .. " (training deck)", zh = trade[2].zh .. "（培训课件）" }
      values[#values + 1] = params[trade[1]]
    end
    out:chart {
      kind = "bar", title = { en = "Best to rest, ours and other industries", zh = "与各行业对比" }, type = "decimal",
      categories = names, series = { { values = values } },
    }
    local times = { en = "compared with the ratio of " .. params.trade, zh = "为所选行业比例的倍数" }
    out:metric(times, (kit.ratio(ratio:round(12, "half_up"), params[params.trade])), { type = "decimal", places = 2 })
    sales.show_span(out, span, params)
    out:text {
      en = "The ratios of the industries are those of the course deck, which does not say whom it calls best.",
      zh = "行业比例取自培训课件，其中未说明“最好的客户”的定义。",
    }
  end,
}
