-- Which of the causes that break a relationship the data show, and with which figures.
local date = require "lunaria.date"
local facts = require "facts"

local function by(groups, field, figure)
  local values = {}
  for _, group in ipairs(groups) do
    if group[field] then values[group[field]] = group[figure] end
  end
  return values
end

-- The first day on which money that is not paid was due, by account.
local function read_overdue(crm, due)
  -- What was received for an invoice in another currency than its own settles nothing of it.
  local received, first = {}, {}
  for _, group in ipairs(crm.receipts:where({ received_on = { le = crm.as_of } })
    :group_by("invoice", "currency"):sum "amount") do
    if group.invoice then received[group.invoice .. " " .. group.currency] = group.sum end
  end
  local invoices = crm.invoices:where { due_on = { lt = due } }
  for invoice in invoices:select("key", "account", "amount", "paid", "due_on"):order_by("-due_on"):each() do
    local paid = received[invoice.key .. " " .. invoice.amount:currency()] or invoice.paid
    if invoice.account and not (paid and paid >= invoice.amount) then first[invoice.account] = invoice.due_on end
  end
  return first
end

local function read_quality(crm)
  local open = {}
  local severe = crm.issues:where {
    type = "quality", severity = { one_of = { "high", "critical" } }, opened_on = { le = crm.as_of },
  }
  for issue in severe:select("account", "closed_on"):each() do
    if not issue.closed_on or issue.closed_on > crm.as_of then open[issue.account] = true end
  end
  return open
end

-- Whether the owner before and the one of today have visited the account together since shortly before the change.
local function is_handed_over(crm, account, params)
  if not account.previous_owner or not account.owner then return false end
  local visits = crm.customer_visits:where {
    account = account.key, owner = { one_of = { account.owner, account.previous_owner } },
    visited_on = { ge = date.add_days(account.owner_since, -params.handover_days), le = crm.as_of },
  }
  for visit in visits:select("key", "owner"):each() do
    local other = visit.owner == account.owner and account.previous_owner or account.owner
    if crm.attendees:where({ visit = visit.key, colleague = other }):count() > 0 then return true end
  end
  return false
end

-- Who has looked after the account from the beginning has nothing to take over.
local function is_new_owner(account, days, params)
  if not days or days < 0 or days > params.handover_days then return false end
  return account.previous_owner ~= nil or account.created_on ~= nil and account.owner_since > account.created_on
end

local fields = { "owner_since", "previous_owner", "created_on" }
table.move(facts.fields, 1, #facts.fields, #fields + 1, fields)

-- Answers a function: for an account's row, the causes by name, each with figures in both languages.
local function read(crm, params)
  local facts_of, quality = facts.read(crm), read_quality(crm)
  local overdue = read_overdue(crm, date.add_days(crm.as_of, -params.overdue_days))
  local made = crm.customer_visits:where { visited_on = { le = crm.as_of } }
  local visited = by(made:group_by("account"):max "visited_on", "account", "max")
  local function since(day) return day and date.days_between(day, crm.as_of) end

  return function(account)
    local found, own = {}, facts_of(account)
    if quality[account.key] then found.quality = { en = "", zh = "" } end
    local late = since(overdue[account.key])
    if late then found.finance = { en = ", " .. late .. " days", zh = " " .. late .. " 天" } end
    -- Who was never visited was not followed up since the order.
    local seen = visited[account.key]
    local silent = since(seen or own.last_order)
    if (own.orders == 1 or own.orders == 2) and silent > params.follow_up_days then
      found.persistence = {
        en = ", " .. own.orders .. " in all, last " .. (seen and "visit " or "order ") .. silent .. " days ago",
        zh = "（共 " .. own.orders .. " 单，最近" .. (seen and "拜访" or "订单") .. "距今 " .. silent .. " 天）",
      }
    end
    if is_new_owner(account, since(account.owner_since), params) and not is_handed_over(crm, account, params) then
      found.staff_change = { en = ", " .. account.owner_since, zh = "（" .. account.owner_since .. "）" }
    end
    return found
  end
end

return { fields = fields, read = read }
