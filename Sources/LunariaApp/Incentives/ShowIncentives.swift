import LunariaCore

/// Shows what the ledger holds: the runs, one run, the statement of one payee.
public struct ShowIncentives {
    private let session: Session
    private let presentation: Presentation

    /// Prepares to show.
    public init(in session: Session, _ presentation: Presentation) {
        self.session = session
        self.presentation = presentation
    }

    /// Shows all stored runs, oldest first.
    public func runs() throws {
        var table = Table(columns: [
            .init("run"), .init("plan"), .init("period"), .init("lines", alignment: .trailing),
            .init("total", alignment: .trailing), .init("currency"),
        ])
        for run in try session.history().read(at: .latest, { reader in try reader.runs() }) {
            table.append([
                .text(run.name), .text(run.plan), .text(run.period.label), .integer(Int64(run.lineCount)),
                .money(run.total), .text(run.currency.code),
            ])
        }
        try presentation.show(Document([.table(table)]), language: session.settings.language)
    }

    /// Shows a run, named by the first digits of its hash.
    public func run(_ name: String) throws {
        try session.history().read(at: .latest) { reader in
            try ShowRun(run: FindRun(name).find(reader)).show(
                from: reader, presentation, language: session.settings.language)
        }
    }

    /// Shows what a payee is paid by a run, line by line.
    public func statement(_ name: String, payee: String) throws {
        let document = try session.history().read(at: .latest) { reader -> Document? in
            let run = try FindRun(name).find(reader)
            let totals = try reader.payeeTotals(of: run)
            guard let total = totals.first(where: { $0.payee == payee }) else {
                let hint = Spelling.hint(for: payee, among: totals.map(\.payee))
                throw Failure(
                    .usage,
                    "run \(run.name) pays nothing to '\(payee)'\(hint); "
                        + "see `lunaria incentive show \(run.name)`")
            }
            switch presentation.format {
            case .csv: return try ShowRun(run: run).lines(reader, of: payee)
            case .json:
                try ShowRun(run: run).showStatement(total, reader, presentation)
                return nil
            case .text, .markdown, .html: break
            }
            var table = Table(columns: StatementTable.columns)
            try reader.forEachLine(of: run, payee: payee) { line in table.append(StatementTable.row(line)) }
            return Document(
                title: "\(payee): \(run.plan) \(run.period.label)",
                [
                    .metric(label: "run", .text(run.name)),
                    .metric(label: "period", .text("\(run.period.start) to \(run.period.lastDay)")),
                    .table(table), .metric(label: "total", .money(total.total)),
                ])
        }
        if let document { try presentation.show(document, language: session.settings.language) }
    }
}
