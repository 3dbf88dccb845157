-- The contacts of the months looked back on, and what they come to by mode and by customer.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local words = require "customer-data.words"

local all = { phone = 1, email = 1, face = 1, fax = 1, video = 1, message = 1, other = 1 }

-- The modes in their order, and what people call them.
local function read_modes(crm, text)
  local modes, labels = words(text), {}
  for _, mode in ipairs(modes) do
    if not all[mode] or labels[mode] then
      refuse {
        en = "--modes has '" .. mode .. "', expected phone, email, face, fax, video, message or other, each once",
        zh = "--modes 中有“" .. mode .. "”，应为 phone、email、face、fax、video、message 或 other，每项一次",
      }
    end
    labels[mode] = crm.customer_visits:label("mode", mode)
  end
  if #modes == 0 then
    refuse { en = "--modes names no mode", zh = "--modes 没有列出任何方式" }
  end
  return modes, labels
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

return { read_modes = read_modes, read = read, by_mode = by_mode, singles = singles }
