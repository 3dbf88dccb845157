local alerts = require "alerts"
local views = require "views"

return {
  report { run = views },
  alert {
    name = "benefit-alerts",
    summary = {
      en = "Warns of benefits left unpaid too long, balances that differ and late reconciliations.",
      zh = "政策未按期兑现、对账有差异或未按期对账的预警",
    },
    check = alerts,
    rules = {
      unpaid = { en = "unpaid", zh = "未兑现" },
      ["not known"] = { en = "not known", zh = "未登记兑现" },
      difference = { en = "difference", zh = "对账有差异" },
      ["not reconciled"] = { en = "not reconciled", zh = "未按期对账" },
    },
  },
}
