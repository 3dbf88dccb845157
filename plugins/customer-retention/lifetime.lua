-- S001-52: how long customers stay at a churn, and what that makes them worth.
local kit = require "lunaria.kit"
local measures = require "measures"
local read_activity = require "activity"
local values = require "values"
local words = require "words"

local cases = {
  { en = "before", zh = "改善前" }, { en = "after", zh = "改善后" },
}

-- Churn, years and margin of a case; a churn of 0 has neither years nor margin.
local function show_case(out, case, churn, years, value)
  local function label(en, zh) return { en = en .. " " .. case.en, zh = case.zh .. zh } end
  out:metric(label("churn in a year", "年流失率"), churn, { type = "percent", places = 1 })
  if years then
    out:metric(label("years they stay", "关系年数"), years, { type = "decimal", places = 1 })
    out:metric(label("total margin", "累计毛利"), value:round "half_up")
  end
end

return report {
  name = "lifetime-from-churn", uses = { "months", "before", "after", "margin", "currency" },
  summary = { en = "Shows how much longer customers stay if fewer leave.", zh = "由流失率推算关系时长与价值" },
  run = function(params, crm, out)
    local activity = read_activity(params, crm, crm.as_of)
    if not (params.before and params.margin) then words.currencies(out, activity, crm) end
    local kept = measures.retention(activity, params)
    local before = params.before or kept and decimal(1) - kept
    local margin = params.margin or measures.mean_margin(activity.accounts, params, activity.none)
    out:title { en = "What lower churn is worth", zh = "降低流失率，延长关系时间" }
    if not (before and margin) then
      local lacks = before and "--margin" or margin and "--before" or "--before, --margin"
      out:text {
        en = "Insufficient data: orders of two years say it; without them give " .. lacks .. ".",
        zh = "数据不足：需要两年的订单，或指定 " .. lacks .. "。",
      }
      return
    end
    local after = params.after or before / 2
    out:metric({ en = "margin of a customer in a year", zh = "每家客户的年毛利" }, margin:round "half_up")
    local years, sums = {}, {}
    for place, churn in ipairs { before, after } do
      years[place] = values.lifetime(churn) or false
      sums[place] = years[place] and values.shortened(margin * years[place])
      show_case(out, cases[place], churn, years[place], sums[place])
    end
    if years[1] and years[2] then
      out:metric({ en = "extra years", zh = "延长年数" }, years[2] - years[1], { type = "decimal", places = 1 })
      local times = { en = "times the value", zh = "价值倍数" }
      out:metric(times, kit.ratio(years[2], years[1]), { type = "decimal", places = 2 })
      out:chart {
        kind = "bar", title = { en = "Total margin of a customer", zh = "每家客户累计毛利" }, categories = cases,
        series = { { values = { sums[1]:round "half_up", sums[2]:round "half_up" } } },
      }
    else
      out:text {
        en = "No figure at a churn of 0: " .. values.endless.en .. ".", zh = "流失率为 0：" .. values.endless.zh .. "。",
      }
    end
    if not params.margin then words.without_margin(out, activity) end
    if not params.before then words.few_lost(out, activity) end
    out:text {
      en = "Years are 1 / churn, value is margin / churn, undiscounted and with the same churn in all years. Churn "
        .. "before "
        .. (params.before and "is given"
          or "is that of the data, " .. activity.counts.lost .. " of " .. activity.at_start)
        .. (params.after and "." or "; churn after is half of it unless --after is given."),
      zh = "关系年数 = 1 ÷ 流失率，价值 = 年毛利 ÷ 流失率，不折现且假设流失率不变。改善前流失率"
        .. (params.before and "为指定值" or "取自数据（" .. activity.at_start .. " 家中流失 " .. activity.counts.lost .. " 家）")
        .. (params.after and "。" or "；未指定 --after 时取其一半。"),
    }
  end,
}
