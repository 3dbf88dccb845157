-- The stage of a relationship: the rule itself.
local date = require "lunaria.date"
local kit = require "lunaria.kit"

-- Answers the stage, or what is missing for it, and the reason in both languages.
return function(facts, params, as_of)
  local teams = #facts.groups
  local function because(stage, en, zh) return stage, { en = en, zh = zh } end

  local silent = facts.last_order and date.days_between(facts.last_order, as_of)
  if facts.uncoupled then return because("interrupted", "marked as uncoupled", "已标记为中断") end
  if silent and silent >= params.silent_days then
    return because("interrupted", "last order " .. facts.last_order .. ", " .. silent .. " days ago (limit "
      .. params.silent_days .. ")", "最近订单 " .. facts.last_order .. "，距今 " .. silent .. " 天（界限 "
      .. params.silent_days .. " 天）")
  end
  if not silent then return because("pre", "never ordered", "从未下单") end
  local share = facts.share
  if kit.is_insufficient(share) then
    if not facts.stage_by_hand then return share end
    return because(facts.stage_by_hand, "by hand, since the share is not known", "采购占比未知，人工判定")
  end

  -- Rounded down, so that what is below a bound never looks as if it had reached it.
  local percent = (share * 100):round(1, "down") .. "%"
  local part = (facts.sales and kit.grouped(facts.sales) or "0") .. " / " .. kit.grouped(facts.spend)
  local en, zh = "share " .. percent .. " (" .. part .. ")", "采购占比 " .. percent .. "（" .. part .. "）"
  if share < params.mid then return because("early", en, zh) end
  if share < params.partnership then return because("mid", en, zh) end
  en = en .. ", " .. teams .. " joint teams, " .. (facts.common_strategy and "common strategy" or "no common strategy")
  zh = zh .. "，联合小组 " .. teams .. " 个，" .. (facts.common_strategy and "有共同战略" or "无共同战略")
  local is_synergistic = teams >= params.joint_teams and facts.common_strategy
  return because(is_synergistic and "synergistic" or "partnership", en, zh)
end
