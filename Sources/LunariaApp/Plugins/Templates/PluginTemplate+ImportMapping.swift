extension PluginTemplate {
    /// A mapping of a file of customers.
    static var importMapping: PluginTemplate {
        PluginTemplate(
            manifest: """
                return {
                  name = "{name}", version = "1.0.0", api = 1,
                  summary = { en = "Imports the customers of another system.", zh = "导入其他系统的客户资料" },
                }
                """,
            main: """
                local statuses = { A = "active", P = "prospect" }

                return import_mapping {
                  object = "account",

                  -- Which column becomes which field, as it is or by a function; an empty cell is nil.
                  columns = {
                    ["Customer No"] = "key",
                    Name = "name",
                    Region = { field = "region", value = function(text) return text and text:lower() end },
                    Status = {
                      field = "status",
                      value = function(text) return statuses[text] or reject("A or P", "Status") end,
                    },
                  },
                  -- Fields that no column holds; a function of the row may give them, too.
                  fields = { currency = "EUR" },
                }
                """,
            readme: """
                # {name}

                Imports a file of customers with the columns `Customer No`, `Name`, `Region` and `Status`.

                    lunaria import account customers.csv --map {name} --dry-run

                **What it decides:** which column becomes which field, and what the letters of `Status` mean.

                **Whose rule:** write here which system writes the file.

                **When not to use it:** for files with other columns; without a mapping a file's columns are the fields' names.
                """,
            spec: """
                describe("{name}", function()
                  it("takes the columns of the file", function()
                    -- The file lies beside this one.
                    spec.load("account", "customers.csv", { map = "{name}" })
                    local account = crm.accounts:get "1001"
                    assert.equal("Nordic Outdoor", account.name)
                    assert.equal("north", account.region)
                    assert.equal("active", account.status)
                  end)

                  it("rejects a status that it does not know", function()
                    assert.error(function() spec.load("account", "unknown.csv", { map = "{name}" }) end, "A or P")
                  end)
                end)
                """,
            more: [
                (
                    "spec/customers.csv",
                    """
                    Customer No,Name,Region,Status
                    1001,Nordic Outdoor,NORTH,A
                    1002,Alpine Sports,,P
                    """
                ),
                (
                    "spec/unknown.csv",
                    """
                    Customer No,Name,Region,Status
                    1003,Harbour Supply,SOUTH,X
                    """
                ),
            ],
            use: ("import account FILE.csv --map {name} --dry-run", "tries it on a file"))
    }
}
