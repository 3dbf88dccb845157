-- What is promised and unpaid, and when and how the accounts were last compared.
local date = require "lunaria.date"

-- A list of the benefits accrued by a day, each with `unpaid`, its `age` in days, and `is_known`: where nobody has said
-- what was paid, nothing of it is taken for unpaid.
local function benefits(crm, as_of)
  local list = {}
  local promised = crm.benefits:where { accrued_on = { le = as_of }, currency = crm.currency }
  for record in promised:select("key", "account", "type", "accrued_on", "accrued", "paid", "paid_on"):each() do
    local paid = record.paid
    -- What was paid later is unpaid on the day that is looked from.
    if paid and record.paid_on and record.paid_on > as_of then paid = record.accrued * 0 end
    local unpaid = paid and record.accrued - paid
    -- What was paid beyond one promise settles no other.
    local excess = paid and paid > paid * 0 and unpaid < paid * 0 and -unpaid or nil
    list[#list + 1] = {
      key = record.key, account = record.account, type = record.type, accrued_on = record.accrued_on,
      accrued = record.accrued, paid = paid, is_known = paid ~= nil,
      unpaid = excess and paid * 0 or unpaid, excess = excess,
      age = date.days_between(record.accrued_on, as_of),
    }
  end
  return list
end

local function last_reconciliation(crm, account, as_of)
  local records = crm.reconciliations:where {
    account = account, reconciled_on = { le = as_of }, currency = crm.currency,
  }
  return records:order_by("-reconciled_on"):first()
end

-- Each account that we promise benefits to or have reconciled with: `key`, `name`, and of the last reconciliation `on`,
-- `age` and `difference`, our balance less theirs; those are absent where they are not known.
local function accounts(crm, as_of)
  local known = {}
  for _, query in ipairs {
    crm.benefits:where { accrued_on = { le = as_of } }, crm.reconciliations:where { reconciled_on = { le = as_of } },
  } do
    local own = query:where({ currency = crm.currency }):group_by "account"
    for _, group in ipairs(own:count()) do known[group.account] = true end
  end
  local list = {}
  for account in crm.accounts:select("key", "name"):each() do
    if known[account.key] then
      local last = last_reconciliation(crm, account.key, as_of) or {}
      local ours, theirs = last.our_balance, last.their_balance
      list[#list + 1] = {
        key = account.key, name = account.name, on = last.reconciled_on,
        age = last.reconciled_on and date.days_between(last.reconciled_on, as_of),
        difference = ours and theirs and ours - theirs,
      }
    end
  end
  return list
end

return { benefits = benefits, accounts = accounts }
