-- S001-29: an alert for each distributor whose benefits are late, whose balance differs, or who was not reconciled.
local books = require "books"
local kit = require "lunaria.kit"

local function late_benefits(crm, params)
  local late = {}
  for _, benefit in ipairs(books.benefits(crm, crm.as_of)) do
    if benefit.age > params.days then
      local own = late[benefit.account] or { count = 0, unknown = 0, age = 0, unpaid = money(0, crm.currency) }
      late[benefit.account] = own
      if not benefit.is_known then
        own.unknown = own.unknown + 1
      elseif benefit.unpaid > money(0, crm.currency) then
        own.count, own.unpaid, own.age = own.count + 1, own.unpaid + benefit.unpaid, math.max(own.age, benefit.age)
      end
    end
  end
  return late
end

return function(params, crm, raise)
  for account, own in pairs(late_benefits(crm, params)) do
    local subject = { object = "account", key = account }
    if own.count > 0 then
      raise {
        rule = "unpaid", subject = subject, severity = own.unpaid >= params.critical and "critical" or "warn",
        message = {
          en = ("%s promised and unpaid, for up to %d days"):format(kit.grouped(own.unpaid), own.age),
          zh = ("政策未兑现 %s，最长已 %d 天"):format(kit.grouped(own.unpaid), own.age),
        },
      }
    end
    if own.unknown > 0 then
      raise {
        rule = "not known", subject = subject, severity = "info",
        message = {
          en = "benefits for which nobody has entered what was paid: " .. own.unknown,
          zh = "未登记兑现金额的政策 " .. own.unknown .. " 项",
        },
      }
    end
  end
  for _, account in ipairs(books.accounts(crm, crm.as_of)) do
    local subject = { object = "account", key = account.key }
    if account.difference and not account.difference:is_zero() then
      raise {
        rule = "difference", subject = subject,
        message = {
          en = ("our balance of %s differs from theirs by %s"):format(account.on, kit.grouped(account.difference)),
          zh = ("%s 对账差异 %s"):format(account.on, kit.grouped(account.difference)),
        },
      }
    end
    if not account.age or account.age > params.reconcile_days then
      raise {
        rule = "not reconciled", subject = subject,
        message = account.on and {
          en = "last reconciled on " .. account.on, zh = "上次对账日期 " .. account.on,
        } or { en = "never reconciled", zh = "从未对账" },
      }
    end
  end
end
