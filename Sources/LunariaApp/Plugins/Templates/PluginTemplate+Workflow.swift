extension PluginTemplate {
    /// A workflow of the states of accounts.
    static var workflow: PluginTemplate {
        PluginTemplate(
            manifest: """
                return {
                  name = "{name}", version = "1.0.0", api = 1,
                  summary = { en = "Leads opportunities from lead to won or lost.", zh = "商机从线索到赢单或丢单的流程" },
                  workflows = { "opportunity.stage" },          -- a field has one workflow at most
                  parameters = {
                    smallest = {
                      type = "money", default = "1000", min = "0",
                      help = { en = "Smaller opportunities are not offered for.", zh = "低于该金额不报价" },
                    },
                  },
                }
                """,
            main: """
                return workflow {
                  object = "opportunity", field = "stage",
                  initial = { "lead" },
                  states = {
                    { name = "lead", label = { en = "lead", zh = "线索" } },
                    { name = "proposal", label = { en = "proposal", zh = "报价" } },
                    { name = "won", label = { en = "won", zh = "赢单" } },
                    { name = "lost", label = { en = "lost", zh = "丢单" } },
                  },
                  transitions = {
                    -- Evidence must be there before the move; a guard may refuse it with a reason.
                    {
                      from = "lead", to = "proposal", evidence = { "amount" },
                      guard = function(change, params)
                        if change.record.amount < params.smallest then return false, "it is too small" end
                        return true
                      end,
                    },
                    { from = "proposal", to = "won" },
                    { from = { "lead", "proposal" }, to = "lost" },
                  },
                  back = "reason",          -- going back needs --reason; skipping a state is refused
                }
                """,
            readme: """
                # {name}

                Leads opportunities through the states lead, proposal, won and lost.

                    lunaria set opportunity D1 stage=lead
                    lunaria set opportunity D1 stage=proposal amount=5000

                **What it decides:** which moves there are, and what must be known before each.

                **Whose rule:** write here whose sales process it is.

                **When not to use it:** where stages come out of another system that knows other ones.
                """,
            spec: """
                describe("{name}", function()
                  before_each(function()
                    -- In specs the plugin's own workflow is asked about all that is written.
                    crm.opportunities:create { key = "D1", stage = "lead" }
                  end)

                  it("leads on what is large enough", function()
                    crm.opportunities:update("D1", { stage = "proposal", amount = money(5000) })
                    crm.opportunities:update("D1", { stage = "won" })
                    assert.equal("won", crm.opportunities:get("D1").stage)
                  end)

                  it("needs an amount, and not a small one", function()
                    assert.error(function() crm.opportunities:update("D1", { stage = "proposal" }) end, "amount")
                    assert.error(function()
                      crm.opportunities:update("D1", { stage = "proposal", amount = money(10) })
                    end, "too small")
                  end)
                end)
                """,
            use: ("set opportunity D1 stage=lead", "begins one"))
    }
}
