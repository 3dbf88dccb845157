import LunariaApp
import LunariaCore

extension Note {
    static let interview = Note(
        en: "Enter leaves a question open, ? shows help.", zh: "直接回车跳过问题，输入 ? 查看帮助。")

    static let interviewEnded = Note(
        en: "the answers ended before the last question; nothing was stored",
        zh: "问题尚未答完，未保存任何内容")

    static let noHelp = Note(en: "There is no help for this question", zh: "此问题没有帮助")

    static let numberOrName = Note(en: "a number or a name", zh: "编号或名称")

    static func mustBeYes(_ expectation: Note) -> Note {
        Note(en: "\(expectation.text(in: .en)); must be yes", zh: "\(expectation.text(in: .zh))；必须为“是”")
    }

    static func expected(_ expectation: Note) -> Note {
        Note(en: "expected: \(expectation.text(in: .en))", zh: "应为：\(expectation.text(in: .zh))")
    }

    /// Why an answer is none.
    static func wrong(_ error: ValueError, expected expectation: Note) -> Note {
        let found = error.found.shortened
        let detail = error.detail.map { "（\($0)）" } ?? ""
        return Note(en: "\(error)", zh: "输入为“\(found)”，应为\(expectation.text(in: .zh))\(detail)")
    }

    /// What an answer must look like.
    static func expectation(of question: Question) -> Note {
        let chinese =
            switch question.kind {
            case .yesNo: "是、否或不适用（yes、no、na）"
            case .rating(let range): "\(range.lowerBound) 到 \(range.upperBound) 的评分"
            case .choice(let choices): "以下之一：\(choices.map(\.name).joined(separator: "、"))"
            case .integer(let bounds): "整数" + range(bounds)
            case .decimal(let bounds): "最多 \(Answer.places) 位小数的数字" + range(bounds)
            case .money(let bounds): "金额，例如 1234.50 或 1234.50 CNY" + range(bounds)
            case .text: "最多 \(Answer.longestText) 字节的文本"
            case .date(let bounds): "日期，格式为 YYYY-MM-DD" + range(bounds)
            }
        return Note(en: question.expectation, zh: chinese)
    }

    private static func range<Value>(_ bounds: Question.Bounds<Value>) -> String {
        switch (bounds.least, bounds.greatest) {
        case (nil, nil): ""
        case (let least?, nil): "，不小于 \(least)"
        case (nil, let greatest?): "，不大于 \(greatest)"
        case (let least?, let greatest?): "，范围 \(least) 到 \(greatest)"
        }
    }
}
