-- The page for Monday morning: how much of what we promised is idle, with whom, for how long; and who is to be called
-- about balances.
local currencies = require "customer-data.currencies"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local books = require "books"

-- What each account was promised, has been paid and still waits for.
local function by_account(benefits, accounts, none, days)
  local index, list = {}, {}
  for _, account in ipairs(accounts) do
    local own = {
      key = account.key, name = account.name, accrued = none, paid = none, unpaid = none, late = none, age = 0,
    }
    index[account.key], list[#list + 1] = own, own
  end
  for _, benefit in ipairs(benefits) do
    local own = index[benefit.account]
    if benefit.is_known then
      own.accrued, own.paid = own.accrued + benefit.accrued, own.paid + benefit.paid
      own.unpaid = own.unpaid + benefit.unpaid
      if benefit.unpaid > none then own.age = math.max(own.age, benefit.age) end
      if benefit.age > days and benefit.unpaid > none then own.late = own.late + benefit.unpaid end
    end
  end
  return list
end

local function show_accounts(out, ranked, limit)
  local names, paid, unpaid, late, rows = {}, {}, {}, {}, {}
  for position = 1, math.min(#ranked, limit) do
    local own = ranked[position].row
    names[position], paid[position] = own.name, own.paid
    unpaid[position], late[position] = own.unpaid - own.late, own.late
    rows[position] = {
      key = own.key, name = own.name, accrued = own.accrued, paid = own.paid, unpaid = own.unpaid, age = own.age,
    }
  end
  out:chart {
    kind = "stacked", title = { en = "What was promised, by distributor", zh = "各经销商政策兑现情况" },
    y = { en = "amount", zh = "金额" }, categories = names,
    series = {
      { name = { en = "paid", zh = "已兑现" }, values = paid },
      { name = { en = "unpaid, in time", zh = "未兑现（未逾期）" }, values = unpaid },
      { name = { en = "unpaid, late", zh = "未兑现（逾期）" }, values = late },
    },
  }
  out:table {
    columns = {
      { name = "key", title = { en = "key", zh = "编号" } },
      { name = "name", title = { en = "distributor", zh = "经销商" } },
      { name = "accrued", title = { en = "promised", zh = "应兑现" }, type = "money" },
      { name = "paid", title = { en = "paid", zh = "已兑现" }, type = "money" },
      { name = "unpaid", title = { en = "unpaid", zh = "未兑现" }, type = "money" },
      { name = "age", title = { en = "oldest, days", zh = "最长（天）" }, type = "integer" },
    },
    rows = rows, totals = #ranked <= limit and { "accrued", "paid", "unpaid" } or nil,
  }
  more(out, #ranked, limit)
end

local function show_oldest(out, benefits, accounts, params, none)
  local open, names = {}, {}
  for _, account in ipairs(accounts) do names[account.key] = account.name end
  for _, benefit in ipairs(benefits) do
    if benefit.is_known and benefit.unpaid > none then open[#open + 1] = benefit end
  end
  if #open == 0 then return end
  local rows = {}
  for position, entry in ipairs(kit.rank(open, "age")) do
    if position > params.limit then break end
    local row = entry.row
    rows[position] = {
      account = names[row.account], type = row.type, accrued_on = row.accrued_on, unpaid = row.unpaid, age = row.age,
      is_late = row.age > params.days,
    }
  end
  out:heading { en = "The oldest that are unpaid", zh = "最久未兑现" }
  out:table {
    columns = {
      { name = "account", title = { en = "distributor", zh = "经销商" } },
      { name = "type", field = "benefit.type", title = { en = "policy", zh = "政策" } },
      { name = "accrued_on", title = { en = "accrued on", zh = "计提日期" }, type = "date" },
      { name = "unpaid", title = { en = "unpaid", zh = "未兑现" }, type = "money" },
      { name = "age", title = { en = "days", zh = "天数" }, type = "integer" },
      { name = "is_late", title = { en = "late", zh = "逾期" }, type = "boolean" },
    },
    rows = rows,
  }
  more(out, #open, params.limit)
end

local function show_reconciliations(out, accounts, params)
  local rows, late, different, count = {}, 0, 0, 0
  for _, account in ipairs(accounts) do
    local is_late = not account.age or account.age > params.reconcile_days
    local differs = account.difference and not account.difference:is_zero()
    if is_late then late = late + 1 end
    if differs then different = different + 1 end
    if is_late or differs then count = count + 1 end
    if (is_late or differs) and #rows < params.limit then
      rows[#rows + 1] = {
        key = account.key, name = account.name, on = account.on, age = account.age, difference = account.difference,
      }
    end
  end
  out:heading { en = "Reconciliation", zh = "对账" }
  out:text {
    en = "Balances that differ: " .. counted(different, "distributor") .. "; not reconciled in the last "
      .. params.reconcile_days .. " days: " .. late .. ".",
    zh = "余额有差异的经销商 " .. different .. " 家，超过 " .. params.reconcile_days .. " 天未对账的 " .. late .. " 家。",
  }
  if #rows > 0 then
    out:table {
      columns = {
        { name = "key", title = { en = "key", zh = "编号" } },
        { name = "name", title = { en = "distributor", zh = "经销商" } },
        { name = "on", title = { en = "last reconciled", zh = "上次对账" }, type = "date" },
        { name = "age", title = { en = "days ago", zh = "距今（天）" }, type = "integer" },
        { name = "difference", title = { en = "ours less theirs", zh = "我方减对方" }, type = "money" },
      },
      rows = rows,
    }
    more(out, count, params.limit)
  end
end

local function show_rule(out, params, crm)
  out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
  out:text {
    en = "Benefits in " .. crm.currency .. " accrued by " .. crm.as_of .. "; unpaid is what was promised less what "
      .. "was paid by then, benefit by benefit; its age runs from the day it accrued. Late is what is older than "
      .. params.days .. " days.",
    zh = "截至 " .. crm.as_of .. " 计提的 " .. crm.currency .. " 政策；未兑现＝应兑现－当日前已兑现（逐项计算），天数自计提日起算，超过 "
      .. params.days .. " 天为逾期。",
  }
end

local function percent(part, whole)
  return kit.percent(kit.ratio(part, whole) or 0)
end

return function(params, crm, out)
  local none = money(0, crm.currency)
  local benefits, accounts = books.benefits(crm, crm.as_of), books.accounts(crm, crm.as_of)
  currencies.show(out, crm.currency, {
    benefit = crm.benefits:where { accrued_on = { le = crm.as_of } },
    reconciliation = crm.reconciliations:where { reconciled_on = { le = crm.as_of } },
  })
  if #accounts == 0 then
    out:title { en = "Benefits on " .. crm.as_of, zh = crm.as_of .. " 政策兑现" }
    return out:text {
      en = "Insufficient data: there are no benefits and no reconciliations in " .. crm.currency .. ".",
      zh = "数据不足：没有 " .. crm.currency .. " 的政策兑现与对账记录。",
    }
  end
  local accrued, idle, late, unknown = none, none, none, 0
  for _, own in ipairs(by_account(benefits, accounts, none, params.days)) do
    accrued, idle, late = accrued + own.accrued, idle + own.unpaid, late + own.late
  end
  for _, benefit in ipairs(benefits) do if not benefit.is_known then unknown = unknown + 1 end end
  local idle_share, late_share = percent(idle, accrued), percent(late, accrued)
  out:title {
    en = idle_share .. " of what distributors were promised is unpaid on " .. crm.as_of .. ", " .. late_share
      .. " late",
    zh = crm.as_of .. "：经销商政策 " .. idle_share .. " 未兑现，" .. late_share .. " 已逾期",
  }
  out:metric({ en = "promised", zh = "应兑现" }, accrued)
  out:metric({ en = "unpaid (idle money)", zh = "未兑现（沉淀资金）" }, idle)
  out:metric({ en = "late, over " .. params.days .. " days", zh = "逾期（超过 " .. params.days .. " 天）" }, late)
  if unknown > 0 then
    out:text {
      en = "Insufficient data: of " .. unknown .. " benefits nobody has entered what was paid; they count nowhere.",
      zh = "数据不足：" .. unknown .. " 项政策未登记兑现金额，未计入。",
    }
  end
  for _, benefit in ipairs(benefits) do
    if benefit.excess then
      out:finding {
        place = benefit.account,
        message = {
          en = ("paid %s more than was promised on %s"):format(benefit.excess, benefit.accrued_on),
          zh = ("%s 计提的政策多兑现 %s"):format(benefit.accrued_on, benefit.excess),
        },
      }
    end
  end
  show_accounts(out, kit.rank(by_account(benefits, accounts, none, params.days), "unpaid"), params.limit)
  show_oldest(out, benefits, accounts, params, none)
  show_reconciliations(out, accounts, params)
  show_rule(out, params, crm)
end
