import LuaVM
import LunariaCore

/// What a script declares beside its code, and a plugin in its manifest.
struct ScriptDeclarations {
    let parameters: [ParameterDefinition]
    let reads: [String]
    let writes: [String]

    /// The entries of a contribution of a kind that writes data.
    static let entries = ["parameters", "reads", "writes"]
    /// The entries of one of a kind that reads only.
    static let readingEntries = ["parameters", "reads"]

    /// Whether there are none, as it must be in a plugin.
    var isEmpty: Bool { parameters.isEmpty && reads.isEmpty && writes.isEmpty }

    /// Reads them from the table of a contribution.
    init(_ frame: borrowing LuaFrame, _ table: borrowing LuaTable) throws {
        let (bridge, _) = try frame.crossing()
        reads = try table.texts("reads") ?? []
        writes = try table.texts("writes") ?? []
        for object in reads { _ = try frame.script { try bridge.schema.requireObject(object) } }
        for object in writes { _ = try frame.script { try bridge.schema.requireWritableObject(object) } }
        parameters =
            try table.with("parameters") { [subject = table.subject] in
                try Self.parameters(frame, bridge, of: subject)
            } ?? []
    }

    /// Reads the parameters in the table on top of the stack.
    private static func parameters(
        _ frame: borrowing LuaFrame, _ bridge: Bridge, of subject: String
    ) throws -> [ParameterDefinition] {
        guard frame.stack.kind(at: -1) == .table else {
            throw ScriptFault.argument(
                "'parameters' of \(subject) is \(frame.stack.typeName(at: -1)), expected a table")
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
