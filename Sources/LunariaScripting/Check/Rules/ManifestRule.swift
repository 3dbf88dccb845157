import LunariaCore

/// A manifest that is refused; then nothing else of the plugin is looked at.
enum ManifestRule: PluginRule {
    static let name = "manifest"

    static func findings(in plugin: CheckedPlugin) -> [PluginFinding] { [] }
}
