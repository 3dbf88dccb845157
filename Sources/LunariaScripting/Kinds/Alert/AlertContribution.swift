import LuaVM
import LunariaCore

/// A rule that says what is wrong: `alert { check = function(params, crm, raise) … end }`.
struct AlertContribution {
    let declarations: ScriptDeclarations
    let check: LuaReference
    /// What its rules are called.
    let rules: RuleWords
}

extension AlertContribution {
    static let declaration = HostTable(
        "alert", "A rule that says what is wrong.",
        details: "What it raises stays open without repeating, and closes when its condition is gone.",
        ScriptDeclarations.naming + ScriptDeclarations.readingEntries + [
            .required(
                "check",
                .function(
                    [
                        .init("params", .map(of: .any)), .init("crm", .instance("crm")),
                        .init("raise", .function([.init("alert", .table("raise"))], answers: [])),
                    ], answers: []), "Raises what is wrong."),
            RuleWords.entry,
        ],
        example: """
            return alert {
              reads = { "opportunity" },
              check = function(params, crm, raise)
                for deal in crm.opportunities:where({ amount = { is_empty = true } }):each() do
                  raise { subject = deal, message = "no amount" }
                end
              end,
            }
            """)

    /// Reads the table given to `alert`.
    init(_ frame: borrowing LuaFrame) throws {
        let table = try LuaTable(frame.stack, at: 1, as: Self.declaration)
        declarations = try ScriptDeclarations(frame, table)
        check = try table.requireFunction("check")
        rules = try RuleWords(table, of: "alert")
    }
}
