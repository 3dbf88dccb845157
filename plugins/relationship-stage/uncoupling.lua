-- What is likely to break a relationship: nine causes, those that the data show and those that were ticked.
local causes = require "causes"
local read_sheets = require "customer-data.sheets"

local words = {
  { "quality", en = "severe quality problem open", zh = "严重质量问题未解决" },
  { "finance", en = "money overdue", zh = "货款逾期" },
  { "persistence", en = "first orders not followed up", zh = "首单后缺乏跟进" },
  { "staff_change", en = "new owner without a handover visit", zh = "负责人变更而无交接拜访" },
  { "trust", en = "lack of trust", zh = "缺乏信任" },
  { "culture", en = "difference of culture", zh = "文化差异" },
  { "positioning", en = "changed market positioning", zh = "市场定位改变" },
  { "style_change", en = "change of product, process or style", zh = "产品工艺或款式组合改变" },
  { "own_brand", en = "own brand, other place in the value chain", zh = "自有品牌，价值链位置变化" },
}

-- A quality problem is fatal by itself.
local function level(found, count, params)
  if found.quality or count >= params.critical then return "critical" end
  return count >= params.warn and "warn" or "info"
end

return alert {
  name = "uncoupling-warning", uses = { "handover_days", "follow_up_days", "overdue_days", "warn", "critical" },
  summary = { en = "Warns before a relationship breaks, and says why.", zh = "大客户关系中断预警" },
  rules = { uncoupling = { en = "uncoupling", zh = "关系中断征兆" } },
  check = function(params, crm, raise)
    if params.warn > params.critical then
      refuse { en = "--warn is above --critical", zh = "--warn 高于 --critical" }
    end
    local causes_of, sheets = causes.read(crm, params), read_sheets(crm, "uncoupling-signs")
    for account in crm.accounts:select(table.unpack(causes.fields)):each() do
      local found, en, zh = causes_of(account), {}, {}
      local sheet = sheets[account.key]
      for _, cause in ipairs(words) do
        local is_ticked = sheet and sheet.answers[cause[1]] == "yes"
        local more = found[cause[1]] or is_ticked and { en = ", " .. sheet.date, zh = "（" .. sheet.date .. "）" }
        if more then en[#en + 1], zh[#zh + 1] = cause.en .. more.en, cause.zh .. more.zh end
      end
      if #en > 0 then
        raise {
          severity = level(found, #en, params), subject = account, rule = "uncoupling",
          message = { en = table.concat(en, "; "), zh = table.concat(zh, "；") },
        }
      end
    end
  end,
}
