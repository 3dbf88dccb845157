-- S001-58: for which reasons customers leave, and how many could have been kept.
local currencies = require "customer-data.currencies"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local read_cases = require "case_list"

local function controllable(crm, text)
  local found, en, zh = {}, {}, {}
  for name in text:gmatch "[%w_]+" do
    -- A choice that the field does not have is an error.
    local is_known, label = pcall(function() return crm.churn_cases:label("reason", name) end)
    if not is_known then
      refuse {
        en = "--controllable names '" .. name .. "', which is no reason for leaving",
        zh = "--controllable 中有“" .. name .. "”，它不是流失原因",
      }
    end
    found[name] = true
    en[#en + 1], zh[#zh + 1] = label.en, label.zh
  end
  return found, { en = table.concat(en, ", "), zh = table.concat(zh, "、") }
end

-- The reasons by how often they are the main one, with the share of each in the cases and in what was lost.
local function by_reason(cases, none)
  local rows, value = {}, none
  for reason, own in pairs((kit.group(cases, "reason"))) do
    local row = { key = reason, cases = #own, lost = none }
    for _, case in ipairs(own) do row.lost = row.lost + (case.lost or none) end
    value = value + row.lost
    rows[#rows + 1] = row
  end
  local entries = kit.pareto(rows, "cases")
  for _, entry in ipairs(entries) do
    local row = entry.row
    row.share, row.together = kit.ratio(row.cases, #cases), entry.value_share
    row.value_share = kit.ratio(row.lost, value)
  end
  return entries
end

local columns = {
  { name = "key", field = "churn_case.reason" },
  { name = "cases", title = { en = "cases", zh = "档案数" }, type = "integer" },
  { name = "share", title = { en = "share", zh = "占比" }, type = "percent", places = 0 },
  { name = "together", title = { en = "together", zh = "累计占比" }, type = "percent", places = 0 },
  { name = "lost", title = { en = "lost in a year", zh = "流失年销售额" }, type = "money" },
  { name = "value_share", title = { en = "share of value", zh = "金额占比" }, type = "percent", places = 0 },
}

return report {
  name = "churn-reasons", uses = { "controllable", "currency" },
  summary = { en = "Shows why customers leave.", zh = "流失原因分析" },
  run = function(params, crm, out)
    local can, words = controllable(crm, params.controllable)
    local all, others = read_cases(params, crm)
    currencies.say(out, others)
    local none = money(0, params.currency or crm.currency)
    local cases, kept = {}, 0
    for _, case in ipairs(all) do
      if case.reason then cases[#cases + 1] = case end
      if case.reason and can[case.reason] then kept = kept + 1 end
    end
    if #cases == 0 then
      out:title { en = "Why customers leave", zh = "流失原因" }
      out:text {
        en = "Insufficient data: no case of a lost customer has a main reason (" .. counted(#all, "case")
          .. " in all).",
        zh = "数据不足：没有填写主要原因的流失档案（共 " .. #all .. " 份）。",
      }
      return
    end
    local share = kit.ratio(kept, #cases)
    local percent = kit.percent(share)
    out:title {
      en = percent .. " of the losses could have been prevented",
      zh = percent .. " 的流失属可控原因",
    }
    out:metric({ en = "cases with a main reason", zh = "已归类档案" }, #cases)
    out:metric({ en = "without one yet", zh = "未归类档案" }, #all - #cases)
    out:metric({ en = "controllable", zh = "可控占比" }, share, { type = "percent", places = 0 })
    local rows, names, counts, values = {}, {}, {}, {}
    for position, entry in ipairs(by_reason(cases, none)) do
      local row = entry.row
      rows[position], names[position] = row, crm.churn_cases:label("reason", row.key)
      counts[position], values[position] = row.share, row.value_share or false
    end
    out:chart {
      kind = "bar", title = { en = "Losses by main reason", zh = "按主要原因的流失" }, type = "percent",
      categories = names, series = {
        { name = { en = "share of cases", zh = "档案数占比" }, values = counts },
        { name = { en = "share of value", zh = "金额占比" }, values = values },
      },
    }
    out:table { columns = columns, rows = rows, totals = { "cases", "lost" } }
    out:text {
      en = "A case has one main reason out of eight. Controllable are: " .. words.en
        .. ". What was lost is the case's own figure, or the last twelve months of orders. The reasons come from a "
        .. "study of services.",
      zh = "每份档案取八类原因中的一个主因。可控原因：" .. words.zh .. "。流失金额取档案所填，未填则为最后十二个月订单额。"
        .. "原研究针对服务业。",
    }
  end,
}
