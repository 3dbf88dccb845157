/// The kinds of plugins that there is a beginning for.
public enum PluginKind: String, Sendable, CaseIterable {
    case command
    case incentive
    case importMapping = "import-mapping"
}
