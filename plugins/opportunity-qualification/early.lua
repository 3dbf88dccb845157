-- S003-12: how soon leads are decided, and what those that came to nothing have cost.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local read_leads = require "leads"
local read_undecided = require "undecided"

local function hours(minutes) return decimal(minutes) / 60 end

-- Days to the decision in weeks, for those disqualified and those qualified.
local function show_chart(out, decided, days)
  local bounds = { 0, 8, days + 1, 31, 61 }
  table.sort(bounds)
  local names, gone, kept = {}, {}, {}
  for position, from in ipairs(bounds) do
    local to = bounds[position + 1]
    names[position] = to and from .. "-" .. to - 1 or from .. "+"
    gone[position], kept[position] = 0, 0
    for _, lead in ipairs(decided) do
      if lead.days >= from and (not to or lead.days < to) then
        local into = lead.is_disqualified and gone or kept
        into[position] = into[position] + 1
      end
    end
  end
  out:chart {
    kind = "stacked", title = { en = "Leads by days to the decision", zh = "线索判定所需天数" },
    x = { en = "days", zh = "天" }, y = { en = "leads", zh = "线索数" }, categories = names,
    series = {
      { name = { en = "disqualified", zh = "不合格" }, values = gone },
      { name = { en = "qualified", zh = "合格" }, values = kept },
    },
  }
end

local columns = {
  { name = "key", title = { en = "key", zh = "编号" } }, { name = "customer", title = { en = "account", zh = "客户" } },
  { name = "owner", field = "opportunity.owner" },
  { name = "days", title = { en = "days", zh = "天数" }, type = "integer" },
  { name = "minutes", title = { en = "minutes", zh = "分钟" }, type = "integer" },
}

local function show_list(out, crm, leads, limit, field)
  local rows, names = {}, {}
  for account in crm.accounts:select("key", "name"):each() do names[account.key] = account.name end
  for position, entry in ipairs(kit.rank(leads, field)) do
    if position > limit then break end
    entry.row.customer = names[entry.row.account or ""]
    rows[position] = entry.row
  end
  out:table { columns = columns, rows = rows }
  more(out, #leads, limit)
end

local function report_of(params, crm, out)
  local leads = read_leads(params, crm)
  local gone, decided, soon, wasted, all = {}, {}, 0, 0, 0
  for _, lead in ipairs(leads) do
    all = all + (lead.minutes or 0)
    if lead.is_decided then decided[#decided + 1] = lead end
    if lead.is_disqualified then
      gone[#gone + 1], wasted = lead, wasted + (lead.minutes or 0)
      if lead.days <= params.days then soon = soon + 1 end
    end
  end
  local since = date.add_months(crm.as_of, -params.months)
  if #decided == 0 then
    out:title { en = "Qualify early", zh = "尽早判定线索" }
    out:text {
      en = "Insufficient data: of " .. #leads .. " leads made since " .. since
        .. " none has a qualification and the day it was decided on.",
      zh = "数据不足：" .. since .. " 以来建立的 " .. #leads .. " 条线索均无资格判定及其日期。",
    }
    return
  end
  local share = kit.ratio(soon, #gone)
  local shown = share and kit.percent(share)
  out:title {
    en = shown and shown .. " of the bad leads went within " .. params.days .. " days" or "No lead was disqualified",
    zh = shown and "不合格线索中 " .. shown .. " 在 " .. params.days .. " 天内剔除" or "没有判定为不合格的线索",
  }
  local median = kit.median(decided, "days")
  out:metric({ en = "leads since " .. since, zh = since .. " 以来的线索" }, #leads)
  out:metric({ en = "decided", zh = "已判定" }, #decided)
  out:metric({ en = "disqualified", zh = "不合格" }, #gone)
  out:metric({ en = "of them in time", zh = "其中按期剔除" }, share, { type = "percent", places = 1 })
  out:metric({ en = "median days to the decision", zh = "判定天数中位数" }, median)
  out:metric({ en = "hours spent on disqualified leads", zh = "不合格线索耗时（小时）" }, hours(wasted), { places = 1 })
  out:metric({ en = "share of the hours spent on leads", zh = "占全部线索耗时" }, (kit.ratio(wasted, all)),
    { type = "percent", places = 1 })
  show_chart(out, decided, params.days)
  if #gone > 0 then
    out:heading { en = "Disqualified, those that took longest first", zh = "不合格线索（判定最久的在前）" }
    show_list(out, crm, gone, params.limit, "days")
  end
  local waiting, minutes = read_undecided(params, crm), {}
  for _, lead in ipairs(leads) do minutes[lead.key] = lead.minutes end
  out:heading {
    en = "Waiting for more than " .. params.days .. " days: " .. #waiting,
    zh = "超过 " .. params.days .. " 天未判定：" .. #waiting,
  }
  for _, lead in ipairs(waiting) do lead.minutes = minutes[lead.key] end
  if #waiting > 0 then show_list(out, crm, waiting, params.limit, "days") end
  out:text {
    en = "Minutes are those of visits with their way, and of the time log. Days run from the day a lead was made.",
    zh = "耗时包括拜访（含路程）与时间记录。天数自线索建立之日起算。",
  }
end

return report {
  name = "qualify-early",
  summary = {
    en = "Shows how soon leads are qualified or dropped, and what bad ones have cost.",
    zh = "线索判定的及时性及不合格线索的耗时",
  },
  uses = { "months", "days", "lead_stages", "limit" },
  run = report_of,
}
