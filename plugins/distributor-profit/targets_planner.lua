-- S001-24: for every sales target of a distributor a profit target, for the year and its months or quarters alike.
local date = require "lunaria.date"
local distributors = require "distributors"

local function spans(crm, metric, currency)
  local found = {}
  local targets = crm.account_targets:where { metric = metric, currency = currency, last_day = { ge = crm.as_of } }
  for target in targets:select("account", "first_day", "last_day"):order_by("first_day", "last_day"):each() do
    found[#found + 1] = target
    found[target.account .. target.first_day .. target.last_day] = true
  end
  return found
end

return planner {
  name = "profit-targets", uses = distributors.uses "days",
  summary = { en = "Asks for profit targets to be set beside sales targets.", zh = "为有销售目标的经销商制定利润目标" },
  rules = { ["no-profit-target"] = { en = "no profit target", zh = "缺少利润目标" } },
  plan = function(params, crm, propose)
    local run = distributors.read(params, crm)
    local owners = {}
    for _, distributor in ipairs(run.list) do owners[distributor.key] = distributor.owner or "" end
    local profit = spans(crm, "customer_profit", run.currency)
    for _, target in ipairs(spans(crm, "sales", run.currency)) do
      local owner = owners[target.account]
      if owner and not profit[target.account .. target.first_day .. target.last_day] then
        local span = target.first_day .. " – " .. target.last_day
        propose {
          what = {
            en = "set a profit target beside the sales target of " .. span,
            zh = "为 " .. span .. " 的销售目标制定相应的利润目标",
          },
          who = owner ~= "" and owner or nil, due = date.add_days(crm.as_of, params.days), rule = "no-profit-target",
          subject = { object = "account", key = target.account },
        }
      end
    end
  end,
}
