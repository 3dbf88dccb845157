/// Why a parameter cannot be taken.
public enum ParameterError: Error, Sendable, Hashable, CustomStringConvertible {
    case unknown(name: String, runnable: String, known: [String])
    case missing(ParameterDefinition, runnable: String)
    /// A parameter is given without a value and is not boolean.
    case withoutValue(ParameterDefinition)
    /// The workspace gives a parameter that the plugin does not declare.
    case notDeclared(name: String, plugin: String, known: [String])
    /// A parameter that must be set in the workspace, because nobody gives it on the command line.
    case notConfigured(ParameterDefinition, plugin: String)
    case badValue(name: String, source: String, found: String, expected: String, detail: String?)
    case outOfRange(name: String, source: String, found: String, range: String)

    /// The sentence to show.
    public var description: String {
        switch self {
        case .unknown(let name, let runnable, let known):
            "\(runnable) has no parameter '\(name)'\(Spelling.hint(for: name, among: known)); "
                + "see `lunaria run \(runnable) --help`"
        case .missing(let parameter, let runnable):
            "\(runnable) needs \(parameter.option) \(parameter.type.placeholder)"
                + (parameter.help.en.isEmpty ? "" : " (\(parameter.help.en))") + "; expected "
                + parameter.type.expectation
        case .withoutValue(let parameter):
            "\(parameter.option): found no value, expected \(parameter.type.expectation)"
        case .notDeclared(let name, let plugin, let known):
            "workspace.lua, parameters of '\(plugin)': there is no parameter "
                + "'\(name)'\(Spelling.hint(for: name, among: known)); expected some of \(known.joined(separator: ", "))"
        case .notConfigured(let parameter, let plugin):
            "the plugin '\(plugin)' needs its parameter '\(parameter.name)'"
                + (parameter.help.en.isEmpty ? "" : " (\(parameter.help.en))")
                + "; set it in workspace.lua: parameters = { [\"\(plugin)\"] = { \(parameter.name) = … } }"
        case .badValue(_, let source, let found, let expected, let detail):
            "\(source): found '\(found.shortened)', expected \(expected)" + (detail.map { ": \($0)" } ?? "")
        case .outOfRange(_, let source, let found, let range):
            "\(source): '\(found.shortened)' is out of range, expected \(range)"
        }
    }
}
