import LuaVM
import LunariaCore

/// A rule that says what is to be done: `planner { plan = function(params, crm, propose) … end }`.
struct PlannerContribution {
    /// The name, or `nil` for one that is named after its plugin or its file.
    let name: String?
    let summary: Label?
    let declarations: ScriptDeclarations
    let plan: LuaReference
}

extension PlannerContribution {
    /// Reads the table given to `planner`.
    init(_ frame: borrowing LuaFrame) throws {
        let table = try LuaTable(frame.stack, at: 1, subject: "planner")
        try table.allow(["name", "summary", "plan"] + ScriptDeclarations.readingEntries)
        name = try table.text("name")
        summary = try table.label("summary")
        declarations = try ScriptDeclarations(frame, table)
        guard let plan = try table.function("plan") else {
            throw ScriptFault.argument(
                "planner has no 'plan'", hint: "write plan = function(params, crm, propose) … end")
        }
        self.plan = plan
    }
}
