public import LunariaCore

/// A name that nothing answers to.
public struct UnknownRunnable: Error, Sendable, Spoken {
    /// The name that was asked for.
    public let name: String
    /// The names there are, sorted.
    public let known: [String]
    /// What is looked for by a name.
    public enum Sought: String, Sendable {
        case runnable, form, classification, planner, alert, plugin
        case plan = "incentive plan"
        case reader = "command or report"
        case source = "plugin or script"
        case mapping = "import mapping or plugin with one"

        fileprivate var chinese: String {
            switch self {
            case .runnable: "可运行的"
            case .form: "表单"
            case .classification: "分类"
            case .planner: "计划"
            case .alert: "预警"
            case .plugin: "插件"
            case .plan: "提成方案"
            case .reader: "命令或报表"
            case .source: "插件或脚本"
            case .mapping: "导入映射或带有映射的插件"
            }
        }
    }

    /// What was looked for.
    public let what: Sought
    /// The command that lists them.
    let list: String

    /// The plugins and scripts that cannot be loaded and might answer to it, each with the reason.
    let failed: [(name: String, why: Label)]

    init(
        name: String, known: [String], what: Sought, list: String = "lunaria list",
        failed: [(name: String, why: Label)] = []
    ) {
        self.name = name
        self.known = known
        self.what = what
        self.list = list
        self.failed = failed
    }

    /// The sentence to show.
    public var words: Label {
        let (hint, list) = (Spelling.suggestion(for: name, among: known), Label(listing: known, atMost: 12))
        return Label(
            en: "no \(what.rawValue) '\(name)'\(hint.en)"
                + (known.isEmpty ? "" : "; there are \(list.en), see `\(self.list)`") + failure.en,
            zh: "没有\(what.chinese)“\(name)”\(hint.zh)" + (known.isEmpty ? "" : "；可用的有 \(list.zh)，见 `\(self.list)`")
                + failure.zh)
    }

    /// Which plugin might have been meant, and why it cannot be loaded.
    private var failure: Label {
        guard let first = failed.first else { return Label("") }
        let more = failed.count - 1
        return Label(
            en: "; not looked at, since it cannot be loaded: '\(first.name)' (\(first.why.en))"
                + (more > 0 ? ", and \(more) more" : "") + "; see `lunaria plugin doctor`",
            zh: "；未查看无法加载的“\(first.name)”（\(first.why.zh)）" + (more > 0 ? "等 \(more + 1) 个" : "")
                + "；见 `lunaria plugin doctor`")
    }
}
