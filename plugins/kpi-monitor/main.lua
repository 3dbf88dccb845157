local changes = require "changes"
local kit = require "lunaria.kit"
local lights = require "lights"

-- S004-30: an alert for each red indicator, critical as long as nobody has taken up a change.
local red_kpis = alert {
  name = "red-kpis",
  summary = { en = "Warns of indicators that are red.", zh = "红灯指标" },
  check = function(params, crm, raise)
    local _, _, is_changed = changes.read(crm)
    for _, row in ipairs(lights.read(params, crm)) do
      if row.light == "red" then
        local pace = kit.percent(row.pace)
        raise {
          severity = is_changed[row.key] and "warn" or "critical", subject = { object = "kpi", key = row.key },
          message = { en = row.name .. ": pace " .. pace, zh = row.name .. "：进度 " .. pace },
        }
      end
    end
  end,
}

-- S004-31: from a red light to a change that is reviewed.
local kpi_changes = workflow {
  name = "kpi-changes", object = "kpi_change", field = "state",
  initial = { "detected" },
  states = {
    { name = "detected", label = { en = "detected", zh = "已发现" } },
    { name = "proposed", label = { en = "proposed", zh = "已提议" } },
    { name = "approved", label = { en = "approved", zh = "已批准" } },
    { name = "done", label = { en = "done", zh = "已实施" } },
    { name = "reviewed", label = { en = "reviewed", zh = "已复盘" } },
  },
  transitions = {
    { from = "detected", to = "proposed", evidence = { "what", "from_state", "to_state", "reason", "review_on" } },
    { from = "proposed", to = "approved" },
    { from = "approved", to = "done", evidence = { "done_on", "before" } },
    { from = "done", to = "reviewed", evidence = { "before", "after" } },
  },
  skip = "reason", back = "reason",
}

return { require "kpi_report", red_kpis, kpi_changes }
