-- How it was calculated, with the lines and the period of the run.
local currencies = require "customer-data.currencies"

local function list_words(lines, list, language)
  local words = {}
  for position, line in ipairs(list) do words[position] = lines[line][language] end
  return table.concat(words, language == "zh" and "、" or ", ")
end

local absent_words = {
  insufficient = {
    en = "A line without an entry for the whole period is insufficient data.",
    zh = "没有记录或记录未覆盖整个期间的科目视为数据不足。",
  },
  zero = {
    en = "A line without an entry is nothing; one that is not entered for the whole period is insufficient data.",
    zh = "无记录的科目按零计；记录未覆盖整个期间的科目视为数据不足。",
  },
  booked = {
    en = "A part counts as far as it is booked; a part of which nothing is booked is not known.",
    zh = "各部分以已记录为准；没有任何记录的部分视为未知。",
  },
}

local benefit_words = {
  en = " Rewards, rebates and support without an entry are what our policies promised for the period.",
  zh = "没有记录的奖励、返利与支持按本期政策应兑现金额计。",
}

-- The rule of the profit with the lines of this run, and what else a report says of itself.
local function rule(out, run, more)
  currencies.say(out, run.others)
  out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
  local period, parts, absent = run.period, run.parts, absent_words[run.absent]
  local function words(part, language) return list_words(run.lines, parts[part], language) end
  out:text {
    en = "Figures in " .. run.currency .. " that lie within " .. period.first .. " to " .. period.last .. ". Profit = "
      .. "operating profit (" .. words("operating", "en") .. ") + expense support ("
      .. words("support", "en") .. ") - expenses (" .. words("expenses", "en")
      .. "). " .. absent.en .. (run.is_completed and benefit_words.en or ""),
    zh = "取 " .. period.first .. " 至 " .. period.last .. " 期间的 " .. run.currency .. " 账目。利润 = 经营利润（"
      .. words("operating", "zh") .. "）＋费用支持（" .. words("support", "zh") .. "）－费用支出（"
      .. words("expenses", "zh") .. "）。" .. absent.zh .. (run.is_completed and benefit_words.zh or ""),
  }
  if more then out:text(more) end
end

local ratio_rule = {
  en = "Margin = profit / revenue; expense ratio = expenses / revenue; capital = stock + receivables + deposits - "
    .. "payables, averaged over the dates; turnover = revenue / capital; return on capital = profit / capital = margin "
    .. "x turnover, for the period and not for a year. An expense of the whole house counts with our part of its total "
    .. "revenue.",
  zh = "利润率 = 利润/销售收入；费用率 = 费用支出/销售收入；资金占用 = 库存＋应收＋保证金－应付，取各期平均；"
    .. "资金周转 = 销售收入/资金占用；资金回报率 = 利润/资金占用 = 利润率×周转，按本期计，未折算为年。公摊费用按我方产品占其全部销售收入的比例分摊。",
}

return { show = rule, ratios = ratio_rule }
