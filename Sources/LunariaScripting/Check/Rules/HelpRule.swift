import LunariaCore

/// A parameter without help, of which `lunaria run NAME --help` can only say its type.
enum HelpRule: PluginRule {
    static let name = "help"

    static func findings(in plugin: CheckedPlugin) -> [PluginFinding] {
        plugin.manifest.parameters.filter { $0.help.en.isEmpty }.map { parameter in
            PluginFinding(
                Self.self, .warn, plugin.manifestFile, line: plugin.line(of: "parameters", parameter.name),
                "parameter '\(parameter.name)' has no help",
                hint: "write help = { en = \"…\", zh = \"…\" }, a sentence for `lunaria run NAME --help`")
        }
    }
}
