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

        var words: String {
            switch self {
            case .data: "the data it read are not those of then (another input hash)"
            case .plan: "the stored files of its plan are not those it was calculated by (another source hash)"
            case .parameters: "its plan, parameters or inputs do not make its hash"
            case .engine: "it was calculated by another version of the engine, this is \(IncentiveRun.engine)"
            case .lines: "the stored lines are not those that were calculated (another digest)"
            case .run: "what is stored about the run itself is not what the calculation says"
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
    var failure: String?

    init(run: IncentiveRun, failure: String? = nil) {
        self.run = run
        self.failure = failure
    }

    /// Whether everything agrees.
    var isGood: Bool { causes.isEmpty && difference == nil && failure == nil }

    /// The verdict for people.
    var lines: [String] {
        if isGood {
            let count = "\(run.lineCount) \(run.lineCount == 1 ? "line" : "lines")"
            return ["run \(run.name) verifies: \(count), total \(run.total)"]
        }
        if let failure { return ["run \(run.name) cannot be verified: \(failure)"] }
        return ["run \(run.name) does not verify\(difference.map { ": \($0.title)" } ?? "")"]
            + (difference.map { ["  stored:     \($0.stored)", "  calculated: \($0.calculated)"] } ?? [])
            + causes.map { "  \($0.rawValue): \($0.words)" }
    }

    static let columns = [
        Table.Column(.run), .init(.plan), .init(.period), .init(.verifies), .init(.causes),
    ]

    var row: [Value] {
        [
            .text(run.name), .text(run.plan), .text(run.period.label), .boolean(isGood),
            .text(failure ?? causes.map(\.rawValue).joined(separator: " ")),
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
            try json.member("place", difference.title)
            try json.member("stored", difference.stored)
            try json.member("calculated", difference.calculated)
            try json.end()
        } else {
            try json.null()
        }
        try json.member("failure", failure)
        try json.end()
    }
}

extension RunVerdict.Difference {
    var title: String {
        switch self {
        case .line(let number, _, _): "line \(number) differs"
        case .balance(let stored, let calculated):
            "the balance '\((stored ?? calculated)?.name ?? "")' of \((stored ?? calculated)?.payee ?? "") differs"
        }
    }

    var stored: String {
        switch self {
        case .line(_, let stored, _): stored.map(Self.words) ?? "no such line"
        case .balance(let stored, _): stored.map(Self.words) ?? "no such balance"
        }
    }

    var calculated: String {
        switch self {
        case .line(_, _, let calculated): calculated.map(Self.words) ?? "no such line"
        case .balance(_, let calculated): calculated.map(Self.words) ?? "no such balance"
        }
    }

    private static func words(_ line: IncentiveLine) -> String {
        let parts = [
            line.payee, line.date?.description, line.opportunity, line.rule, line.basis.map { "on \($0.text)" },
            line.rate?.description, line.amount.description, line.kind == .earned ? nil : line.kind.rawValue,
            line.author.map { "by \($0)" },
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    private static func words(_ balance: IncentiveBalance) -> String {
        "\(balance.opening.text) to \(balance.closing)"
    }
}
