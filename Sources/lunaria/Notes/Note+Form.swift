import LunariaApp
import LunariaCore

extension Note {
    static let interview = Note(
        en: "Enter leaves a question open, ? shows help.", zh: "直接回车跳过问题，输入 ? 查看帮助。")

    static let noHelp = Note(en: "There is no help for this question", zh: "此问题没有帮助")

    static let numberOrName = Note(en: "a number or a name", zh: "编号或名称")

    static func mustBeYes(_ expectation: Note) -> Note {
        Note(en: "\(expectation.text(in: .en)); must be yes", zh: "\(expectation.text(in: .zh))；必须为“是”")
    }

    static func expected(_ expectation: Note) -> Note {
        Note(en: "expected: \(expectation.text(in: .en))", zh: "应为：\(expectation.text(in: .zh))")
    }
}
