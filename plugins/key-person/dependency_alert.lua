-- S002-04: warns where too much hangs on one of our people.
local kit = require "lunaria.kit"
local read_dependency = require "dependency"

return alert {
  name = "key-person-alert",
  summary = { en = "Warns where too much business depends on one of our people.", zh = "关键人依赖预警" },
  rules = {
    ["owner-share"] = { en = "share of one owner", zh = "过度依赖一人" },
    ["single-thread"] = { en = "only one of us", zh = "单线客户" },
  },
  check = function(params, crm, raise)
    local found = read_dependency(params, crm)
    if not found.total then return end
    for _, owner in ipairs(found.owners) do
      if owner.share > params.max_share then
        local name = crm.accounts:label("owner", owner.key)
        raise {
          rule = "owner-share", severity = "critical",
          subject = crm.reps:get(owner.key) and { object = "rep", key = owner.key } or nil,
          message = {
            en = kit.percent(owner.share) .. " of the " .. params.basis .. " is with " .. name.en .. ", more than "
              .. kit.percent(params.max_share),
            zh = name.zh .. "掌握 " .. kit.percent(owner.share) .. " 的业务，高于 " .. kit.percent(params.max_share),
          },
        }
      end
    end
    if found.single_share > params.max_single then
      raise {
        rule = "single-thread", severity = "warn",
        message = {
          en = kit.percent(found.single_share) .. " of the " .. params.basis
            .. " is with accounts that only one of us visits",
          zh = "单线客户（仅一人拜访）占业务 " .. kit.percent(found.single_share) .. "，高于 " .. kit.percent(params.max_single),
        },
      }
    end
  end,
}
