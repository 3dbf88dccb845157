import LuaVM
import LunariaCore

/// A rule that says what is to be done: `planner { plan = function(params, crm, propose) … end }`.
struct PlannerContribution {
    let declarations: ScriptDeclarations
    let plan: LuaReference
    /// What its rules are called.
    let rules: RuleWords
}

extension PlannerContribution {
    static let declaration = HostTable(
        "planner", "A rule that says what is to be done.",
        details: "While an action of the same planner, rule and subject is open, no second one is stored.",
        ScriptDeclarations.naming + ScriptDeclarations.readingEntries + [
            .required(
                "plan",
                .function(
                    [
                        .init("params", .map(of: .any)), .init("crm", .instance("crm")),
                        .init("propose", .function([.init("action", .table("propose"))], answers: [])),
                    ], answers: []), "Proposes what is to be done."),
            RuleWords.entry,
        ],
        example: """
            return planner {
              reads = { "account" },
              plan = function(params, crm, propose)
                for account in crm.accounts:where({ status = "prospect" }):each() do
                  propose { what = "call", who = account.owner, subject = account }
                end
              end,
            }
            """)

    /// Reads the table given to `planner`.
    init(_ frame: borrowing LuaFrame) throws {
        let table = try LuaTable(frame.stack, at: 1, as: Self.declaration)
        declarations = try ScriptDeclarations(frame, table)
        plan = try table.requireFunction("plan")
        rules = try RuleWords(table, of: "planner")
    }
}
