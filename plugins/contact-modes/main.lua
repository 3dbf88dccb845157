-- S000-22: several modes raise frequency and efficiency; which ones are used, and what do they cost in time?
local date = require "lunaria.date"
local kit = require "lunaria.kit"

local labels = {
  phone = { en = "phone", zh = "电话" }, email = { en = "e-mail", zh = "邮件" }, face = { en = "in person", zh = "面对面" },
  fax = { en = "fax", zh = "传真" }, video = { en = "video", zh = "视频" }, message = { en = "message", zh = "即时消息" },
  other = { en = "other", zh = "其他" },
}

local function read_modes(text)
  local modes, is_known = {}, {}
  for mode in text:gmatch "[^,%s]+" do
    if not labels[mode] or is_known[mode] then
      refuse("--modes has '" .. mode .. "', expected phone, email, face, fax, video, message or other, each once")
    end
    is_known[mode] = true
    modes[#modes + 1] = mode
  end
  if #modes == 0 then refuse "--modes names no mode" end
  return modes
end

local function read(params, crm, modes)
  local accounts = kit.index(crm.accounts:select("key", "name", "owner", "visit_class"):all())
  local from = date.add_months(date.add_days(crm.as_of, 1), -params.months)
  local made = crm.customer_visits:where { mode = { one_of = modes }, visited_on = { ge = from, le = crm.as_of } }
  local contacts = made:select("key", "account", "mode", "minutes"):all()
  for _, contact in ipairs(contacts) do contact.class = accounts[contact.account].visit_class or "-" end
  return contacts, accounts
end

-- Contacts and minutes by mode, with their shares; a share of time only where minutes are known.
local function by_mode(contacts, modes)
  local groups = kit.group(contacts, "mode")
  local minutes = kit.sum(contacts, "minutes")
  local rows = {}
  for position, mode in ipairs(modes) do
    local own = groups[mode] or {}
    local spent = kit.sum(own, "minutes")
    local row = { mode = mode, contacts = #own, share = decimal(#own) / #contacts }
    if #own == 0 then spent = decimal(0) end
    if not kit.is_insufficient(minutes) and not kit.is_insufficient(spent) then
      row.minutes, row.time = spent, (kit.ratio(spent, minutes))
      row.each = (kit.ratio(spent, #own))
    end
    rows[position] = row
  end
  return rows, minutes
end

local function show_modes(out, rows)
  local names, shares, times = {}, {}, {}
  for _, row in ipairs(rows) do
    if row.contacts > 0 then
      local place = #names + 1
      names[place], shares[place], times[place] = labels[row.mode], row.share, row.time or false
    end
  end
  out:chart {
    kind = "bar", title = { en = "Share of contacts and of time", zh = "次数占比与时间占比" }, type = "percent",
    y = { en = "share", zh = "占比" }, categories = names,
    series = {
      { name = { en = "of contacts", zh = "次数" }, values = shares },
      { name = { en = "of time", zh = "时间" }, values = times },
    },
  }
  out:table {
    columns = {
      { name = "mode", title = { en = "mode", zh = "方式" } },
      { name = "contacts", title = { en = "contacts", zh = "次数" }, type = "integer" },
      { name = "share", title = { en = "of contacts", zh = "次数占比" }, type = "percent", places = 1 },
      { name = "minutes", title = { en = "minutes", zh = "分钟" }, type = "decimal", places = 0 },
      { name = "time", title = { en = "of time", zh = "时间占比" }, type = "percent", places = 1 },
      { name = "each", title = { en = "minutes each", zh = "每次分钟" }, type = "decimal", places = 0 },
    },
    rows = rows,
  }
end

local function show_classes(out, contacts, rows)
  local categories, series, modes = {}, {}, {}
  for _, row in ipairs(rows) do
    if row.contacts > 0 then
      modes[#modes + 1] = row.mode
      categories[#modes] = labels[row.mode]
    end
  end
  for class, own in pairs((kit.group(contacts, "class"))) do
    local groups, values = kit.group(own, "mode"), {}
    for position, mode in ipairs(modes) do values[position] = decimal(#(groups[mode] or {})) / #own end
    series[#series + 1] = { name = class, values = values }
  end
  out:chart {
    kind = "matrix", title = { en = "Share of contacts by class", zh = "各类客户的方式构成" }, type = "percent",
    x = { en = "mode", zh = "方式" }, y = { en = "class", zh = "类别" }, categories = categories, series = series,
  }
end

-- The customers that are contacted by one mode only, those with most contacts first.
local function singles(contacts, accounts, least)
  local rows = {}
  for key, own in pairs((kit.group(contacts, "account"))) do
    local modes = kit.group(own, "mode")
    local mode = next(modes)
    if #own >= least and #modes[mode] == #own then
      local account = accounts[key]
      rows[#rows + 1] = {
        key = key, name = account.name, class = account.visit_class, owner = account.owner, mode = mode,
        contacts = #own,
      }
    end
  end
  return kit.rank(rows, "contacts")
end

local function show_singles(out, ranked, limit)
  local rows = {}
  for position = 1, math.min(#ranked, limit) do rows[position] = ranked[position].row end
  out:heading { en = "Customers that are contacted by one mode only", zh = "只用一种方式联系的客户" }
  if #rows == 0 then return out:text { en = "None.", zh = "无。" } end
  out:table {
    columns = {
      { name = "key", title = { en = "key", zh = "编号" } }, { name = "name", title = { en = "customer", zh = "客户" } },
      { name = "class", title = { en = "class", zh = "类别" } }, { name = "owner", title = { en = "owner", zh = "负责人" } },
      { name = "mode", title = { en = "mode", zh = "方式" } },
      { name = "contacts", title = { en = "contacts", zh = "次数" }, type = "integer" },
    },
    rows = rows,
  }
  if #ranked > #rows then
    out:text { en = "And " .. #ranked - #rows .. " more.", zh = "另有 " .. #ranked - #rows .. " 家。" }
  end
end

local function used(rows)
  local count, largest = 0, rows[1]
  for _, row in ipairs(rows) do
    if row.contacts > 0 then count = count + 1 end
    if row.contacts > largest.contacts then largest = row end
  end
  return count, largest
end

local function percent(share) return tostring((share * 100):round(0, "half_up")) .. "%" end

return report {
  run = function(params, crm, out)
    local modes = read_modes(params.modes)
    local contacts, accounts = read(params, crm, modes)
    if #contacts == 0 then
      out:title { en = "Contact modes", zh = "拜访方式" }
      return out:text {
        en = "Insufficient data: no contacts are recorded in the " .. params.months .. " months up to " .. crm.as_of
          .. ".",
        zh = "数据不足：截至 " .. crm.as_of .. " 的 " .. params.months .. " 个月内没有联系记录。",
      }
    end
    local rows, minutes = by_mode(contacts, modes)
    local count, largest = used(rows)
    local label, share = labels[largest.mode], percent(largest.share)
    local time = largest.time and percent(largest.time)
    out:title {
      en = share .. " of contacts are " .. label.en .. (time and ", and " .. time .. " of the time" or ""),
      zh = label.zh .. "占联系次数的 " .. share .. (time and "，占时间的 " .. time or ""),
    }
    local alone = singles(contacts, accounts, params.least)
    out:metric({ en = "contacts", zh = "联系次数" }, #contacts)
    out:metric({ en = "modes used", zh = "使用的方式数" }, count)
    out:metric({ en = "customers with one mode only", zh = "方式单一的客户数" }, #alone)
    show_modes(out, rows)
    show_classes(out, contacts, rows)
    show_singles(out, alone, params.limit)
    local _, timeless = kit.sum(contacts, "minutes")
    out:heading({ en = "How it was reckoned", zh = "计算口径" }, 2)
    out:text {
      en = "Contacts of " .. params.months .. " months up to " .. crm.as_of .. " by " .. params.modes
        .. ". Without minutes: " .. timeless
        .. (kit.is_insufficient(minutes) and "; insufficient data for shares of time." or "; these have no time."),
      zh = "统计截至 " .. crm.as_of .. " 的 " .. params.months .. " 个月，方式：" .. params.modes
        .. "。未记录时长 " .. timeless .. " 次" .. (kit.is_insufficient(minutes) and "，时间占比数据不足。" or "，不计入时间。"),
    }
  end,
}
