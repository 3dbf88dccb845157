-- The open deals that are stuck or at risk, why, and what is to be done about them.
local columns = require "columns"
local kit = require "lunaria.kit"
local stages = require "stages"

local cures = {
  { "late", en = "Agree on a new closing date, or close the deal", zh = "重新约定成交日期，或关闭商机" },
  { "silent", en = "Contact the customer", zh = "联系客户" },
  { "stuck", en = "Complete the stage, or move back a stage", zh = "完成本阶段事项，或退回上一阶段" },
  { "rival", en = "Review the strategy against the rival", zh = "重新评估竞争策略" },
  { "slipped", en = "Ask the customer to confirm when it will decide", zh = "请客户确认决策时间" },
  { "thin", en = "Get to know a further contact", zh = "再结识一位联系人" },
}

-- What is to be done about the deals, each with who is to do it.
local function todo(out, crm, found)
  out:heading { en = "To do this week", zh = "本周待办" }
  for _, cure in ipairs(cures) do
    local own, owners, en, zh = {}, {}, {}, {}
    for _, entry in ipairs(found) do
      for _, cause in ipairs(entry.causes) do
        local owner = entry.deal.owner or "-"
        if cause.id == cure[1] then
          if not own[owner] then owners[#owners + 1] = owner end
          own[owner] = (own[owner] or "") .. " " .. entry.deal.key
        end
      end
    end
    table.sort(owners)
    for position, owner in ipairs(owners) do
      local name = crm.opportunities:label("owner", owner)
      en[position], zh[position] = name.en .. own[owner], name.zh .. own[owner]
    end
    if #owners > 0 then
      out:text {
        en = cure.en .. ": " .. table.concat(en, "; ") .. ".", zh = cure.zh .. "：" .. table.concat(zh, "；") .. "。",
      }
    end
  end
end

local labels = {
  late = { en = "should have closed", zh = "已过预计成交日" }, silent = { en = "silent", zh = "未联系客户" },
  stuck = { en = "stuck in the stage", zh = "阶段滞留" }, rival = { en = "a rival is ahead", zh = "对手领先" },
  slipped = { en = "postponed", zh = "多次推迟" }, thin = { en = "few contacts", zh = "联系人过少" },
}

-- How many deals each cause holds for, the most frequent first.
local function show_causes(out, found)
  local count, rows, names, values = {}, {}, {}, {}
  for _, entry in ipairs(found) do
    for _, cause in ipairs(entry.causes) do count[cause.id] = (count[cause.id] or 0) + 1 end
  end
  for id, number in pairs(count) do rows[#rows + 1] = { key = id, number = number } end
  for position, row in ipairs(kit.sorted(rows, "number")) do
    names[position], values[position] = labels[row.key], row.number
  end
  out:chart {
    kind = "bar", title = { en = "Why: how many deals each cause holds for", zh = "原因：各原因涉及的商机数" },
    y = { en = "deals", zh = "商机数" }, categories = names, series = { { values = values } },
  }
end

local function show_unjudged(out, unjudged)
  local count = unjudged.undated
  if count > 0 then
    out:text {
      en = "Since when deals are in their stage is not known of " .. count .. ": not judged as stuck.",
      zh = count .. " 个商机进入本阶段的日期未知，未判断是否滞留。",
    }
  end
  if not unjudged.has_contacts then
    out:text {
      en = "Not known: when customers were last called on, as no visits are recorded.", zh = "没有拜访记录，是否久未联系客户未知。",
    }
  end
end

-- The deals with most causes first; a figure stands where it is a cause.
local function show(out, crm, found, deals, unjudged, limit)
  local level = { critical = 0, warn = 0, info = 0 }
  for _, entry in ipairs(found) do level[entry.level] = level[entry.level] + 1 end
  out:heading {
    en = "Stuck or at risk: " .. #found .. " of " .. #deals, zh = "滞留与高风险：" .. #deals .. " 个中 " .. #found .. " 个",
  }
  show_unjudged(out, unjudged)
  if #found == 0 then return out:text { en = "No deal is.", zh = "没有。" } end
  out:text {
    en = level.critical .. " are critical, " .. level.warn .. " are a warning, " .. level.info .. " are to be noted.",
    zh = "其中严重 " .. level.critical .. " 个，警告 " .. level.warn .. " 个，提示 " .. level.info .. " 个。",
  }
  show_causes(out, found)
  local rows, worst = {}, kit.first(found, limit)
  for position, entry in ipairs(worst) do
    local deal = entry.deal
    local row = {
      key = deal.key, customer = deal.customer, owner = deal.owner, p_stage = deal.p_stage, amount = deal.amount,
      causes = #entry.causes,
    }
    for _, cause in ipairs(entry.causes) do row[cause.id] = cause.figure end
    rows[position] = row
  end
  out:table {
    columns = columns(
      "key", "customer", "owner", "p_stage", "amount", "causes", "stuck", "silent", "slipped", "thin", "rival", "late"),
    rows = rows,
  }
  if #found > #worst then
    out:text {
      en = "And " .. #found - #worst .. " more (--limit); `lunaria run stuck-deals` lists all of them.",
      zh = "另有 " .. #found - #worst .. " 行未列出（--limit）；完整清单见 lunaria run stuck-deals。",
    }
  end
  todo(out, crm, worst)
end

local function rule(out, params, limits)
  local days = {}
  for position = 1, 7 do
    local stage = stages.project[position]
    days[position] = stage .. " " .. limits[stage]:round(0, "half_up")
  end
  local list = table.concat(days, ", ")
  out:text {
    en = "Stuck is a deal that is longer in its stage than " .. params.stuck_factor .. " times the median of won deals "
      .. "(from " .. params.stuck_cases .. " on; else " .. params.stuck_days .. " days); in days: " .. list
      .. ". Silent: no contact for " .. params.silent_days .. " days; postponed " .. params.slips
      .. " times or more; few: below " .. params.contacts .. " contacts above " .. params.thin_above
      .. ". A warning from " .. params.warn .. " causes on, critical from " .. params.critical .. " on.",
    zh = "滞留：在本阶段的天数超过赢单中位数的 " .. params.stuck_factor .. " 倍（至少 " .. params.stuck_cases .. " 个，不足时取 "
      .. params.stuck_days .. " 天），各阶段上限（天）：" .. list .. "。未联系：" .. params.silent_days .. " 天无联系；推迟 "
      .. params.slips .. " 次及以上；联系人过少：" .. params.thin_above .. " 之后少于 " .. params.contacts .. " 位。"
      .. params.warn .. " 个原因为警告，" .. params.critical .. " 个及以上为严重。",
  }
end

return { show = show, rule = rule }
