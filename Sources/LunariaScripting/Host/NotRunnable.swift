public import LunariaCore

/// A name that is that of something else than `lunaria run` runs.
public struct NotRunnable: Error, Sendable, Spoken {
    /// The sentence to show.
    public let words: Label

    /// Looks for what bears the name among the contributions of the plugins that can be loaded; `nil` if nothing does.
    init?(_ name: String, _ sources: [(plugin: String, contributions: [Contribution])]) {
        var parts = sources.flatMap { plugin, contributions in
            contributions.compactMap { Self.part($0, of: plugin, named: name) }
        }
        let mapped = sources.filter { $0.plugin == name }.flatMap(\.contributions).compactMap { contribution in
            if case .importMapping(let mapping) = contribution { mapping.object } else { nil as String? }
        }
        if !mapped.isEmpty {
            let (list, option) = (Label(listing: mapped), "--map \(name.shortened)`")
            parts.append(
                Label(
                    en: "is an import mapping for \(list.en); use it with `lunaria import OBJECT FILE \(option)",
                    zh: "是 \(list.zh) 的导入映射；用法为 `lunaria import 对象 文件 \(option)"))
        }
        guard !parts.isEmpty else { return nil }
        words = Label(
            en: "'\(name.shortened)' " + parts.map(\.en).joined(separator: "; it "),
            zh: "“\(name.shortened)”" + parts.map(\.zh).joined(separator: "；也"))
    }

    private static func part(_ contribution: Contribution, of plugin: String, named name: String) -> Label? {
        let note = contribution.note(in: plugin)
        switch contribution {
        case .form where note.name == name:
            return Label(
                en: "is a form; fill it with `lunaria fill \(name.shortened) KEY`",
                zh: "是表单；请用 `lunaria fill \(name.shortened) 编号` 填写")
        case .workflow(let made) where note.name == name || plugin == name:
            let object = made.workflow.object
            return Label(
                en: "is a workflow, which is asked by every write of \(object); see `lunaria list workflows`",
                zh: "是流程，每次写入 \(object) 时都会经过它；见 `lunaria list workflows`")
        case .hook where plugin == name:
            return Label(
                en: "is a hook, which is asked by every write of \(note.name); see `lunaria plugin doctor`",
                zh: "是钩子，每次写入 \(note.name) 时都会经过它；见 `lunaria plugin doctor`")
        default: return nil
        }
    }
}
