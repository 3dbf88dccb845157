import LunariaCore
import LunariaRender

/// What came out of calculating a stored run again.
struct RunVerdict {
    /// What is not as it was.
    enum Cause: String, CaseIterable {
        /// The plan read other data.
        case data
        /// The stored files of the plan are not those of the run.
        case plan
        /// Plan, parameters or inputs of the run do not make its hash.
        case parameters
        /// Another version of the engine calculated it.
        case engine
        /// The stored lines or balances are not those that were calculated.
        case lines
        /// Something else the run says of itself.
        case run

        var words: Label {
            switch self {
            case .data:
                Label(
                    en: "the data it read are not those of then (another input hash)", zh: "读取的数据与当时不同（输入哈希不同）")
            case .plan:
                Label(
                    en: "the stored files of its plan are not those it was calculated by (another source hash)",
                    zh: "保存的方案文件不是计算时所用的（源文件哈希不同）")
            case .parameters:
                Label(en: "its plan, parameters or inputs do not make its hash", zh: "其方案、参数或输入与哈希不符")
            case .engine:
                Label(
                    en: "it was calculated by another version of the engine, this is \(IncentiveRun.engine)",
                    zh: "由另一版本的引擎计算，当前为 \(IncentiveRun.engine)")
            case .lines:
                Label(
                    en: "the stored lines are not those that were calculated (another digest)",
                    zh: "保存的明细不是当时计算的（摘要不同）")
            case .run:
                Label(
                    en: "what is stored about the run itself is not what the calculation says", zh: "保存的批次信息与计算结果不符")
            }
        }
    }

    /// The first place at which stored and calculated lines, or balances, part.
    enum Difference {
        case line(number: Int, stored: IncentiveLine?, calculated: IncentiveLine?)
        case balance(stored: IncentiveBalance?, calculated: IncentiveBalance?)
    }

    let run: IncentiveRun
    var causes: [Cause] = []
    var difference: Difference?
    /// Why it could not be calculated at all.
    var failure: Label?

    init(run: IncentiveRun, failure: Label? = nil) {
        self.run = run
        self.failure = failure
    }

    /// Whether everything agrees.
    var isGood: Bool { causes.isEmpty && difference == nil && failure == nil }

    /// The verdict for people.
    var lines: [Label] {
        if isGood {
            let count = run.lineCount
            return [
                Label(
                    en: "run \(run.name) verifies: \(count) \(count == 1 ? "line" : "lines"), total \(run.total)",
                    zh: "批次 \(run.name) 核对一致：\(count) 条明细，合计 \(run.total)")
            ]
        }
        if let failure {
            return [
                Label(
                    en: "run \(run.name) cannot be verified: \(failure.en)",
                    zh: "批次 \(run.name) 无法核对：\(failure.zh)")
            ]
        }
        let place = difference?.title
        var lines = [
            Label(
                en: "run \(run.name) does not verify" + (place.map { ": \($0.en)" } ?? ""),
                zh: "批次 \(run.name) 核对不一致" + (place.map { "：\($0.zh)" } ?? ""))
        ]
        if let difference {
            lines += [
                Label(en: "  stored:     \(difference.stored.en)", zh: "  保存的：\(difference.stored.zh)"),
                Label(en: "  calculated: \(difference.calculated.en)", zh: "  重新计算：\(difference.calculated.zh)"),
            ]
        }
        return lines
            + causes.map { Label(en: "  \($0.rawValue): \($0.words.en)", zh: "  \($0.rawValue)：\($0.words.zh)") }
    }

    static let columns = [
        Table.Column(.run), .init(.plan), .init(.period), .init(.verifies), .init(.causes),
    ]

    var row: [Value] {
        [
            .text(run.name), .text(run.plan), .text(run.period.label), .boolean(isGood),
            .text(failure?.en ?? causes.map(\.rawValue).joined(separator: " ")),
        ]
    }
}

extension RunVerdict {
    /// The documented shape: `{run, plan, period, lines, total, currency, verifies, causes, difference, failure}`.
    func write(to json: inout JSONWriter<ResultSink>) throws {
        try json.beginObject()
        try json.member("run", run.name)
        try json.member("plan", run.plan)
        try json.member("period", run.period.label)
        json.key("lines")
        try json.integer(Int64(run.lineCount))
        try json.member("total", run.total.text)
        try json.member("currency", run.currency.code)
        json.key("verifies")
        try json.boolean(isGood)
        json.key("causes")
        try json.beginArray()
        for cause in causes { try json.string(cause.rawValue) }
        try json.end()
        json.key("difference")
        if let difference {
            try json.beginObject()
            try json.member("place", difference.title.en)
            try json.member("stored", difference.stored.en)
            try json.member("calculated", difference.calculated.en)
            try json.end()
        } else {
            try json.null()
        }
        try json.member("failure", failure?.en)
        try json.end()
    }
}

extension RunVerdict.Difference {
    var title: Label {
        switch self {
        case .line(let number, _, _): return Label(en: "line \(number) differs", zh: "第 \(number) 行不同")
        case .balance(let stored, let calculated):
            let (name, payee) = ((stored ?? calculated)?.name ?? "", (stored ?? calculated)?.payee ?? "")
            return Label(en: "the balance '\(name)' of \(payee) differs", zh: "\(payee) 的余额“\(name)”不同")
        }
    }

    var stored: Label {
        switch self {
        case .line(_, let stored, _): stored.map(Self.words) ?? Self.noLine
        case .balance(let stored, _): stored.map(Self.words) ?? Self.noBalance
        }
    }

    var calculated: Label {
        switch self {
        case .line(_, _, let calculated): calculated.map(Self.words) ?? Self.noLine
        case .balance(_, let calculated): calculated.map(Self.words) ?? Self.noBalance
        }
    }

    private static let noLine = Label(en: "no such line", zh: "没有这一行")
    private static let noBalance = Label(en: "no such balance", zh: "没有这项余额")

    private static func words(_ line: IncentiveLine) -> Label {
        func words(basis: String, author: String, kind: String) -> [String] {
            let parts = [
                line.payee, line.date?.description, line.opportunity, line.rule,
                line.basis.map { "\(basis) \($0.text)" }, line.rate?.description, line.amount.description,
                line.kind == .earned ? nil : kind, line.author.map { "\(author) \($0)" },
            ]
            return parts.compactMap(\.self)
        }
        return Label(
            en: words(basis: "on", author: "by", kind: line.kind.label.en).joined(separator: ", "),
            zh: words(basis: "基数", author: "经办人", kind: line.kind.label.zh).joined(separator: "，"))
    }

    private static func words(_ balance: IncentiveBalance) -> Label {
        Label(
            en: "\(balance.opening.text) to \(balance.closing)",
            zh: "\(balance.opening.text) 至 \(balance.closing)")
    }
}
