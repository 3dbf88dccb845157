-- S001-57: how many customers leave in a year, and what fewer would be worth.
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local read_activity = require "activity"
local words = require "words"

local bands = {
  good = { en = "good", zh = "良好" }, normal = { en = "normal", zh = "正常" }, alert = { en = "alarm", zh = "预警" },
}

local function band(churn, params)
  return churn < params.good and "good" or churn <= params.alert and "normal" or "alert"
end

-- By how much profit would rise at the target, as the training deck has it; nil where churn is not above it.
local function gain(churn, params)
  if churn <= params.target then return nil end
  local less = churn - params.target
  return params.gain * (params.gain_per == "point" and less or kit.ratio(less, churn))
end

local function show_gain(out, churn, params)
  out:heading { en = "What lower churn is worth", zh = "降低流失的价值" }
  local rise = gain(churn, params)
  if not rise then
    out:text {
      en = "Churn is not above the target of " .. kit.percent(params.target, 1) .. "; give another --target.",
      zh = "流失率未高于目标 " .. kit.percent(params.target, 1) .. "，请另行指定 --target。",
    }
    return
  end
  out:metric({ en = "churn", zh = "流失率" }, churn, { type = "percent", places = 1 })
  out:metric({ en = "instead of it", zh = "目标流失率" }, params.target, { type = "percent", places = 1 })
  out:metric({ en = "rise of profit", zh = "利润增幅" }, rise, { type = "percent", places = 0 })
  out:text {
    en = "The deck's rule: " .. params.gain .. " more profit for each 1 less churn. It is a slogan; such a rise is not "
      .. "plausible. Reckon with your own margins: lunaria run lifetime-from-churn.",
    zh = "培训课件口号：流失减少 1，利润增加 " .. params.gain .. "。该增幅并不可信，请按自身毛利测算：lunaria run lifetime-from-churn。",
  }
end

return report {
  name = "churn-monitor",
  uses = { "months", "good", "alert", "half_years", "target", "gain", "gain_per", "limit", "currency" },
  summary = { en = "Shows how many customers leave, and what lower churn would be worth.", zh = "客户流失率监测与敏感度测算" },
  run = function(params, crm, out)
    if params.alert < params.good then
      refuse { en = "--alert is below --good", zh = "--alert 低于 --good" }
    end
    local activity = read_activity(params, crm, crm.as_of)
    words.currencies(out, activity, crm)
    if not activity.churn then
      local title = { en = "Churn on " .. crm.as_of, zh = crm.as_of .. " 客户流失" }
      return words.insufficient(out, title, activity, activity.none:currency())
    end
    local churn = activity.churn
    local name = bands[band(churn, params)]
    out:title {
      en = kit.percent(churn, 1) .. " of the customers left: " .. name.en,
      zh = "客户流失率 " .. kit.percent(churn, 1) .. "：" .. name.zh,
    }
    out:metric({ en = "active at the beginning", zh = "期初活跃客户" }, activity.at_start)
    out:metric({ en = "lost", zh = "流失客户" }, activity.counts.lost)
    out:metric({ en = "churn", zh = "流失率" }, churn, { type = "percent", places = 1 })
    -- A root: a plain number is near enough, and rounded at once.
    local half = kit.rounded(1 - 0.5 ^ (1 / params.half_years), 4)
    local label = {
      en = "churn by which half leave in " .. params.half_years .. " years",
      zh = params.half_years .. " 年流失一半对应的年流失率",
    }
    out:metric(label, half, { type = "percent", places = 2 })
    local lost = {}
    for _, account in ipairs(activity.accounts) do if account.state == "lost" then table.insert(lost, account) end end
    if #lost > 0 then
      out:heading { en = "Lost, the largest first", zh = "流失客户（按上期销售额）" }
      local rows, columns = {}, words.columns
      for position, entry in ipairs(kit.rank(lost, "before")) do
        if position <= params.limit then rows[position] = entry.row end
      end
      out:table {
        columns = { columns.key, columns.name, columns.owner, columns.before, columns.last_order }, rows = rows,
      }
      more(out, #lost, params.limit)
    end
    show_gain(out, churn, params)
    words.rule(out, activity, params)
    out:text {
      en = "Good is below " .. kit.percent(params.good, 1) .. ", alarm above " .. kit.percent(params.alert, 1) .. ".",
      zh = "低于 " .. kit.percent(params.good, 1) .. " 为良好，高于 " .. kit.percent(params.alert, 1) .. " 为预警。",
    }
  end,
}
