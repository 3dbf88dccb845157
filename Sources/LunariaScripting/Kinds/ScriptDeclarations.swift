import LuaVM
import LunariaCore

/// What a script declares beside its code, and a plugin in its manifest: parameters and permissions.
struct ScriptDeclarations {
    let parameters: [ParameterDefinition]
    let reads: [String]
    let writes: [String]

    /// Whether nothing is declared, as in a plugin.
    var isEmpty: Bool { parameters.isEmpty && reads.isEmpty && writes.isEmpty }

    /// The entries of a kind that writes data.
    static let names = ["parameters", "reads", "writes"]
    /// The entries of a kind that reads only.
    static let namesOfReaders = ["parameters", "reads"]
}

extension ScriptDeclarations {
    /// Reads the entries out of the table given to the constructor of a kind.
    init(_ table: borrowing LuaTable, _ frame: borrowing LuaFrame) throws {
        let (bridge, _) = try frame.crossing()
        reads = try table.texts("reads") ?? []
        writes = try table.texts("writes") ?? []
        for object in reads { _ = try frame.script { try bridge.schema.requireObject(object) } }
        for object in writes { _ = try frame.script { try bridge.schema.requireWritableObject(object) } }
        let subject = "'parameters' of \(table.subject)"
        parameters = try table.with("parameters") { try Self.parameters(frame, bridge, subject) } ?? []
    }

    /// Reads the parameters in the table on top of the stack.
    private static func parameters(
        _ frame: borrowing LuaFrame, _ bridge: Bridge, _ subject: String
    ) throws -> [ParameterDefinition] {
        guard frame.stack.kind(at: -1) == .table else {
            throw ScriptFault.argument("\(subject) is \(frame.stack.typeName(at: -1)), expected a table")
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
