import LuaVM
import LunariaCore

/// A rule that says what is wrong: `alert { check = function(params, crm, raise) … end }`.
struct AlertContribution {
    /// The name, or `nil` for one that is named after its plugin or its file.
    let name: String?
    let summary: Label?
    let declarations: ScriptDeclarations
    let check: LuaReference
}

extension AlertContribution {
    /// Reads the table given to `alert`.
    init(_ frame: borrowing LuaFrame) throws {
        let table = try LuaTable(frame.stack, at: 1, subject: "alert")
        try table.allow(["name", "summary", "check"] + ScriptDeclarations.readingEntries)
        name = try table.text("name")
        summary = try table.label("summary")
        declarations = try ScriptDeclarations(frame, table)
        guard let check = try table.function("check") else {
            throw ScriptFault.argument(
                "alert has no 'check'", hint: "write check = function(params, crm, raise) … end")
        }
        self.check = check
    }
}
