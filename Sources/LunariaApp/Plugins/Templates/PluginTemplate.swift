/// The files with which a plugin of a kind begins.
///
/// In all of them `{name}` stands for the name of the plugin, `{field}` for the same as the name of a field.
struct PluginTemplate {
    /// The manifest, `plugin.lua`.
    let manifest: String
    let main: String
    let readme: String
    let spec: String
    /// Further files by their names.
    var more: [(name: String, text: String)] = []
    /// What is typed to see it work, behind `lunaria`, and what that does.
    let use: (words: String, meaning: String)

    /// The files of a plugin of that name, by their names inside its folder.
    func files(for name: String) -> [(name: String, text: String)] {
        let files = [
            ("plugin.lua", manifest), ("main.lua", main), ("README.md", readme), ("spec/\(name)_spec.lua", spec),
        ]
        return (files + more).map { file, text in (file, Self.filled(text, for: name) + "\n") }
    }

    /// What is typed to see a plugin of that name work.
    func use(of name: String) -> (words: String, meaning: String) { (Self.filled(use.words, for: name), use.meaning) }

    private static func filled(_ text: String, for name: String) -> String {
        text.replacing("{name}", with: name).replacing("{field}", with: name.replacing("-", with: "_"))
    }
}

extension PluginKind {
    /// The files with which a plugin of the kind begins.
    var template: PluginTemplate {
        switch self {
        case .command: .command
        case .incentive: .incentive
        case .importMapping: .importMapping
        case .classification: .classification
        case .report: .report
        case .form: .form
        case .planner: .planner
        case .alert: .alert
        case .workflow: .workflow
        case .hook: .hook
        }
    }
}
