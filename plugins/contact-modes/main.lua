-- S000-22: several modes raise frequency and efficiency; which ones are used, and what do they cost in time?
local contacts_of = require "contacts"
local kit = require "lunaria.kit"
local listed = require "customer-data.listed"
local views = require "views"

local function used(rows)
  local count, largest = 0, rows[1]
  for _, row in ipairs(rows) do
    if row.contacts > 0 then count = count + 1 end
    if row.contacts > largest.contacts then largest = row end
  end
  return count, largest
end

return report {
  run = function(params, crm, out)
    local modes, labels = contacts_of.read_modes(crm, params.modes)
    local contacts, accounts = contacts_of.read(params, crm, modes)
    if #contacts == 0 then
      out:title { en = "Contact modes", zh = "拜访方式" }
      return out:text {
        en = "Insufficient data: no contacts are recorded in the " .. params.months .. " months up to " .. crm.as_of
          .. ".",
        zh = "数据不足：截至 " .. crm.as_of .. " 的 " .. params.months .. " 个月内没有联系记录。",
      }
    end
    local rows, minutes = contacts_of.by_mode(contacts, modes)
    local count, largest = used(rows)
    local label, share = labels[largest.mode], kit.percent(largest.share)
    local time = largest.time and kit.percent(largest.time)
    out:title {
      en = share .. " of contacts are " .. label.en .. (time and ", and " .. time .. " of the time" or ""),
      zh = label.zh .. "占联系次数的 " .. share .. (time and "，占时间的 " .. time or ""),
    }
    local alone = contacts_of.singles(contacts, accounts, params.least)
    out:metric({ en = "contacts", zh = "联系次数" }, #contacts)
    out:metric({ en = "modes used", zh = "使用的方式数" }, count)
    out:metric({ en = "customers contacted in one way only", zh = "方式单一的客户数" }, #alone)
    views.modes(out, rows, labels)
    local shown = { en = "Share of contacts by class", zh = "各类客户的次数构成" }
    views.classes(out, contacts, rows, labels, shown, views.count_of)
    shown = { en = "Share of time by class", zh = "各类客户的时间构成" }
    views.classes(out, contacts, rows, labels, shown, views.minutes_of)
    views.singles(out, alone, params.limit)
    local _, timeless = kit.sum(contacts, "minutes")
    local counted = listed(modes, labels)
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "Contacts of " .. params.months .. " months up to " .. crm.as_of .. " by " .. counted.en
        .. "." .. (kit.is_insufficient(minutes) and " No minutes are recorded: insufficient data for shares of time."
          or timeless > 0 and " Without minutes, and left out of the shares of time: " .. timeless .. "." or ""),
      zh = "统计截至 " .. crm.as_of .. " 的 " .. params.months .. " 个月，方式：" .. counted.zh
        .. "。" .. (kit.is_insufficient(minutes) and "均未记录时长，时间占比数据不足。"
          or timeless > 0 and "未记录时长 " .. timeless .. " 次，不计入时间。" or ""),
    }
  end,
}
