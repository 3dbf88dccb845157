local currencies = require "customer-data.currencies"
local date = require "lunaria.date"
local listed = require "customer-data.listed"
local read_ages = require "ages"
local read_deals = require "deals"
local texts = require "customer-data.texts"
local views = require "views"
local counted = require "customer-data.counted"

local function show_gaps(out, crm, deals)
  local lacking = { amount = 0, expected_close = 0, created_on = 0, stage = 0 }
  for _, deal in ipairs(deals) do
    for field, count in pairs(lacking) do if not deal[field] then lacking[field] = count + 1 end end
  end
  local en, zh = {}, {}
  for field, count in pairs(lacking) do
    if count > 0 then
      local label = crm.opportunities:label(field)
      en[#en + 1], zh[#zh + 1] = count .. " without " .. label.en, count .. " 个缺" .. label.zh
    end
  end
  if #en > 0 then
    out:text {
      en = "Missing data: " .. table.concat(en, ", ") .. ". They count as deals, and not where it is needed.",
      zh = "数据缺失：" .. table.concat(zh, "，") .. "。计入商机数，不计入相关统计。",
    }
  end
end

local function show_rules(out, params, as_of, quarter)
  local order = listed(texts.read(params.stages), texts.labels.stage)
  out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
  out:text {
    en = "Open deals that were made by " .. as_of .. ". Late is a deal that was expected to close before that day; "
      .. "those of " .. quarter.label .. " are expected from then to " .. quarter.last .. ". A stage is reached by the "
      .. "deals in it and in those after it, in the order " .. order.en .. ". The age is counted from the day the "
      .. "deal was made, with bounds at " .. params.ages .. " days. Nothing is weighted.",
    zh = "取 " .. as_of .. " 前建立的未结商机。预计成交日早于该日为逾期；" .. quarter.label .. " 预计成交指该日至 "
      .. quarter.last .. "。到达某阶段的金额含其后各阶段，阶段顺序为" .. order.zh .. "。账龄自建立日起算，分段为 "
      .. params.ages .. " 天。金额未加权。",
  }
end

return report {
  run = function(params, crm, out)
    local currency = params.currency or crm.currency
    local none = money(0, currency)
    local ages = read_ages(params.ages)
    local deals, others = read_deals(crm, currency)
    currencies.say(out, { opportunity = others })
    if #deals == 0 then
      out:title { en = "Pipeline on " .. crm.as_of, zh = crm.as_of .. " 销售漏斗" }
      out:text {
        en = "Insufficient data: there are no open deals in " .. currency .. " that were made by this day.",
        zh = "数据不足：截至该日没有 " .. currency .. " 的未结商机。",
      }
      return show_gaps(out, crm, deals)
    end

    local quarter = date.period(crm.as_of, "quarter")
    local closing, late = {}, {}
    for _, deal in ipairs(deals) do
      local close = deal.expected_close
      if views.is_late(deal, crm.as_of) then
        late[#late + 1] = deal
      elseif close and close <= quarter.last then
        closing[#closing + 1] = deal
      end
    end
    table.sort(closing, function(left, right)
      if left.expected_close == right.expected_close then return left.key < right.key end
      return left.expected_close < right.expected_close
    end)
    out:title {
      en = "Pipeline on " .. crm.as_of .. ": " .. counted(#deals, "deal") .. " open, " .. #late .. " of them late",
      zh = crm.as_of .. " 销售漏斗：" .. #deals .. " 个未结商机，其中 " .. #late .. " 个已逾期",
    }
    out:metric({ en = "open", zh = "未结金额" }, views.total(deals, none))
    out:metric({ en = "to close in " .. quarter.label, zh = quarter.label .. " 预计成交" }, views.total(closing, none))
    out:metric({ en = "late, expected to close before", zh = "已逾期（预计成交日已过）" }, views.total(late, none))
    views.stages(out, views.by_stage(deals, params.stages), none)
    views.owners(out, crm, deals, params, none)
    views.closing(out, closing, quarter, params)
    views.late(out, late, params)
    views.months(out, deals, crm.as_of, none)
    views.ages(out, deals, ages, params, none)
    show_gaps(out, crm, deals)
    show_rules(out, params, crm.as_of, quarter)
  end,
}
