extension PluginTemplate {
    /// A command that lists open opportunities which are late.
    static var command: PluginTemplate {
        PluginTemplate(
            manifest: """
                return {
                  name = "{name}", version = "1.0.0", api = 1,
                  summary = { en = "Lists open opportunities that should have closed.", zh = "列出逾期未结的商机" },
                  reads = { "opportunity" },          -- what it changes would stand in `writes`
                  parameters = {
                    days = {
                      type = "integer", default = 30, min = 0,
                      help = { en = "How many days late.", zh = "逾期天数" },
                    },
                  },
                }
                """,
            main: """
                local date = require "lunaria.date"

                return command {
                  name = "{name}",

                  -- args are the parameters, crm is the data, and what is added to out is shown.
                  run = function(args, crm, out)
                    local limit = date.add_days(crm.as_of, -args.days)
                    local late = crm.opportunities:where { outcome = "open", expected_close = { lt = limit } }
                    out:table {
                      columns = {
                        { name = "key", title = { en = "opportunity", zh = "商机" } },
                        { name = "owner", title = { en = "owner", zh = "负责人" } },
                        { name = "expected_close", title = { en = "expected close", zh = "预计成交日期" }, type = "date" },
                      },
                      rows = late:select("key", "owner", "expected_close"):order_by("expected_close"):all(),
                    }
                    out:metric({ en = "late", zh = "逾期数" }, late:count())
                  end,
                }
                """,
            readme: """
                # {name}

                Lists open opportunities whose expected day of closing is past.

                    lunaria run {name} --days 30

                **What it decides:** nothing; it shows which opportunities are later than `--days`.

                **Whose rule:** write here who says so.

                **When not to use it:** where nobody keeps `expected_close` up to date.
                """,
            spec: """
                describe("{name}", function()
                  before_each(function()
                    -- Each example begins with an empty company, on 2025-01-01.
                    crm.opportunities:create { key = "D1", outcome = "open", expected_close = "2024-11-30" }
                    crm.opportunities:create { key = "D2", outcome = "open", expected_close = "2024-12-30" }
                    crm.opportunities:create { key = "D3", outcome = "lost", expected_close = "2024-11-30" }
                  end)

                  it("lists what is open and late", function()
                    local result = spec.run("{name}", { days = 30 })
                    assert.same({ { key = "D1", expected_close = "2024-11-30" } }, result.tables[1].rows)
                    assert.equal(1, result.metrics.late)
                  end)
                end)
                """,
            use: ("run {name}", "runs it"))
    }
}
