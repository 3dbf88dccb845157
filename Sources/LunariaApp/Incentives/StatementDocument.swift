import LunariaCore

/// A statement for people: what a payee is paid, by what it is paid for.
struct StatementDocument {
    /// What stands above the lines and is not among the data the run saw.
    struct Head {
        /// The plan in words.
        let summary: Label
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
            .metric(label: OwnColumn.payee.title, .text(name.map { "\($0) (\(total.payee))" } ?? total.payee)),
            .fact(label: OwnColumn.plan.title, planWords), .fact(label: OwnColumn.period.title, run.period.words),
            .fact(label: OwnColumn.run.title, runWords),
        ]
        for kind in Self.order {
            if let lines = lines[kind] { blocks += try section(kind, lines) }
        }
        blocks += [
            .heading(level: 2, OwnColumn.total.title), .metric(label: OwnColumn.total.title, .money(total.total)),
        ]
        for balance in balances {
            blocks.append(.metric(label: Label(balance.name), .text("\(balance.opening) → \(balance.closing)")))
        }
        if !total.held.isZero { blocks.append(.metric(label: OwnColumn.held.title, .money(total.held))) }
        if total.lines > 0 {

            let command = "`lunaria incentive explain \(run.name) LINE`"
            blocks.append(.text(Label(en: "How a line came to be: \(command)", zh: "查看某一行的由来：\(command)")))

        }
        return Document(
            title: Label(
                en: "\(total.payee): \(run.plan) \(run.period.label)",
                zh: "\(total.payee)：\(run.plan) \(run.period.label)"), blocks)
    }

    private static let order: [IncentiveLine.Kind] = [.earned, .override, .adjustment, .clawback, .manual, .held]

    private func section(_ kind: IncentiveLine.Kind, _ lines: [IncentiveLine]) throws -> [Document.Block] {
        var table = Table(columns: columns(kind))
        for line in lines { table.append(row(kind, line)) }
        let sum = try lines.reduce(Money.zero(run.currency)) { try $0.adding($1.amount) }
        let title = Self.title(kind)
        return [
            .heading(level: 2, kind == .held ? Self.heldHeading : title), .table(table),
            .metric(label: title, .money(sum)),
        ]
    }

    private static let heldHeading = Label(
        en: "held, in no total until it is paid", zh: "暂扣，发放前不计入合计")

    private var planWords: Label {
        if head.summary.isEmpty { return Label(run.plan) }
        return Label(en: "\(run.plan). \(head.summary.en)", zh: "\(run.plan)：\(head.summary.zh)")
    }

    private var runWords: Label {
        guard let day = head.postedOn else { return Label(en: "\(run.name), not posted", zh: "\(run.name)，未入账") }
        return Label(en: "\(run.name), posted on \(day)", zh: "\(run.name)，\(day) 入账")
    }

    private static func title(_ kind: IncentiveLine.Kind) -> Label {
        switch kind {
        case .earned: Label(en: "earned", zh: "计提")
        case .override: Label(en: "override", zh: "管理提成")
        case .adjustment: Label(en: "adjustments of posted periods", zh: "对已入账期间的调整")
        case .clawback: Label(en: "clawed back", zh: "追回")
        case .manual: Label(en: "adjusted by hand", zh: "手工调整")
        case .held: Label(en: "held", zh: "暂扣")
        }
    }

    private func columns(_ kind: IncentiveLine.Kind) -> [Table.Column] {
        let number = Table.Column(.number, alignment: .trailing)
        let amount = Table.Column(.amount, alignment: .trailing)
        switch kind {
        case .earned, .override, .held: return StatementTable.columns
        case .adjustment: return [number, .init(.date), .init(.opportunity), .init(.corrects), amount]
        case .clawback:
            return StatementTable.columns.dropLast() + [.init(.reverses), .init(.author), amount]
        case .manual: return [number, .init(.date), .init(.reason), .init(.author), amount]
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
