import LunariaCore

/// What a payee does who has a question about a statement: whom to ask, what to quote, and how to look for oneself.
struct StatementQuestions {
    private let run: IncentiveRun
    private let names: RunNames
    /// The numbers of the lines, of which there is one at least.
    private let numbers: [Int]
    private let first: Int
    private let person: Label

    /// Takes them from a statement; `nil` for one without lines.
    init?(_ statement: StatementDocument) throws {
        guard let first = statement.numbers.first else { return nil }
        self.first = first
        run = statement.run
        names = statement.names
        numbers = statement.numbers.sorted()
        person = try Self.person(for: statement)
    }

    /// The section that says so.
    var blocks: [Document.Block] {
        let lines = ranges
        let number =
            numbers.count == 1
            ? Label(en: "line \(first)", zh: "第 \(first) 行")
            : Label(en: "the number of the line (\(lines.en))", zh: "明细序号（\(lines.zh)）")
        return [
            .heading(level: 1, Label(en: "Questions", zh: "如有疑问")),
            .text(
                Label(
                    en: "Ask \(person.en). Quote run \(run.name) and \(number.en).",
                    zh: "请联系\(person.zh)，并说明批次 \(run.name) 和\(number.zhBehindWord)。")),
            .fact(
                label: Label(
                    en: "how line \(first) came to be, in Lunaria", zh: "在 Lunaria 中查看第 \(first) 行的由来"),
                Label("lunaria incentive explain \(run.name) \(first)")),
        ]
    }

    /// The manager, or else who posted the run, or else whoever has sent the statement.
    private static func person(for statement: StatementDocument) throws -> Label {
        let (payee, names) = (statement.total.payee, statement.names)
        if let manager = try names.manager(of: payee, on: statement.run.period.lastDay) {
            let (manager, payee) = (names.person(manager), names.person(payee))
            return Label(en: "\(manager.en), the manager of \(payee.en)", zh: "主管\(manager.zhBehindWord)")
        }
        if let owner = try names.owner(of: payee) {
            let (owner, payee) = (names.person(owner), names.person(payee))
            return Label(en: "\(owner.en), who looks after \(payee.en)", zh: "客户负责人\(owner.zhBehindWord)")
        }
        if let actor = statement.head.posting?.actor {
            let actor = names.person(actor)
            return Label(en: "\(actor.en), who posted the run", zh: "入账经办人\(actor.zhBehindWord)")
        }
        return Label(en: "whoever sent you this statement", zh: "向您发送本结算单的人")
    }

    /// The numbers of the lines as they are said: `2 to 4, 7`.
    private var ranges: Label {
        let words = ClosedRange.runs(of: numbers).map { range in
            range.count == 1
                ? Label("\(range.lowerBound)")
                : Label(
                    en: "\(range.lowerBound) to \(range.upperBound)", zh: "\(range.lowerBound) 至 \(range.upperBound)")
        }
        return Label(en: words.map(\.en).joined(separator: ", "), zh: words.map(\.zh).joined(separator: "、"))
    }
}
