extension PluginTemplate {
    /// An alert on late deals.
    static var alert: PluginTemplate {
        PluginTemplate(
            manifest: """
                return {
                  name = "{name}", version = "1.0.0", api = 1,
                  summary = { en = "Warns of opportunities that should have closed.", zh = "逾期未结商机预警" },
                  reads = { "opportunity" },
                  parameters = {
                    days = {
                      type = "integer", default = 30, min = 0,
                      help = { en = "From how many days on it is critical.", zh = "达到严重级别的逾期天数" },
                    },
                  },
                }
                """,
            main: """
                local date = require "lunaria.date"

                return alert {
                  name = "{name}",

                  -- What is raised opens once and closes by itself when it is not raised any more: look at everything.
                  check = function(params, crm, raise)
                    local late = crm.opportunities:where { outcome = "open", expected_close = { lt = crm.as_of } }
                    for deal in late:select("key", "expected_close"):each() do
                      local days = date.days_between(deal.expected_close, crm.as_of)
                      raise {
                        severity = days >= params.days and "critical" or "warn", subject = deal,
                        message = { en = days .. " days late", zh = "逾期 " .. days .. " 天" },
                      }
                    end
                  end,
                }
                """,
            readme: """
                # {name}

                Warns of open opportunities whose expected day of closing is past.

                    lunaria run {name} --fail-on critical

                **What it decides:** what is late, and from when on that is critical.

                **Whose rule:** write here who is to do something about it.

                **When not to use it:** where nobody keeps `expected_close` up to date.
                """,
            spec: """
                describe("{name}", function()
                  before_each(function()
                    -- Each example begins with an empty company, on 2025-01-01.
                    crm.opportunities:create { key = "D1", outcome = "open", expected_close = "2024-12-22" }
                  end)

                  it("opens, grows critical, and closes with the opportunity", function()
                    assert.equal("warn", spec.run("{name}").alerts[1].severity)
                    local later = spec.run("{name}", {}, { as_of = "2025-02-01" })
                    assert.equal("critical", later.alerts[1].severity)
                    assert.equal(1, later.open)
                    crm.opportunities:update("D1", { outcome = "lost" })
                    assert.equal(1, spec.run("{name}", {}, { as_of = "2025-02-02" }).closed)
                  end)
                end)
                """,
            use: ("run {name} --dry-run", "shows what it finds"))
    }
}
