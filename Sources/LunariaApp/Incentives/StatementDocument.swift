import LunariaCore

/// A statement for people: what a payee is paid, by what it is paid for.
struct StatementDocument {
    /// What stands above the lines and is not among the data the run saw.
    struct Head {
        /// The plan in words.
        let summary: String
        let postedOn: CalendarDate?
        /// The labels of posted periods by the hash of their run.
        let periods: [String: String]
    }

    let run: IncentiveRun
    let total: PayeeTotal
    let head: Head
    let balances: [IncentiveBalance]
    /// What the payee is called.
    var name: String?
    private var lines: [IncentiveLine.Kind: [IncentiveLine]] = [:]

    init(run: IncentiveRun, total: PayeeTotal, head: Head, balances: [IncentiveBalance]) {
        self.run = run
        self.total = total
        self.head = head
        self.balances = balances
    }

    mutating func add(_ line: IncentiveLine) { lines[line.kind, default: []].append(line) }

    func make() throws -> Document {
        var blocks: [Document.Block] = [
            .metric(label: "payee", .text(name.map { "\($0) (\(total.payee))" } ?? total.payee)),
            .metric(label: "plan", .text(head.summary.isEmpty ? run.plan : "\(run.plan). \(head.summary)")),
            .metric(label: "period", .text("\(run.period.start) to \(run.period.lastDay)")),
            .metric(label: "run", .text(run.name + (head.postedOn.map { ", posted on \($0)" } ?? ", not posted"))),
        ]
        for kind in Self.order {
            if let lines = lines[kind] { blocks += try section(kind, lines) }
        }
        blocks += [.heading(level: 2, "total"), .metric(label: "total", .money(total.total))]
        for balance in balances {
            blocks.append(.metric(label: balance.name, .text("\(balance.opening) → \(balance.closing)")))
        }
        if !total.held.isZero { blocks.append(.metric(label: "held", .money(total.held))) }
        if total.lines > 0 {
            blocks.append(.text("How a line came to be: `lunaria incentive explain \(run.name) LINE`"))
        }
        return Document(title: "\(total.payee): \(run.plan) \(run.period.label)", blocks)
    }

    private static let order: [IncentiveLine.Kind] = [.earned, .override, .adjustment, .clawback, .manual, .held]

    private func section(_ kind: IncentiveLine.Kind, _ lines: [IncentiveLine]) throws -> [Document.Block] {
        var table = Table(columns: columns(kind))
        for line in lines { table.append(row(kind, line)) }
        let sum = try lines.reduce(Money.zero(run.currency)) { try $0.adding($1.amount) }
        let title = Self.title(kind)
        return [
            .heading(level: 2, kind == .held ? "\(title), in no total until it is paid" : title), .table(table),
            .metric(label: title, .money(sum)),
        ]
    }

    private static func title(_ kind: IncentiveLine.Kind) -> String {
        switch kind {
        case .earned: "earned"
        case .override: "override"
        case .adjustment: "adjustments of posted periods"
        case .clawback: "clawed back"
        case .manual: "adjusted by hand"
        case .held: "held"
        }
    }

    private func columns(_ kind: IncentiveLine.Kind) -> [Table.Column] {
        let number = Table.Column("number", title: "no", alignment: .trailing)
        let amount = Table.Column("amount", alignment: .trailing)
        switch kind {
        case .earned, .override, .held: return StatementTable.columns
        case .adjustment: return [number, .init("date"), .init("opportunity"), .init("corrects"), amount]
        case .clawback:
            return StatementTable.columns.dropLast() + [.init("reverses"), .init("author"), amount]
        case .manual: return [number, .init("date"), .init("reason"), .init("author"), amount]
        }
    }

    private func row(_ kind: IncentiveLine.Kind, _ line: IncentiveLine) -> [Value] {
        let row = StatementTable.row(line)
        let author = line.author.map(Value.text) ?? .null
        switch kind {
        case .earned, .override, .held: return row
        case .adjustment: return row[..<3] + [corrected(line), .money(line.amount)]
        case .clawback: return row.dropLast() + [corrected(line), author, .money(line.amount)]
        case .manual: return row[..<2] + [.text(line.rule), author, .money(line.amount)]
        }
    }

    /// The posted run that a line corrects or reverses.
    private func corrected(_ line: IncentiveLine) -> Value {
        guard let hash = line.adjusts else { return .null }
        let name = IncentiveRun.name(ofHash: hash)
        return .text(head.periods[hash].map { "\($0), run \(name)" } ?? "run \(name)")
    }
}
