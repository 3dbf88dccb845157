local relations = require "relations"
local stages = require "stages"

return alert {
  name = "thin-contacts",
  summary = { en = "High share on thin contacts.", zh = "占比高而联系面窄的客户" },
  check = function(params, crm, raise)
    if params.account then refuse "an alert looks at all accounts each time: leave out --account" end
    local relation_of = relations.read(crm, params)
    -- All key accounts each time: what a parameter left out would count as mended.
    for account in crm.accounts:where({ key_account = true }):select(table.unpack(relations.fields)):each() do
      local found = relation_of(account)
      if found.is_thin then
        local stage, reached = stages.label[found.stage], stages.label[found.contacts.stage or "none"]
        local missing = table.concat(found.contacts.missing[found.stage], ", ")
        raise {
          subject = account, severity = stages.rank[found.stage] >= stages.rank.mid and "warn" or "info",
          message = {
            en = "share says " .. stage.en .. ", contacts say " .. reached.en .. "; not met: " .. missing,
            zh = "按占比为“" .. stage.zh .. "”，按联系仅为“" .. reached.zh .. "”；未建立联系：" .. missing,
          },
        }
      end
    end
  end,
}
