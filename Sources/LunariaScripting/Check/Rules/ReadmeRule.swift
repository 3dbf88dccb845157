import LunariaCore

/// A README that is missing, or does not say what the plugin decides and when not to use it.
enum ReadmeRule: PluginRule {
    static let name = "readme"
    /// What must be said, and words that say it.
    private static let sections = [
        (title: "What it decides", words: ["what it decides", "决定什么"]),
        (title: "When not to use it", words: ["when not to use it", "何时不用", "不适用"]),
    ]

    static func findings(in plugin: CheckedPlugin) -> [PluginFinding] {
        let file = plugin.plugin.place + "/README.md"
        let bytes: [UInt8]?
        do {
            bytes = try plugin.plugin.folder.read("README.md")
        } catch {
            return [PluginFinding(Self.self, .warn, file, line: error.line, error.reason.en)]
        }
        guard let bytes else {
            return [
                PluginFinding(
                    Self.self, .warn, file, "is missing",
                    hint: "say what the plugin decides, whose rule it is, and when not to use it")
            ]
        }
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        return sections.filter { section in !section.words.contains(where: text.contains) }.map { section in
            PluginFinding(
                Self.self, .warn, file, "does not say \"\(section.title)\"",
                hint: "add a paragraph that begins with **\(section.title):**")
        }
    }
}
