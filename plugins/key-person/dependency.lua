-- S002-04: how much of the business is whose, and which accounts only one of us sees.
local bought = require "orders.bought"
local kit = require "lunaria.kit"

-- The records that count, in any currency.
local function basis_of(params, crm, span)
  if params.basis == "pipeline" then return crm.opportunities:where { outcome = "open" } end
  return bought.within(crm.orders, span)
end

-- What there is of each account and owner: `account`, `owner`, `amount`. Orders are their account's owner's; deals have
-- owners of their own, and need no account.
local function amounts(params, crm, currency, span)
  local list, owners = {}, {}
  for account in crm.accounts:select("key", "owner"):each() do owners[account.key] = account.owner end
  if params.basis == "pipeline" then
    local open = basis_of(params, crm, span):where { currency = currency }
    for _, group in ipairs(open:group_by("account", "owner"):sum "amount") do
      local owner = group.owner or owners[group.account or ""]
      list[#list + 1] = { account = group.account, owner = owner, amount = group.sum }
    end
  else
    local orders = basis_of(params, crm, span):where { currency = currency }
    for account, amount in pairs(bought.by_account(orders, "sum", "amount")) do
      list[#list + 1] = { account = account, owner = owners[account], amount = amount }
    end
  end
  return list
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

-- What each owner has, what nobody has, and what there is of each account.
local function tally(params, crm, currency, span, none)
  local owners, accounts, unowned, total = {}, {}, none, none
  for _, part in ipairs(amounts(params, crm, currency, span)) do
    -- More sent back than ordered is no business that could go.
    if part.amount and part.amount > none then
      total = total + part.amount
      if part.account then accounts[part.account] = (accounts[part.account] or none) + part.amount end
      if part.owner then
        local owner = owners[part.owner] or { key = part.owner, amount = none, accounts = 0, contacts = 0, seen = {} }
        owners[part.owner], owner.amount = owner, owner.amount + part.amount
        local is_new = part.account and not owner.seen[part.account]
        if is_new then owner.accounts, owner.seen[part.account] = owner.accounts + 1, true end
      else
        unowned = unowned + part.amount
      end
    end
  end
  return owners, accounts, unowned, total
end

-- The owners with `amount`, `share`, `accounts` and `contacts` that nobody else knows, the largest first, and the share
-- that nobody owns; HHI; the accounts that only one of us has seen, with their share; how many nobody has seen. `total`
-- is nil where there is nothing.
return function(params, crm)
  local currency = params.currency or crm.currency
  local none = money(0, currency)
  local span = bought.months(crm.as_of, params.months)
  local from, to = span.from, span.to
  local accounts, contacts = seen(crm, from, to)
  local self = {
    from = from, none = none, single = {}, unseen = 0, owners = {}, basis = basis_of(params, crm, span),
    object = params.basis == "pipeline" and "opportunity" or "order",
  }
  local owners, amount_of, unowned, total = tally(params, crm, currency, span, none)
  if total:is_zero() then return self end
  local single = none
  for account in crm.accounts:select("key", "name"):each() do
    local amount, who = amount_of[account.key], only(accounts[account.key])
    if amount and who then
      single = single + amount
      table.insert(self.single, { key = account.key, name = account.name, who = who, amount = amount })
    elseif amount and not accounts[account.key] then
      self.unseen = self.unseen + 1
    end
  end
  for _, set in pairs(contacts) do
    local who = only(set)
    if who and owners[who] then owners[who].contacts = owners[who].contacts + 1 end
  end
  self.total, self.single_amount, self.single_share = total, single, kit.ratio(single, total)
  self.unowned_share, self.hhi = kit.ratio(unowned, total), decimal(0)
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
