extension PluginTemplate {
    /// A plan that pays a rate of each won deal from a smallest amount on.
    static var incentive: PluginTemplate {
        PluginTemplate(
            manifest: """
                return {
                  name = "{name}", version = "1.0.0", api = 1,
                  summary = { en = "Pays each rep a rate of every won deal.", zh = "按比例对每笔成交计提佣金" },
                  requires = { "sales-team" },            -- the plugin that declares `rep`, whom plans pay
                  reads = { "opportunity", "rep" },
                  parameters = {
                    rate = {
                      type = "percent", required = true, min = "0%", max = "100%",
                      label = { en = "rate", zh = "佣金比例" },
                      help = { en = "The share of a deal that is paid, such as 5%.", zh = "佣金比例，例如 5%" },
                    },
                    smallest = {
                      type = "money", default = "0", min = "0",
                      label = { en = "smallest deal", zh = "最低成交额" },
                      help = { en = "Smaller deals pay nothing.", zh = "低于该金额的成交不计提" },
                    },
                  },
                }
                """,
            main: """
                return incentive {
                  name = "{name}",
                  deals = { outcome = "won", dated_by = "closed_on", select = { "amount" } },

                  -- Asked once for each rep; each call of pay adds a line to what the rep is paid.
                  reward = function(payee, params, pay)
                    for deal in payee:deals() do
                      if deal.amount and deal.amount >= params.smallest then
                        -- Amounts and rates are exact; a line is rounded once, at its end.
                        pay {
                          deal = deal, rule = "rate", basis = deal.amount, rate = params.rate,
                          amount = deal.amount * params.rate,
                        }
                      end
                    end
                  end,

                  -- What stands on statements for the texts that pay is given.
                  rules = { rate = { en = "rate of the deal", zh = "按成交额比例" } },
                }
                """,
            readme: """
                # {name}

                Pays each rep a rate of every won deal that is large enough.

                    lunaria run {name} --period 2025-Q3 --rate 5% --smallest 1000

                **What it decides:** what each won deal pays its owner.

                **Whose rule:** write here who has agreed on it, and since when it holds.

                **When not to use it:** when the rate is to rise with volume, or a deal belongs to several people.
                """,
            spec: """
                describe("{name}", function()
                  before_each(function()
                    -- Each example begins with an empty company.
                    crm.reps:create { key = "li.na", name = "Li Na" }
                    for key, amount in pairs { D1 = "5000", D2 = "99.99" } do
                      crm.opportunities:create {
                        key = key, owner = "li.na", outcome = "won", closed_on = "2025-06-10", amount = money(amount, "CNY"),
                      }
                    end
                  end)

                  it("pays the rate of each won deal", function()
                    local run = spec.run("{name}", { period = "2025-06", rate = "5%", currency = "CNY" })
                    assert.same({ "250.00", "5.00" }, run:amounts())
                  end)

                  it("pays nothing for small deals", function()
                    local run = spec.run("{name}", { period = "2025-06", rate = "5%", smallest = "100 CNY", currency = "CNY" })
                    assert.equal("250.00", run.total)
                  end)
                end)
                """,
            use: ("run {name} --period 2025-Q3 --rate 5%", "pays a quarter"))
    }
}
