-- What would make the commissions of a month wrong, found before they are posted. For cron and CI: with
-- `--fail-on critical` the exit code is 1 where a deal cannot be paid.
local date = require "lunaria.date"

local function is_away(rep, day)
  return rep.active_from and day < rep.active_from or rep.active_until and day > rep.active_until
end

-- Each says of a won deal of the month, and of the rep who owns it, whether it fails.
local checks = {
  {
    severity = "critical", label = { en = "without an owner", zh = "没有负责人" },
    fails = function(deal) return not deal.owner end,
  },
  {
    severity = "critical", label = { en = "of an owner who is no rep", zh = "负责人不是销售代表" },
    fails = function(deal, rep) return deal.owner and not rep end,
  },
  {
    severity = "critical", label = { en = "without an amount", zh = "没有金额" },
    fails = function(deal) return not deal.amount end,
  },
  {
    severity = "warn", label = { en = "closed when the owner was not with us", zh = "成交日负责人不在岗" },
    fails = function(deal, rep) return rep and is_away(rep, deal.closed_on) end,
  },
}

-- Whether there was anything to tell.
local function tell(out, severity, label, deals)
  if #deals == 0 then return false end
  local keys = table.concat(deals, ", ", 1, math.min(#deals, 10)) .. (#deals > 10 and " …" or "")
  out:finding {
    severity = severity,
    message = {
      en = #deals .. (#deals == 1 and " won deal " or " won deals ") .. label.en .. ": " .. keys,
      zh = #deals .. " 个赢单" .. label.zh .. "：" .. keys,
    },
  }
  return true
end

local undated = { en = "without a closing day, so that no month pays them", zh = "没有成交日期，不会计入任何月份" }

-- Deals that belong to no month, and so to this one as well.
local function undated_deals(crm)
  local keys = {}
  local deals = crm.opportunities:where { outcome = "won", closed_on = { is_empty = true } }
  for deal in deals:select("key"):each() do table.insert(keys, deal.key) end
  return keys
end

return command {
  summary = {
    en = "Checks the won deals of a month before its commissions are posted.",
    zh = "提成过账前检查当月的赢单",
  },
  reads = { "opportunity", "rep" },
  parameters = {
    period = {
      type = "period",
      help = { en = "Which days; the month before that of --as-of unless given.", zh = "检查的期间，默认为 --as-of 的上个月" },
    },
  },
  run = function(args, crm, out)
    local period = args.period or date.period(date.add_months(crm.as_of, -1), "month")
    local reps = {}
    for rep in crm.reps:select("key", "active_from", "active_until"):each() do reps[rep.key] = rep end

    local won, failed = 0, {}
    for position in ipairs(checks) do failed[position] = {} end
    local deals = crm.opportunities:where { outcome = "won", closed_on = period }
    for deal in deals:select("key", "owner", "amount", "closed_on"):each() do
      won = won + 1
      for position, check in ipairs(checks) do
        if check.fails(deal, reps[deal.owner or ""]) then table.insert(failed[position], deal.key) end
      end
    end

    out:title { en = "Won deals of " .. period.label, zh = period.label .. " 赢单检查" }
    out:metric({ en = "won deals", zh = "赢单数" }, won)
    local found = tell(out, "critical", undated, undated_deals(crm))
    for position, check in ipairs(checks) do
      found = tell(out, check.severity, check.label, failed[position]) or found
    end
    if not found then
      out:text { en = "Nothing stands in the way of posting.", zh = "未发现问题，可以过账。" }
    end
  end,
}
