extension PluginTemplate {
    /// A planner that has late deals called about.
    static var planner: PluginTemplate {
        PluginTemplate(
            manifest: """
                return {
                  name = "{name}", version = "1.0.0", api = 1,
                  summary = { en = "Has opportunities called about that should have closed.", zh = "跟进逾期未结的商机" },
                  reads = { "opportunity" },          -- it changes nothing itself
                  parameters = {
                    days = {
                      type = "integer", default = 3, min = 0,
                      help = { en = "How many days there are to do it.", zh = "完成期限（天）" },
                    },
                  },
                }
                """,
            main: """
                local date = require "lunaria.date"

                return planner {
                  name = "{name}",

                  -- The same proposal is stored once, however often this runs; people work the actions off.
                  plan = function(params, crm, propose)
                    local late = crm.opportunities:where { outcome = "open", expected_close = { lt = crm.as_of } }
                    for deal in late:select("key", "owner"):each() do
                      propose {
                        what = { en = "ask when they decide", zh = "询问何时决定" }, who = deal.owner,
                        due = date.add_days(crm.as_of, params.days), subject = deal,
                      }
                    end
                  end,
                }
                """,
            readme: """
                # {name}

                Proposes to ask about each open opportunity whose expected day of closing is past.

                    lunaria run {name}
                    lunaria run {name} --apply
                    lunaria action list

                **What it decides:** what is to be done, by whom and until when.

                **Whose rule:** write here who wants it done.

                **When not to use it:** where nobody keeps `expected_close` up to date.
                """,
            spec: """
                describe("{name}", function()
                  before_each(function()
                    -- Each example begins with an empty company, on 2025-01-01.
                    crm.opportunities:create {
                      key = "D1", owner = "li.na", outcome = "open", expected_close = "2024-12-01",
                    }
                  end)

                  it("has a late opportunity called about", function()
                    local run = spec.run("{name}", {}, { apply = true })
                    assert.equal(1, run.new)
                    assert.equal("2025-01-04", run.proposals[1].due)
                    assert.equal("li.na", crm.actions:first().who)
                  end)

                  it("proposes nothing twice", function()
                    spec.run("{name}", {}, { apply = true })
                    assert.equal(0, spec.run("{name}", {}, { as_of = "2025-01-20" }).new)
                  end)
                end)
                """,
            use: ("run {name}", "shows what it proposes"))
    }
}
