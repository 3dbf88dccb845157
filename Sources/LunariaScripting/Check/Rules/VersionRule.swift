import LunariaCore

/// A version that is not of the form N.N.N.
enum VersionRule: PluginRule {
    static let name = "version"

    static func findings(in plugin: CheckedPlugin) -> [PluginFinding] {
        let version = plugin.manifest.version
        let parts = version.split(separator: ".", omittingEmptySubsequences: false)
        let isPlain =
            parts.count == 3
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }
        guard !isPlain else { return [] }
        return [
            PluginFinding(
                Self.self, .warn, plugin.manifestFile, line: plugin.line(of: "version"),
                "the version is '\(version)', expected three numbers",
                hint: "write version = \"1.0.0\" and raise it with each change")
        ]
    }
}
