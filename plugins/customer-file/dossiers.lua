-- What is known of each contact in three layers: the person, whom the person knows, the work.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local read_sheets = require "customer-data.sheets"
local words = require "customer-data.words"

local names = { "personal", "interpersonal", "work" }

local function read_layers(params, crm)
  local layers = {}
  for _, name in ipairs(names) do
    layers[name] = words(params[name])
    for _, word in ipairs(layers[name]) do
      if not pcall(crm.contacts.label, crm.contacts, "about_" .. word) then
        refuse {
          en = "--" .. name .. " has '" .. word .. "', and contacts have no field about_" .. word,
          zh = "--" .. name .. " 含“" .. word .. "”，但联系人没有字段 about_" .. word,
        }
      end
    end
  end
  return layers
end

-- One contact: the scores of the `layers`, the `total`, which fields are `missing`, whether it `is_stale`.
local function score(contact, sheet, layers, as_of, params)
  local result = { layers = {}, missing = {}, key = contact.key, contact = contact }
  local scores = {}
  for _, layer in ipairs(names) do
    local answers = {}
    for _, field in ipairs(layers[layer]) do
      local ticked = sheet and sheet.answers[field]
      answers[field] = ticked == "na" and "na" or (contact["about_" .. field] or ticked == "yes") and "yes" or "no"
    end
    local found = kit.check(layers[layer], answers)
    result.layers[layer], scores[#scores + 1] = found.score, found.score
    table.move(found.missing, 1, #found.missing, #result.missing + 1, result.missing)
  end
  -- A layer of which nothing may be kept has no part in the total.
  local total = kit.mean(scores)
  result.total = not kit.is_insufficient(total) and total or nil
  local confirmed = contact.dossier_confirmed_on
  if sheet and sheet.date > (confirmed or "") then confirmed = sheet.date end
  result.confirmed = confirmed
  result.is_stale = not confirmed or date.days_between(confirmed, as_of) >= params.fresh_days
  result.is_expired = contact.dossier_keep_until ~= nil and contact.dossier_keep_until < as_of
  return result
end

-- Lists of scored key contacts by account.
return function(crm, params)
  local layers, sheets = read_layers(params, crm), read_sheets(crm, "contact-dossier")
  local fields = { "key", "name", "account", "left_on", "dossier_confirmed_on", "dossier_keep_until" }
  for _, list in pairs(layers) do
    for _, field in ipairs(list) do fields[#fields + 1] = "about_" .. field end
  end
  local accounts = {}
  for contact in crm.contacts:where({ key_contact = true }):select(table.unpack(fields)):each() do
    if contact.account and not (contact.left_on and contact.left_on <= crm.as_of) then
      accounts[contact.account] = accounts[contact.account] or {}
      table.insert(accounts[contact.account], score(contact, sheets[contact.key], layers, crm.as_of, params))
    end
  end
  return accounts
end
