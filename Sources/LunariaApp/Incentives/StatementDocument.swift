import LunariaCore
import LunariaRender

/// A statement for people: what a payee is paid and by what rules, line by line, in sums that add up to the total.
struct StatementDocument {
    /// What stands above the lines and is not among the data the run saw.
    struct Head {
        /// The plan in words.
        let summary: Label
        let terms: PlanTerms
        /// How the run was posted, if it was.
        let posting: Posting?
        /// Posted periods by the hash of their run.
        let periods: [String: Period]
    }

    /// How a run was posted.
    struct Posting {
        let day: CalendarDate?
        let actor: String?
        let transaction: Int64
    }

    let run: IncentiveRun
    let total: PayeeTotal
    let head: Head
    let balances: [IncentiveBalance]
    let names: RunNames
    private var lines: [IncentiveLine.Kind: [IncentiveLine]] = [:]

    init(run: IncentiveRun, total: PayeeTotal, head: Head, balances: [IncentiveBalance], names: RunNames) {
        self.run = run
        self.total = total
        self.head = head
        self.balances = balances
        self.names = names
    }

    mutating func add(_ line: IncentiveLine) { lines[line.kind, default: []].append(line) }

    /// The whole statement; `origins` say where lines that correct others come from.
    func make(_ origins: StatementOrigins) throws -> Document {
        var blocks: [Document.Block] = [.lead(label: OwnColumn.total.title, .money(total.total))]
        blocks += facts
        if total.total.minorUnits < 0 { blocks.append(.text(Self.negative)) }
        let terms = head.terms.linesAndTables
        if !terms.isEmpty {
            blocks.append(.heading(level: 1, Label(en: "How it is calculated", zh: "计算规则")))
            blocks += terms
        }
        let sections = StatementSections(run: run, names: names, periods: head.periods, origins: origins)
        for kind in Self.order {
            if let lines = lines[kind] { blocks += try sections.make(kind, lines, sum: try sum(of: kind)) }
        }
        blocks += try closing()
        for balance in balances { blocks += try movements(of: balance) }
        if let questions = try StatementQuestions(self)?.blocks { blocks += questions }
        return Document(title: title, kind: Self.kind, blocks)
    }

    /// The numbers of all lines, in the order in which they are shown.
    var numbers: [Int] { Self.order.flatMap { (lines[$0] ?? []).map(\.number) } }

    private static let kind = Label(en: "Statement", zh: "结算单")
    private static let order: [IncentiveLine.Kind] = [.earned, .override, .adjustment, .clawback, .manual, .held]

    private var title: Label {
        let person = names.person(total.payee)
        let draft = head.posting == nil ? (en: " – DRAFT", zh: "（草稿，未入账）") : (en: "", zh: "")
        let period = run.period.title
        return Label(
            en: "Statement for \(person.en), \(period.en)\(draft.en)",
            zh: "\(period.zh)激励结算单\(draft.zh)：\(person.zh)")
    }

    private var facts: [Document.Block] {
        [
            .fact(label: OwnColumn.payee.title, names.person(total.payee)),
            .fact(label: OwnColumn.period.title, period),
            .fact(label: OwnColumn.plan.title, plan),
            .metric(label: OwnColumn.run.title, .text(run.name)),
            .fact(label: OwnColumn.status.title, status),
        ] + (total.held.isZero ? [] : [.metric(label: Self.heldApart, .money(total.held))])
    }

    /// The name of the period with its days.
    private var period: Label {
        let (title, days) = (run.period.title, run.period.days)
        if title == days { return days }
        return Label(en: "\(title.en) (\(days.en))", zh: "\(title.zh)（\(days.zh)）")
    }

    /// What the plan does, with its name.
    private var plan: Label {
        if head.summary.isEmpty { return Label(run.plan) }
        let summary = head.summary.title
        return Label(en: "\(summary.en) (\(run.plan))", zh: "\(summary.zh)（\(run.plan)）")
    }

    private static let negative = Label(
        en: "More is taken back than was earned in this period.", zh: "本期收回的金额大于计提的金额。")

    private static let heldApart = Label(en: "held, not in the total", zh: "暂扣（不计入合计）")

    private var status: Label {
        guard let posting = head.posting else {
            return Label(en: "DRAFT, not posted; amounts may still change", zh: "草稿，未入账；金额仍可能变动")
        }
        let day = posting.day.map(\.description) ?? ""
        let actor = posting.actor.map { (en: " by \($0)", zh: "，经办人 \($0)") } ?? (en: "", zh: "")
        return Label(
            en: "posted\(day.isEmpty ? "" : " on \(day)")\(actor.en)",
            zh: "\(day.isEmpty ? "" : "\(day) ")已入账\(actor.zh)")
    }

    private func sum(of kind: IncentiveLine.Kind) throws -> Money {
        try (lines[kind] ?? []).reduce(Money.zero(run.currency)) { try $0.adding($1.amount) }
    }

    /// The sums of all kinds, which are the total: stored lines and a stored total that differ are no statement.
    private func closing() throws -> [Document.Block] {
        var table = Table(columns: [
            .init(.kind, words: .init(of: IncentiveLine.Kind.self, StatementSections.title)),
            .init(.lines, alignment: .trailing), .init(.amount, alignment: .trailing),
        ])
        var all = Money.zero(run.currency)
        for kind in Self.order where kind != .held {
            guard let lines = lines[kind] else { continue }
            let sum = try sum(of: kind)
            all = try all.adding(sum)
            table.append([.text(kind.rawValue), .integer(Int64(lines.count)), .money(sum)])
        }
        guard all == total.total else {
            throw Failure(
                .badData,
                en: "the lines of \(total.payee) in run \(run.name) come to \(all), and the stored total is "
                    + "\(total.total); `lunaria incentive verify \(run.name)` says what differs",
                zh: "批次 \(run.name) 中 \(total.payee) 的明细合计 \(all)，而保存的合计为 \(total.total)；"
                    + "`lunaria incentive verify \(run.name)` 说明差异所在")
        }
        // Of one kind the sum stands below its lines.
        if table.rows.count == 1 { return [] }
        guard !table.rows.isEmpty else {
            return lines[.held] == nil
                ? [.text(Label(en: "There are no lines in this period.", zh: "本期没有明细。"))] : []
        }
        return [.heading(level: 1, OwnColumn.total.title.capitalized), .table(table.summed(in: OwnColumn.kind, all))]
    }

    /// What a balance was, what has moved it, and what it is.
    private func movements(of balance: IncentiveBalance) throws -> [Document.Block] {
        let known = names.balance(balance.name)
        let moving = (lines[.earned] ?? []).filter { known.movedBy.contains($0.rule) }
        let opening = Label(en: "before \(run.period.start)", zh: "\(run.period.start) 之前")
        let closing = Label(en: "after \(run.period.lastDay)", zh: "\(run.period.lastDay) 之后")
        var words = Dictionary(uniqueKeysWithValues: [opening, closing, Self.otherChanges].map { ($0.en, $0) })
        for line in moving { words[line.rule] = names.rule(line.rule) }
        var table = Table(columns: [
            .init(.number, alignment: .trailing), .init(.movement, words: words), .init(.amount, alignment: .trailing),
        ])
        table.append([.null, .text(opening.en), .money(balance.opening)])
        var sum = balance.opening
        for line in moving {
            sum = try sum.adding(line.amount)
            table.append([.integer(Int64(line.number)), .text(line.rule), .money(line.amount)])
        }
        let rest = try balance.closing.subtracting(sum)
        if !rest.isZero { table.append([.null, .text(Self.otherChanges.en), .money(rest)]) }
        table.append(total: [.null, .text(closing.en), .money(balance.closing)])
        return [.heading(level: 1, known.label), .table(table)]
    }

    private static let otherChanges = Label(en: "other changes", zh: "其他变动")
}

extension Table {
    /// The table with a row of sums, which is named in a column of words; the amount stands in the last column.
    func summed(in column: OwnColumn, _ sum: Money) -> Table {
        let named = columns.map { each in
            each.name == column.rawValue ? each.adding(words: [Self.sum: OwnColumn.total.title]) : each
        }
        var row = columns.map { $0.name == column.rawValue ? Value.text(Self.sum) : .null }
        if !row.isEmpty { row[row.count - 1] = .money(sum) }
        return Table(columns: named, rows: rows, totals: [row])
    }

    private static let sum = "total"
}
