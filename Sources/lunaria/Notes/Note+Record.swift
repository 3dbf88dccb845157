import LunariaApp
import LunariaCore

extension Note {
    /// What has become of a record that was set.
    static func set(_ object: String, _ key: String, _ report: SetReport) -> Note {
        let changes = ShownText.line(report.changes.joined(separator: "; "))
        let outcome =
            switch report.outcome {
            case .created: Note(en: "created", zh: "已新建")
            case .updated: Note(en: changes, zh: changes)
            case .unchanged: Note(en: "unchanged", zh: "未变")
            }
        let record = "\(object) \(ShownText.line(key))"
        return Note(en: "\(record): \(outcome.text(in: .en))", zh: "\(record)：\(outcome.text(in: .zh))")
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
