-- What there is of each account: the pack of eight analyses, and the sections of the key-customer file.
local date = require "lunaria.date"
local analyses = require "analyses"
local fresh = require "fresh"
local read_sheets = require "customer-data.sheets"
local words = require "customer-data.words"

-- The newest days by account and by what a field of the records says.
local function newest(query, field, day)
  local found = {}
  for _, group in ipairs(query:group_by("account", field):max(day)) do
    if group.account and group[field] then
      found[group.account] = found[group.account] or {}
      found[group.account][group[field]] = group.max
    end
  end
  return found
end

-- Answers a function: for an account's row with `listed`, the checks `pack` and `sections`.
return function(crm, params)
  local papers = newest(crm.documents:where { dated_on = { le = crm.as_of } }, "type", "dated_on")
  local facts = newest(crm.customer_facts:where { known_on = { le = crm.as_of } }, "section", "known_on")
  local pack_sheets, file_sheets = read_sheets(crm, "analysis-pack"), read_sheets(crm, "key-customer-file")
  local ids, sections = {}, words(params.sections)
  for position, analysis in ipairs(analyses) do ids[position] = analysis.id end

  return function(account)
    local pack = papers[account.key] or {}
    fresh.add_sheet(pack, pack_sheets[account.key])
    -- Only listed firms publish their figures.
    if account.listed == false then pack.annual_report = false end
    local file = {}
    for _, known in ipairs { papers[account.key] or {}, facts[account.key] or {} } do
      for _, section in ipairs(sections) do
        if known[section] then fresh.add(file, section, known[section]) end
      end
    end
    fresh.add_sheet(file, file_sheets[account.key])
    return {
      pack = fresh.check(ids, pack, date.add_months(crm.as_of, -params.pack_months)),
      sections = fresh.check(sections, file, date.add_days(crm.as_of, -params.fresh_days)),
    }
  end
end
