import LuaVM
import LunariaCore

/// Which of its plugin's parameters a contribution takes: `uses = { "limit", "account" }`.
struct UsedParameters {
    /// The names, in the order in which they are written; `nil` for all.
    let names: [String]?
    /// Where the contribution is made.
    private let place: LuaPosition?

    /// The entry by which a contribution names them.
    static let entry = HostField.optional(
        "uses", .list(of: .text), "In a plugin: the parameters of the manifest that it takes; all unless given.")

    /// Reads them from the table of a contribution.
    init(_ frame: borrowing LuaFrame, _ table: borrowing LuaTable) throws {
        names = try table.texts("uses")
        place = frame.stack.position
    }

    /// Whether a contribution takes the parameter of that name.
    func contains(_ name: String) -> Bool { names?.contains(name) ?? true }

    /// Refuses a name that the manifest does not declare, one that stands there twice, and any of them in a script.
    func check(_ source: PluginMachine.Source, _ manifest: Manifest?, isPlan: Bool) throws(PluginError) {
        guard let names else { return }
        func error(_ message: String, hint: String) -> PluginError {
            PluginError(
                plugin: source.plugin, file: place?.file ?? source.mainName, line: place?.line, message, hint: hint)
        }
        guard let manifest else {
            throw error(
                "is a script and has an entry 'uses', expected none",
                hint: "a script declares its parameters beside its code: parameters = { … }")
        }
        let known = manifest.parameters.map(\.name)
        var seen: Set<String> = []
        for name in names {
            if isPlan, StandardParameters.names.contains(name) {
                throw error("'uses' has '\(name)', which every plan takes", hint: "leave it out")
            }
            guard known.contains(name) else {
                throw error(
                    "'uses' has '\(name.shortened)', which is no parameter of the plugin"
                        + Spelling.hint(for: name, among: known),
                    hint: "declare it under `parameters` in \(source.manifest)")
            }
            guard seen.insert(name).inserted else {
                throw error("'uses' has '\(name)' twice, expected each once", hint: "take one of them out")
            }
        }
    }
}

extension Manifest {
    /// The parameters that a contribution takes, in the order of their declaration.
    func parameters(used: UsedParameters) -> [ParameterDefinition] { parameters.filter { used.contains($0.name) } }
}
