import LuaVM
import LunariaCore

/// What a contribution says of itself: its name, and what a script declares beside its code and a plugin in its manifest.
struct ScriptDeclarations {
    /// The name, or `nil` for that of the plugin or script.
    let name: String?
    let summary: Label?
    let parameters: [ParameterDefinition]
    let reads: [String]
    let writes: [String]
    let fills: [String]
    /// Which parameters of the manifest are taken, in a plugin.
    let used: UsedParameters

    /// The entries by which anything that is run has its name and a sentence.
    static let naming: [HostField] = [
        .optional("name", .text, "What `lunaria run` takes; that of the plugin or the script unless given."),
        .optional("summary", .label, "The plugin's unless given."),
    ]

    /// The entries of a contribution of a kind that reads only.
    static let readingEntries: [HostField] = [
        UsedParameters.entry,
        .optional("parameters", .map(of: .table("parameter")), "In a script: its inputs, by name."),
        .optional("reads", .list(of: .text), "In a script: the objects it may read."),
    ]

    /// The entries of one of a kind that writes data.
    static let entries =
        readingEntries + [.optional("writes", .list(of: .text), "In a script: the objects it may change.")]

    /// Whether it declares nothing that belongs into the manifest of a plugin.
    var isEmpty: Bool { parameters.isEmpty && reads.isEmpty && writes.isEmpty && fills.isEmpty }

    /// Reads them from the table of a contribution.
    init(_ frame: borrowing LuaFrame, _ table: borrowing LuaTable) throws {
        let (bridge, _) = try frame.crossing()
        name = try table.text("name")
        summary = try table.label("summary")
        reads = try table.texts("reads") ?? []
        writes = try table.texts("writes") ?? []
        fills = try table.texts("fills") ?? []
        for object in reads { _ = try frame.script { try bridge.schema.requireObject(object) } }
        for object in writes { _ = try frame.script { try bridge.schema.requireWritableObject(object) } }
        used = try UsedParameters(frame, table)
        parameters =
            try table.with("parameters") { try Self.parameters(frame, bridge) } ?? []
    }

    /// Reads the parameters in the table on top of the stack.
    private static func parameters(_ frame: borrowing LuaFrame, _ bridge: Bridge) throws -> [ParameterDefinition] {
        let data = try DataTable(frame.stack, at: -1, subject: "parameters")
        do {
            return try data.entries.map { name, value throws(ManifestError) in
                guard case .table(let table) = value.content else {
                    throw ManifestError(
                        file: bridge.manifest, line: nil,
                        Label(
                            en: "parameter '\(name)' is \(value.typeName.en), expected a table",
                            zh: "参数“\(name)”是\(value.typeName.zhBehindWord)，应为表"))
                }
                let subject = ParameterDefinition.subject(name)
                return try ParameterDefinition(
                    name: name, TableReader(table, file: bridge.manifest, line: value.line, subject: subject))
            }
        } catch {
            throw ScriptFault.argument(error.problem.en)
        }
    }
}
