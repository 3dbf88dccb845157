import LuaVM
import LunariaCore

/// A global that the sandbox does not have: reading or setting it fails when the line runs.
///
/// Which globals a file uses is read from its compiled code, where scopes are resolved as Lua itself does.
enum GlobalRule: PluginRule {
    static let name = "global"

    static func findings(in plugin: CheckedPlugin) -> [PluginFinding] {
        findings(in: plugin.files, among: plugin.globals) + findings(in: plugin.specs, among: plugin.specGlobals)
    }

    private static func findings(in files: [CheckedFile], among globals: Set<String>) -> [PluginFinding] {
        files.flatMap { file -> [PluginFinding] in
            guard case .success(let chunk) = file.chunk else { return [] }
            var seen: Set<String> = []
            return chunk.globals.filter { !globals.contains($0.name) && seen.insert($0.name).inserted }.map { use in
                PluginFinding(
                    Self.self, .critical, file.shown, line: use.line,
                    "\(use.isSet ? "sets" : "uses") the global '\(use.name)', which is not there"
                        + Spelling.hint(for: use.name, among: globals.sorted()),
                    hint: use.isSet ? "write 'local \(use.name)'" : "declare it with 'local' before it is used")
            }
        }
    }
}
