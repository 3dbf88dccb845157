extension PluginTemplate {
    /// A classification of accounts by what they have bought.
    static var classification: PluginTemplate {
        PluginTemplate(
            manifest: """
                return {
                  name = "{name}", version = "1.0.0", api = 1,
                  summary = { en = "Classes accounts by what they bought.", zh = "按成交额给客户分级" },
                  reads = { "account", "opportunity" },
                  parameters = {
                    large = {
                      type = "money", default = "100000", min = "0",
                      help = { en = "From which sum an account is in class A.", zh = "A 级客户的成交额下限" },
                    },
                  },
                  -- The class is kept in a field of the account, which this plugin declares.
                  fields = {
                    account = {
                      {field} = { type = "choice", choices = { "A", "B" }, label = { en = "class", zh = "客户等级" } },
                    },
                  },
                }
                """,
            main: """
                return classification {
                  name = "{name}", object = "account", field = "{field}",
                  select = { "name" },

                  -- Asked once for a run: what the accounts bought, added up by the database.
                  prepare = function(params, crm)
                    local bought = {}
                    local won = crm.opportunities:where { outcome = "won", currency = crm.currency }
                    for _, group in ipairs(won:group_by("account"):sum("amount")) do
                      -- Deals without an account are a group, too.
                      if group.account then bought[group.account] = group.sum end
                    end
                    return bought
                  end,

                  -- Asked once for each account; nil leaves it without a class. The reason is kept with each change.
                  classify = function(account, params, crm, bought)
                    local sum = bought[account.key]
                    if not sum then return nil end
                    return sum >= params.large and "A" or "B", { en = "bought for " .. sum, zh = "成交额 " .. sum }
                  end,
                }
                """,
            readme: """
                # {name}

                Puts accounts into class A or B by what they bought, in the field `{field}`.

                    lunaria run {name} --dry-run
                    lunaria run {name} --explain K001

                **What it decides:** the class of each account that bought anything.

                **Whose rule:** write here who works by the classes.

                **When not to use it:** for accounts that buy in several currencies; only the workspace's own is counted.
                """,
            spec: """
                describe("{name}", function()
                  before_each(function()
                    -- Each example begins with an empty company.
                    for key, amount in pairs { K1 = 250000, K2 = 10 } do
                      crm.accounts:create { key = key, name = key }
                      crm.opportunities:create { key = key, account = key, outcome = "won", amount = money(amount) }
                    end
                    crm.accounts:create { key = "K3", name = "K3" }
                    crm.opportunities:create { key = "D4", outcome = "won", amount = money(1) }
                  end)

                  it("classes accounts by what they bought", function()
                    assert.same({ A = 1, B = 1 }, spec.run("{name}").counts)
                    assert.equal("A", crm.accounts:get("K1").{field})
                    assert.equal(nil, crm.accounts:get("K3").{field})
                  end)

                  it("changes nothing the second time", function()
                    spec.run "{name}"
                    assert.equal(0, spec.run("{name}").changed)
                  end)
                end)
                """,
            use: ("run {name} --dry-run", "shows the classes"))
    }
}
