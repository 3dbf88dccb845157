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

    init(run: IncentiveRun) {
        self.run = run
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
            document.blocks += try lines(reader, of: nil).blocks
            try presentation.show(document, language: language)
        }
    }

    private func totals(_ reader: any StoreReader) throws -> Document {
        let payees = try reader.payeeTotals(of: run)
        let held = try payees.reduce(Money.zero(run.currency)) { try $0.adding($1.held) }
        var columns: [Table.Column] = [
            .init(.payee), .init(.lines, alignment: .trailing), .init(.amount, alignment: .trailing),
        ]
        if !held.isZero { columns.append(.init(.held, alignment: .trailing)) }
        var table = Table(columns: columns)
        for payee in payees {
            table.append(
                [.text(payee.payee), .integer(Int64(payee.lines)), .money(payee.total)]
                    + (held.isZero ? [] : [.money(payee.held)]))
        }
        var blocks: [Document.Block] = [
            .metric(label: OwnColumn.run.title, .text(run.name)),
            .fact(label: OwnColumn.period.title, run.period.words),
        ]
        if saysPosted { blocks.append(.metric(label: OwnColumn.posted.title, posted)) }
        for (name, value) in run.parameters.sorted(by: { $0.key < $1.key }) where name != "period" {
            blocks.append(.metric(label: Label(name), .text(value)))
        }
        blocks += [.table(table), .metric(label: OwnColumn.total.title, .money(run.total))]
        if !held.isZero { blocks.append(.metric(label: OwnColumn.held.title, .money(held))) }
        return Document(title: Label("\(run.plan) \(run.period.label)"), blocks + (try balances(reader)))
    }

    private var posted: Value { posting.map { $0.postedOn.map(Value.date) ?? .boolean(true) } ?? .boolean(false) }

    private func balances(_ reader: any StoreReader) throws -> [Document.Block] {
        let balances = try reader.balances(of: run)
        if balances.isEmpty { return [] }
        var table = Table(columns: [
            .init(.payee), .init(.balance), .init(.opening, alignment: .trailing),
            .init(.closing, alignment: .trailing),
        ])
        for balance in balances {
            table.append([
                .text(balance.payee), .text(balance.name), .money(balance.opening), .money(balance.closing),
            ])
        }
        return [.table(table)]
    }

    /// The lines of the run, or of one payee, with what a file needs to be read alone.
    func lines(_ reader: any StoreReader, of payee: String?) throws -> Document {
        var table = Table(
            columns: [.init(.payee)] + StatementTable.columns + [
                .init(.currency), .init(.kind), .init(.adjusts), .init(.author),
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
