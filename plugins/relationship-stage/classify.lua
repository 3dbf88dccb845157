local relations = require "relations"
local stages = require "stages"

return classification {
  uses = stages.using(),
  object = "account", field = "relationship_stage", select = relations.fields,
  summary = {
    en = "Sets the stage of each relationship by our share of what the customer buys.",
    zh = "按采购占比判定客户关系发展阶段",
  },
  prepare = function(params, crm) return relations.read(crm, params) end,

  classify = function(account, _, crm, relation_of)
    local found = relation_of(account)
    if found.gap then return found.gap end
    if not found.is_thin then return found.stage, found.reason end
    local reached = found.contacts.stage
    if not reached then
      return found.stage, {
        en = found.reason.en .. "; contacts lag behind: enough for no stage",
        zh = found.reason.zh .. "；联系面滞后于占比，尚未达到任何阶段的要求",
      }
    end
    local label = stages.labels(crm)[reached]
    return found.stage, {
      en = found.reason.en .. "; contacts lag behind: enough for " .. label.en .. " only",
      zh = found.reason.zh .. "；联系面滞后于占比，仅达到“" .. label.zh .. "”的要求",
    }
  end,
}
