import LunariaApp
import LunariaCore

extension Note {
    /// What has become of a record that was set.
    static func set(_ object: String, _ key: String, _ report: SetReport) -> Note {
        let outcome =
            switch report.outcome {
            case .created: Note(en: "created", zh: "已新建")
            case .updated:
                Note(
                    en: ShownText.line(report.changes.map(\.en).joined(separator: "; ")),
                    zh: ShownText.line(report.changes.map(\.zh).joined(separator: "；")))
            case .unchanged: Note(en: "unchanged", zh: "未变")
            }
        let key = ShownText.line(key)
        return Note(
            en: "\(object) \(key): \(outcome.text(in: .en))",
            zh: "\(report.object.zh) \(key)：\(outcome.text(in: .zh))")
    }

    /// How many actions have ended.
    static func ended(_ actions: Int, _ ending: EndActions.Ending) -> Note {
        let word =
            switch ending {
            case .done: "完成"
            case .cancelled: "取消"
            }
        return Note(en: "\(Count(actions, "action")) \(ending.rawValue)", zh: "已\(word) \(actions) 项行动")
    }
}
