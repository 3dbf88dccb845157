import LunariaCore

/// The kinds of plugins that there is a beginning for.
public enum PluginKind: String, Sendable, CaseIterable {
    case command
    case incentive
    case importMapping = "import-mapping"
    case classification
    case report
    case form
    case planner
    case alert
    case workflow
    case hook
}

extension PluginKind {
    /// All names, in a list for a sentence.
    public static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

    /// The kind of that name; an unknown one is a failure with a suggestion.
    public init(named name: String) throws(Failure) {
        guard let kind = PluginKind(rawValue: name) else {
            let hint = Spelling.hint(for: name, among: Self.allCases.map(\.rawValue))
            throw Failure(
                .usage, english: "--kind: there is no kind '\(name.shortened)'\(hint), expected one of \(Self.names)")
        }
        self = kind
    }
}
