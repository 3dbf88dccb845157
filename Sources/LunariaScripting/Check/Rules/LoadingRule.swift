import LuaVM
import LunariaCore

/// A file that is no Lua, or a main file that fails.
enum LoadingRule: PluginRule {
    static let name = "loading"

    static func findings(in plugin: CheckedPlugin) -> [PluginFinding] {
        var findings = (plugin.files + plugin.specs).compactMap { file -> PluginFinding? in
            guard case .failure(let error) = file.chunk else { return nil }
            return PluginFinding(
                Self.self, .critical, error.file ?? file.shown, line: error.line, error.message, hint: error.hint)
        }
        guard case .failure(let error) = plugin.contributions else { return findings }
        let failure = error as? PluginError
        let finding = PluginFinding(
            Self.self, .critical, failure?.file ?? plugin.plugin.place, line: failure?.line,
            failure?.message ?? "\(error)", hint: failure?.hint)
        // What does not compile, or is no text, does not load either.
        let isKnown = failure?.code == LuaError.Code.syntax.rawValue || (error as? SourceError)?.line != nil
        if !isKnown || findings.isEmpty { findings.append(finding) }
        return findings
    }
}
