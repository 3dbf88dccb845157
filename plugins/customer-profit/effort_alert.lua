-- S001-63: warns where the best customers get less of the effort than they should, and of those of them that get far
-- too little.
local kit = require "lunaria.kit"
local profits = require "profits"
local read_efforts = require "efforts"

return alert {
  name = "effort-alert", uses = { "top", "effort", "effort_target", "over", "under", "months", "currency" },
  summary = { en = "Warns where effort goes to the wrong customers.", zh = "精力错配预警" },
  rules = {
    ["effort-of-the-top"] = { en = "effort on the best", zh = "重点客户精力不足" },
    ["under-served"] = { en = "under-served", zh = "服务不足" },
  },
  check = function(params, crm, raise)
    local efforts = read_efforts(params, crm, profits.span(crm.as_of, params.months))
    if not efforts then return end
    if efforts.gap < decimal(0) then
      raise {
        rule = "effort-of-the-top", severity = "warn",
        message = {
          en = "the best " .. efforts.count .. " customers get " .. kit.percent(efforts.share) .. " of the effort, "
            .. "less than " .. kit.percent(params.effort_target),
          zh = "最好的 " .. efforts.count .. " 家客户只得到 " .. kit.percent(efforts.share) .. " 的精力，低于 "
            .. kit.percent(params.effort_target),
        },
      }
    end
    for position = 1, efforts.count do
      local account = efforts.ranked[position].row
      if account.served == "under" then
        raise {
          rule = "under-served", severity = "info", subject = { object = "account", key = account.key },
          message = {
            en = kit.percent(account.profit_share) .. " of the profit, " .. kit.percent(account.effort_share)
              .. " of the effort",
            zh = "利润占比 " .. kit.percent(account.profit_share) .. "，精力占比仅 " .. kit.percent(account.effort_share),
          },
        }
      end
    end
  end,
}
