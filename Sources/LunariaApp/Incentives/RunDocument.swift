import LunariaCore
import LunariaRender

/// A run as it is shown: who is paid what, or each line of it.
struct RunDocument {
    let run: IncentiveRun
    /// That it is posted, if it is.
    var posting: Ledger.Posting?
    /// Whether people are told that it is posted, or not.
    var saysPosted = false
    /// What has earned nothing; `nil` if that is not known.
    var unpaid: UnpaidOpportunities?
    /// What the run's parameters are called.
    private let terms: PlanTerms
    /// What the plan's rules and balances are called.
    private let words: PlanWords

    init(run: IncentiveRun) {
        self.run = run
        terms = PlanTerms(of: run, nil)
        words = PlanWords()
    }

    /// Makes it with what the plan calls things and was given.
    init(run: IncentiveRun, _ plan: Plan, _ values: [String: ParameterValue]) {
        self.run = run
        terms = PlanTerms(of: run, plan.runnable.parameters, values)
        words = plan.runnable.words
    }

    func show(from reader: any StoreReader, _ presentation: Presentation, language: Language) throws {
        switch presentation.format {
        case .json: try showJSON(reader, presentation)
        case .csv: try presentation.show(lines(reader, of: nil), language: language)
        case .text, .markdown, .html: try presentation.show(totals(reader), language: language)
        case .xlsx:
            // A workbook has room for both: a sheet with the totals, and one with what they are made of.
            var document = try totals(reader)
            document.blocks.append(.heading(level: 2, OwnColumn.lines.title))
            document.blocks += try lines(reader, of: nil, names: RunNames(words, reader)).blocks
            try presentation.show(document, language: language)
        }
    }

    private func totals(_ reader: any StoreReader) throws -> Document {
        let payees = try reader.payeeTotals(of: run)
        let held = try payees.reduce(Money.zero(run.currency)) { try $0.adding($1.held) }
        let names = RunNames(words, reader)
        var blocks: [Document.Block] = [
            .lead(label: OwnColumn.total.title, .money(run.total)),
            .metric(label: OwnColumn.run.title, .text(run.name)),
            .fact(label: OwnColumn.period.title, run.period.days),
        ]
        if saysPosted { blocks.append(.metric(label: OwnColumn.posted.title, posted)) }
        blocks += terms.lines
        blocks.append(.table(table(payees, held: held, names)))
        return Document(title: Label("\(run.plan) \(run.period.label)"), blocks + (try balances(reader, names)))
    }

    private static let sum = "total"

    /// Who is paid what; names stand beside the keys where there are any, what is held where something is.
    private func table(_ payees: [PayeeTotal], held: Money, _ names: RunNames) -> Table {
        let called = payees.map { names.name(of: $0.payee) }
        let hasNames = called.contains { $0 != nil }
        var table = Table(
            columns: [.init(.payee, words: [Self.sum: OwnColumn.total.title])] + (hasNames ? [.init(.name)] : []) + [
                .init(.lines, alignment: .trailing), .init(.amount, alignment: .trailing),
            ] + (held.isZero ? [] : [.init(.held, alignment: .trailing)]))
        for (payee, name) in zip(payees, called) {
            table.append(
                [.text(payee.payee)] + (hasNames ? [name.map(Value.text) ?? .null] : [])
                    + [.integer(Int64(payee.lines)), .money(payee.total)]
                    + (held.isZero ? [] : [.money(payee.held)]))
        }
        if payees.count > 1 {
            table.append(
                total: [.text(Self.sum)] + (hasNames ? [.null] : []) + [
                    .integer(Int64(run.lineCount)), .money(run.total),
                ]
                    + (held.isZero ? [] : [.money(held)]))
        }
        return table
    }

    private var posted: Value { posting.map { $0.postedOn.map(Value.date) ?? .boolean(true) } ?? .boolean(false) }

    private func balances(_ reader: any StoreReader, _ names: RunNames) throws -> [Document.Block] {
        let balances = try reader.balances(of: run)
        if balances.isEmpty { return [] }
        var table = Table(columns: [
            .init(.payee),
            .init(
                .balance,
                words: Dictionary(balances.map { ($0.name, names.balance($0.name).label) }) { first, _ in first }),
            .init(.opening, alignment: .trailing),
            .init(.closing, alignment: .trailing),
        ])
        for balance in balances {
            table.append([
                .text(balance.payee), .text(balance.name), .money(balance.opening), .money(balance.closing),
            ])
        }
        return [.table(table)]
    }

    /// The lines of the run, or of one payee, with what a file needs to be read alone; `names` say what rules are called.
    func lines(_ reader: any StoreReader, of payee: String?, names: RunNames? = nil) throws -> Document {
        var rules: [String: Label] = [:]
        if let names { try reader.forEachLine(of: run, payee: payee) { rules[$0.rule] = names.rule(of: $0) } }
        var table = Table(
            columns: [.init(.payee)] + StatementTable.columns(rules: rules) + [
                .init(.currency), .init(.kind, words: .init(of: IncentiveLine.Kind.self, \.label)), .init(.adjusts),
                .init(.author),
            ])
        try reader.forEachLine(of: run, payee: payee) { line in
            table.append(
                [.text(line.payee)] + StatementTable.row(line) + [
                    .text(run.currency.code), .text(line.kind.rawValue),
                    line.adjusts.map { .text(IncentiveRun.name(ofHash: $0)) } ?? .null,
                    line.author.map(Value.text) ?? .null,
                ])
        }
        return Document([.table(table)])
    }
}
