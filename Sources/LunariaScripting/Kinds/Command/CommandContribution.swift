import LuaVM
import LunariaCore

/// A named job: `command { run = function(args, crm, out) … end }`.
struct CommandContribution {
    /// The name, or `nil` for a script, which is named after its file.
    let name: String?
    let summary: Label?
    /// What a script declares here and a plugin in its manifest.
    let parameters: [ParameterDefinition]
    let reads: [String]
    let writes: [String]
    let run: LuaReference
}

extension CommandContribution {
    /// Reads the table given to `command`.
    init(_ frame: borrowing LuaFrame) throws {
        let (bridge, _) = try frame.crossing()
        let table = try LuaTable(frame.stack, at: 1, subject: "command")
        try table.allow(["name", "summary", "parameters", "reads", "writes", "run"])
        name = try table.text("name")
        summary = try table.label("summary")
        reads = try table.texts("reads") ?? []
        writes = try table.texts("writes") ?? []
        for object in reads { _ = try frame.script { try bridge.schema.requireObject(object) } }
        for object in writes { _ = try frame.script { try bridge.schema.requireWritableObject(object) } }
        parameters = try table.with("parameters") { try Self.parameters(frame, bridge) } ?? []
        guard let run = try table.function("run") else {
            throw ScriptFault.argument(
                "command has no 'run'", hint: "write run = function(args, crm, out) … end")
        }
        self.run = run
    }

    /// Reads the parameters in the table on top of the stack.
    private static func parameters(_ frame: borrowing LuaFrame, _ bridge: Bridge) throws -> [ParameterDefinition] {
        guard frame.stack.kind(at: -1) == .table else {
            throw ScriptFault.argument("'parameters' of command is \(frame.stack.typeName(at: -1)), expected a table")
        }
        let data = try DataTable(frame.stack, at: -1, subject: "parameters")
        do {
            return try data.entries.map { name, value throws(ManifestError) in
                guard case .table(let table) = value.content else {
                    throw ManifestError(
                        file: bridge.manifest, line: nil, "parameter '\(name)' is \(value.typeName), expected a table")
                }
                return try ParameterDefinition(
                    name: name,
                    TableReader(table, file: bridge.manifest, line: value.line, subject: "parameter '\(name)'"))
            }
        } catch {
            throw ScriptFault.argument(error.message)
        }
    }
}
