-- S002-38: what to learn from deals that were won and lost.
local currencies = require "customer-data.currencies"
local kit = require "lunaria.kit"
local read_closed = require "closed"
local views = require "views"

-- The middle of a figure of the deals that ended so; nothing where none has it.
local function median_of(deals, outcome, field)
  local own = {}
  for _, deal in ipairs(deals) do if deal.outcome == outcome then own[#own + 1] = deal end end
  local middle = kit.median(own, field)
  return not kit.is_insufficient(middle) and middle or nil
end

-- What is not in the figures, and why.
local function show_left_out(out, left_out)
  local function say(count, en, zh)
    if count > 0 then
      out:text { en = count .. (count == 1 and " deal " or " deals ") .. en, zh = count .. " 个商机" .. zh }
    end
  end
  say(left_out.undated, "without a closing day: left out.", "已结案而无结案日期，未计入。")
  say(left_out.unpriced, "without an amount: counted, and in no sum.", "缺金额：计入个数，不计入金额。")
end

return report {
  run = function(params, crm, out)
    local currency = params.currency or crm.currency
    local none = money(0, currency)
    local deals, since, left_out = read_closed(params, crm, currency)
    currencies.say(out, { opportunity = left_out.others })
    if #deals == 0 then
      out:title { en = "Won and lost", zh = "项目总结" }
      out:text {
        en = "Insufficient data: no deal in " .. currency .. " was closed after " .. since .. ".",
        zh = "数据不足：" .. since .. " 之后没有结案的 " .. currency .. " 商机。",
      }
      return show_left_out(out, left_out)
    end
    local all = views.tally(deals, none)
    local en, zh = kit.percent(all.rate) .. " of deals won", "赢单率 " .. kit.percent(all.rate)
    if all.value_rate then
      en, zh = en .. ", " .. kit.percent(all.value_rate) .. " of value", zh .. "，按金额 " .. kit.percent(all.value_rate)
    end
    out:title { en = en .. ", since " .. since, zh = since .. " 以来" .. zh }
    out:metric({ en = "won", zh = "赢单数" }, all.won)
    out:metric({ en = "lost", zh = "输单数" }, all.lost)
    out:metric({ en = "win rate", zh = "赢单率" }, all.rate, { type = "percent", places = 1 })
    out:metric({ en = "win rate of value", zh = "金额赢单率" }, all.value_rate, { type = "percent", places = 1 })
    out:metric({ en = "median days to win", zh = "赢单周期中位数（天）" }, median_of(deals, "won", "cycle"))
    out:metric({ en = "median days to lose", zh = "输单周期中位数（天）" }, median_of(deals, "lost", "cycle"))
    local look = { type = "percent", places = 1 }
    out:metric({ en = "median price gap of rivals, won", zh = "赢单时对手价差中位数" },
      median_of(deals, "won", "price_gap"), look)
    out:metric({ en = "median price gap of rivals, lost", zh = "输单时对手价差中位数" },
      median_of(deals, "lost", "price_gap"), look)
    local check, missing = views.retrospectives(deals, crm.as_of)
    out:metric({ en = "looked back on in time", zh = "按期复盘" }, check.score, look)
    views.groups(out, { en = "By segment", zh = "按细分市场" }, deals, "segment", params.limit, none)
    views.groups(out, { en = "By reason", zh = "按原因" }, deals, "reason", params.limit, none)
    views.groups(out, { en = "By rival", zh = "按对手" }, deals, "rival", params.limit, none)
    views.missing(out, missing, params.limit)
    local is_default = params.retrospective == "retrospective"
    out:text {
      en = "The rival is the one it was lost to, else the last one seen in the deal. A retrospective is a document of "
        .. "type '" .. params.retrospective .. "', due " .. params.days .. " days after closing; deals that still have "
        .. "time are left out of its share.",
      zh = "对手为输单对象，否则为该商机最近记录的对手。复盘为类型“" .. (is_default and "复盘" or params.retrospective) .. "”的文件，应在结案后 "
        .. params.days .. " 天内完成；尚未到期的不计入按期率。",
    }
    show_left_out(out, left_out)
  end,
}
