import LunariaCore
import LunariaScripting

extension PluginCatalog {
    /// Why work that needs all plugins stops: what each refused one is refused for.
    var failure: Failure {
        Failure(
            .pluginFailed, en: refused.map(\.reason.en).joined(separator: "\n"),
            zh: refused.map(\.reason.zh).joined(separator: "\n"))
    }
}
