-- S003-12: leads that nobody has decided about.
local date = require "lunaria.date"
local read_undecided = require "undecided"

return alert {
  name = "undecided-leads",
  summary = { en = "Lists leads that have waited too long for a decision.", zh = "线索超期未判定预警" },
  uses = { "days", "lead_stages" },
  check = function(params, crm, raise)
    for _, deal in ipairs(read_undecided(params, crm)) do
      raise {
        subject = { object = "opportunity", key = deal.key }, due = date.add_days(crm.as_of, 7),
        message = {
          en = "undecided for " .. deal.days .. " days; qualify or drop it within " .. params.days,
          zh = "已 " .. deal.days .. " 天未判定，应在 " .. params.days .. " 天内确认或剔除",
        },
      }
    end
  end,
}
