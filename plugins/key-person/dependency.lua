-- S002-04: how much of the business is whose, and which accounts only one of us sees.
local bought = require "orders.bought"
local kit = require "lunaria.kit"

local function amounts(params, crm, currency, span)
  if params.basis == "pipeline" then
    return bought.by_account(crm.opportunities:where { outcome = "open", currency = currency }, "sum", "amount")
  end
  return bought.by_account(bought.within(crm.orders:where { currency = currency }, span), "sum", "amount")
end

-- Who of us has seen each account, and each contact: the owners of visits and colleagues who took part.
local function seen(crm, from, to)
  local accounts, contacts, visits = {}, {}, {}
  local function add(list, key, who)
    if not key then return end
    list[key] = list[key] or {}
    list[key][who] = true
  end
  local made = crm.customer_visits:where { visited_on = { ge = from, lt = to } }
  for visit in made:select("key", "account", "contact", "owner"):each() do
    visits[visit.key] = visit
    add(accounts, visit.account, visit.owner)
    add(contacts, visit.contact, visit.owner)
  end
  for attendee in crm.attendees:where({ colleague = { is_empty = false } }):select("visit", "colleague"):each() do
    local visit = visits[attendee.visit]
    if visit then
      add(accounts, visit.account, attendee.colleague)
      add(contacts, visit.contact, attendee.colleague)
    end
  end
  return accounts, contacts
end

-- The one who is alone in a set; nil if there are several.
local function only(set)
  local first = set and next(set)
  return first and next(set, first) == nil and first or nil
end

-- The owners with `amount`, `share`, `accounts` and `contacts` that nobody else knows, the largest first; HHI; the
-- accounts that only one of us has seen, with their share; how many nobody has seen. `total` is nil where there is
-- nothing.
return function(params, crm)
  local currency = params.currency or crm.currency
  local none = money(0, currency)
  local span = bought.months(crm.as_of, params.months)
  local from, to = span.from, span.to
  local amount_of = amounts(params, crm, currency, span)
  local accounts, contacts = seen(crm, from, to)
  local self = { from = from, none = none, single = {}, unseen = 0, owners = {} }
  local owners, total, single = {}, none, none
  for account in crm.accounts:select("key", "name", "owner"):each() do
    local amount = amount_of[account.key]
    -- More sent back than ordered is no business that could go.
    if amount and amount > none then
      total = total + amount
      local name = account.owner or "-"
      local owner = owners[name] or { key = name, amount = none, accounts = 0, contacts = 0 }
      owners[name] = owner
      owner.amount, owner.accounts = owner.amount + amount, owner.accounts + 1
      local who = only(accounts[account.key])
      if who then
        single = single + amount
        table.insert(self.single, { key = account.key, name = account.name, who = who, amount = amount })
      elseif not accounts[account.key] then
        self.unseen = self.unseen + 1
      end
    end
  end
  if total:is_zero() then return self end
  for _, set in pairs(contacts) do
    local who = only(set)
    if who and owners[who] then owners[who].contacts = owners[who].contacts + 1 end
  end
  self.total, self.single_amount, self.single_share = total, single, kit.ratio(single, total)
  self.hhi = decimal(0)
  local list = {}
  for _, owner in pairs(owners) do
    owner.share = kit.ratio(owner.amount, total)
    local short = owner.share:round(12, "half_up")
    self.hhi = self.hhi + short * short
    list[#list + 1] = owner
  end
  for position, entry in ipairs(kit.rank(list, "amount")) do self.owners[position] = entry.row end
  self.single = kit.rank(self.single, "amount")
  return self
end
