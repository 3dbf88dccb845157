extension PluginTemplate {
    /// A checklist about an opportunity.
    static var form: PluginTemplate {
        PluginTemplate(
            manifest: """
                return {
                  name = "{name}", version = "1.0.0", api = 1,
                  summary = { en = "Asks what must be known about an opportunity.", zh = "商机资格确认" },
                  -- The score goes onto the opportunity, too, into a field that this plugin declares.
                  fields = {
                    opportunity = { {field} = { type = "percent", label = { en = "qualification", zh = "资格得分" } } },
                  },
                }
                """,
            main: """
                return form {
                  name = "{name}", object = "opportunity", field = "{field}",
                  label = { en = "Qualification", zh = "商机资格确认" },

                  -- A check counts what is answered with yes; it passes from the threshold on, if every `must` is yes.
                  scoring = "check", threshold = "60%",
                  questions = {
                    {
                      id = "budget", type = "yes_no", weight = 2, must = true,
                      ask = { en = "Is there a budget?", zh = "有预算吗？" },
                      help = { en = "An amount that was released, not a wish.", zh = "已批准的金额，而不是愿望" },
                    },
                    { id = "decider", type = "yes_no", ask = { en = "Do we know who decides?", zh = "知道谁决策吗？" } },
                    { id = "need", type = "yes_no", ask = { en = "Is there a need?", zh = "有需求吗？" } },
                  },
                }
                """,
            readme: """
                # {name}

                A checklist about an opportunity.

                    lunaria fill {name} --help
                    lunaria fill {name} D1

                **What it decides:** whether enough is known about an opportunity to go on with it.

                **Whose rule:** write here whose checklist it is.

                **When not to use it:** for opportunities that are only repeated orders.
                """,
            spec: """
                describe("{name}", function()
                  before_each(function()
                    -- Each example begins with an empty company.
                    crm.opportunities:create { key = "D1" }
                  end)

                  it("passes with a budget and a need", function()
                    local filled = spec.fill("{name}", "D1", { budget = "yes", decider = "no", need = "yes" })
                    assert.equal(true, filled.passed)
                    assert.equal("75%", crm.opportunities:get("D1").{field})
                  end)

                  it("does not pass without a budget", function()
                    local filled = spec.fill("{name}", "D1", { budget = "no", decider = "yes", need = "yes" })
                    assert.equal(false, filled.passed)
                  end)
                end)
                """,
            use: ("fill {name} --help", "shows what it asks"))
    }
}
