local functions = require "functions"
local listed = require "customer-data.listed"
local relations = require "relations"
local stages = require "stages"

return alert {
  uses = stages.using(),
  name = "thin-contacts",
  summary = { en = "Warns where a high share rests on few contacts.", zh = "占比高而联系面窄的客户" },
  check = function(params, crm, raise)
    local relation_of, labels = relations.read(crm, params), stages.labels(crm)
    for account in crm.accounts:where({ key_account = true }):select(table.unpack(relations.fields)):each() do
      local found = relation_of(account)
      if found.is_thin then
        local stage, reached = labels[found.stage], labels[found.contacts.stage or "none"]
        local missing = listed(found.contacts.missing[found.stage], functions)
        raise {
          subject = account, severity = stages.rank[found.stage] >= stages.rank.mid and "warn" or "info",
          message = {
            en = "share says " .. stage.en .. ", contacts say " .. reached.en .. "; not met: " .. missing.en,
            zh = "按占比为“" .. stage.zh .. "”，按联系仅为“" .. reached.zh .. "”；未建立联系：" .. missing.zh,
          },
        }
      end
    end
  end,
}
