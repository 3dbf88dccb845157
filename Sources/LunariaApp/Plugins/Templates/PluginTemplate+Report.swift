extension PluginTemplate {
    /// A report on what each owner has won.
    static var report: PluginTemplate {
        PluginTemplate(
            manifest: """
                return {
                  name = "{name}", version = "1.0.0", api = 1,
                  summary = { en = "Shows what each owner has won in a period.", zh = "按负责人汇总期间成交额" },
                  reads = { "opportunity" },
                  parameters = {
                    period = {
                      type = "period", required = true,
                      help = { en = "The period to report on, such as 2025-Q3.", zh = "统计期间，例如 2025-Q3" },
                    },
                  },
                }
                """,
            main: """
                return report {
                  name = "{name}",

                  -- A report reads and shows: what is added to out comes out in any format.
                  run = function(params, crm, out)
                    local won = crm.opportunities:where {
                      outcome = "won", closed_on = params.period, currency = crm.currency,
                    }
                    local rows = won:group_by("owner"):sum "amount"
                    out:title { en = "Won in " .. params.period.label, zh = params.period.label .. " 成交额" }
                    out:table {
                      columns = {
                        { name = "owner", title = { en = "owner", zh = "负责人" } },
                        { name = "sum", title = { en = "won", zh = "成交额" }, type = "money" },
                      },
                      rows = rows,
                    }
                    out:metric({ en = "deals", zh = "成交数" }, won:count())
                  end,
                }
                """,
            readme: """
                # {name}

                Shows what each owner has won in a period.

                    lunaria run {name} --period 2025-Q3 --format markdown

                **What it decides:** nothing; it adds up the won deals whose day of closing lies in the period.

                **Whose rule:** write here who reads it.

                **When not to use it:** for deals in several currencies; only the workspace's own is counted.
                """,
            spec: """
                describe("{name}", function()
                  before_each(function()
                    -- Each example begins with an empty company.
                    for key, amount in pairs { D1 = 100, D2 = 20 } do
                      crm.opportunities:create {
                        key = key, owner = "li.na", outcome = "won", closed_on = "2025-07-10", amount = money(amount),
                      }
                    end
                  end)

                  it("adds up what each owner has won", function()
                    local result = spec.run("{name}", { period = "2025-Q3" })
                    assert.equal("120.00", result.tables[1].rows[1].sum)
                    assert.equal(2, result.metrics.deals)
                  end)

                  it("leaves out other periods", function()
                    assert.equal(0, spec.run("{name}", { period = "2025-Q4" }).metrics.deals)
                  end)
                end)
                """,
            use: ("run {name} --period 2025-Q3", "shows it"))
    }
}
