extension PluginTemplate {
    /// A hook that keeps deals complete.
    static var hook: PluginTemplate {
        PluginTemplate(
            manifest: """
                return {
                  name = "{name}", version = "1.0.0", api = 1,
                  summary = { en = "Keeps opportunities complete.", zh = "保证商机信息完整" },
                  hooks = { "opportunity" },          -- what it is asked about
                  writes = { "opportunity" },         -- so that it may complete what is saved
                  parameters = {
                    owner = {
                      type = "text",
                      help = { en = "Who has the opportunities that nobody has.", zh = "无负责人商机的默认负责人" },
                    },
                  },
                }
                """,
            main: """
                return hook {
                  object = "opportunity",
                  select = { "owner", "outcome", "amount" },

                  -- Asked before records are written, whatever writes them: imports, commands, people.
                  before_save = function(changes, crm, params)
                    for _, change in ipairs(changes) do
                      local deal = change.record
                      if not deal.owner then deal.owner = params.owner end
                      if deal.outcome == "won" and not deal.amount then
                        change:refuse({ en = "a won opportunity needs an amount", zh = "赢单须填写金额" }, "amount")
                      end
                    end
                  end,
                }
                """,
            readme: """
                # {name}

                Completes opportunities without an owner, and refuses won ones without an amount.

                    lunaria import opportunity deals.csv --dry-run

                **What it decides:** which opportunities may be written, and who has those that nobody has.

                **Whose rule:** write here who wants the data like that.

                **When not to use it:** while old data are brought in that are not complete.
                """,
            spec: """
                describe("{name}", function()
                  it("leaves complete opportunities as they are", function()
                    -- In specs the plugin's own hooks are asked about all that is written.
                    crm.opportunities:create { key = "D1", owner = "anna", outcome = "won", amount = money(10) }
                    assert.equal("anna", crm.opportunities:get("D1").owner)
                  end)

                  it("refuses a won opportunity without an amount", function()
                    assert.error(function()
                      crm.opportunities:create { key = "D1", outcome = "won" }
                    end, "needs an amount")
                  end)
                end)
                """,
            use: ("import opportunity FILE.csv --dry-run", "asks it about a file"))
    }
}
