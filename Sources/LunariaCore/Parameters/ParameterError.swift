/// Why a parameter cannot be taken.
public enum ParameterError: Error, Sendable, Hashable, Spoken {
    case unknown(name: String, runnable: String, known: [String])
    /// A parameter of the plugin that what is run does not take, with the names of the runnables that do.
    case elsewhere(name: String, runnable: String, takenBy: [String])
    case missing(ParameterDefinition, runnable: String)
    /// A parameter is given without a value and is not boolean.
    case withoutValue(ParameterDefinition)
    /// The workspace gives a parameter that the plugin does not declare.
    case notDeclared(name: String, plugin: String, known: [String])
    /// A parameter that must be set in the workspace, because nobody gives it on the command line.
    case notConfigured(ParameterDefinition, plugin: String)
    case badValue(name: String, source: Label, found: String, expected: Label, detail: Label?)
    case outOfRange(name: String, source: Label, found: String, range: Label)

    /// The sentence to show.
    public var words: Label {
        switch self {
        case .unknown(let name, let runnable, let known):
            let hint = Spelling.suggestion(for: name, among: known)
            return Label(
                en: "\(runnable) has no parameter '\(name)'\(hint.en); see `lunaria run \(runnable) --help`",
                zh: "\(runnable) 没有参数“\(name)”\(hint.zh)；见 `lunaria run \(runnable) --help`")
        case .elsewhere(let name, let runnable, let others):
            let list = Label(listing: others)
            return Label(
                en: "\(runnable) does not take the parameter '\(name)' of its plugin"
                    + (others.isEmpty ? "" : ", only \(list.en) \(others.count == 1 ? "does" : "do")")
                    + "; see `lunaria run \(runnable) --help`",
                zh: "\(runnable) 不使用所属插件的参数“\(name)”" + (others.isEmpty ? "" : "，使用它的是 \(list.zh)")
                    + "；见 `lunaria run \(runnable) --help`")
        case .missing(let parameter, let runnable):
            let (type, help) = (parameter.type, Self.help(of: parameter))
            return Label(
                en: "\(runnable) needs \(parameter.option) \(type.placeholder.en)\(help.en); expected "
                    + type.expectation.en,
                zh:
                    "\(runnable) 需要 \(parameter.option) \(type.placeholder.zh)\(help.zh)，应为\(type.expectation.zhBehindWord)"
            )
        case .withoutValue(let parameter):
            let expected = parameter.type.expectation
            return Label(
                en: "\(parameter.option): found no value, expected \(expected.en)",
                zh: "\(parameter.option)：缺少取值，应为\(expected.zhBehindWord)")
        case .notDeclared(let name, let plugin, let known):
            let (hint, list) = (Spelling.suggestion(for: name, among: known), Label(listing: known))
            return Label(
                en:
                    "workspace.lua, parameters of '\(plugin)': there is no parameter '\(name)'\(hint.en); expected some "
                    + "of \(list.en)",
                zh: "workspace.lua 中“\(plugin)”的参数：没有参数“\(name)”\(hint.zh)；可用的有 \(list.zh)")
        case .notConfigured(let parameter, let plugin):
            let help = Self.help(of: parameter)
            let example = "parameters = { [\"\(plugin)\"] = { \(parameter.name) = … } }"
            return Label(
                en:
                    "the plugin '\(plugin)' needs its parameter '\(parameter.name)'\(help.en); set it in workspace.lua: "
                    + example,
                zh: "插件“\(plugin)”需要参数“\(parameter.name)”\(help.zh)；请在 workspace.lua 中设置：\(example)")
        case .badValue(_, let source, let found, let expected, let detail):
            return Label(
                en: "\(source.en): found '\(found.shortened)', expected \(expected.en)"
                    + (detail.map { ": \($0.en)" } ?? ""),
                zh: "\(source.zh)：“\(found.shortened)”无效，应为\(expected.zhBehindWord)"
                    + (detail.map { "：\($0.zh)" } ?? ""))
        case .outOfRange(_, let source, let found, let range):
            return Label(
                en: "\(source.en): '\(found.shortened)' is out of range, expected \(range.en)",
                zh: "\(source.zh)：“\(found.shortened)”超出范围，应为 \(range.zh)")
        }
    }

    /// What a parameter is for, in brackets; nothing if its declaration does not say it.
    private static func help(of parameter: ParameterDefinition) -> Label {
        if parameter.help.en.isEmpty { return Label("") }
        return Label(en: " (\(parameter.help.en))", zh: "（\(parameter.help.zh)）")
    }
}
