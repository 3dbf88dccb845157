import LuaVM
import LunariaCore

/// Parameters in, a document out: `report { run = function(params, crm, out) … end }`.
struct ReportContribution {
    /// The name, or `nil` for that of the plugin or script.
    let name: String?
    let summary: Label?
    let declarations: ScriptDeclarations
    let run: LuaReference
}

extension ReportContribution {
    /// Reads the table given to `report`.
    init(_ frame: borrowing LuaFrame) throws {
        let table = try LuaTable(frame.stack, at: 1, subject: "report")
        guard try table.texts("writes") == nil else {
            throw ScriptFault(
                .permission, "report has an entry 'writes', but a report only reads",
                hint: "leave `writes` out, or make it a command { … }")
        }
        try table.allow(["name", "summary", "parameters", "reads", "run"])
        name = try table.text("name")
        summary = try table.label("summary")
        declarations = try ScriptDeclarations(frame, table)
        guard let run = try table.function("run") else {
            throw ScriptFault.argument("report has no 'run'", hint: "write run = function(params, crm, out) … end")
        }
        self.run = run
    }
}
