import LuaVM
import LunariaCore

/// A named job: `command { run = function(args, crm, out) … end }`.
struct CommandContribution {
    /// The name, or `nil` for one that is named after its plugin or its file.
    let name: String?
    let summary: Label?
    let declarations: ScriptDeclarations
    let run: LuaReference
}

extension CommandContribution {
    /// Reads the table given to `command`.
    init(_ frame: borrowing LuaFrame) throws {
        let table = try LuaTable(frame.stack, at: 1, subject: "command")
        try table.allow(["name", "summary"] + ScriptDeclarations.entries + ["run"])
        name = try table.text("name")
        summary = try table.label("summary")
        declarations = try ScriptDeclarations(frame, table)
        guard let run = try table.function("run") else {
            throw ScriptFault.argument(
                "command has no 'run'", hint: "write run = function(args, crm, out) … end")
        }
        self.run = run
    }
}
