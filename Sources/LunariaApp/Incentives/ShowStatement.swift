import LunariaCore

/// Shows what a payee is paid by a run: section by section, line by line, with what is held and what is carried on.
public struct ShowStatement {
    /// The name of the run, or its first digits.
    public let run: String
    /// The key of the payee.
    public let payee: String

    /// Describes a statement.
    public init(run: String, payee: String) {
        self.run = run
        self.payee = payee
    }

    /// Shows the statement; a payee the run does not know is an error with a suggestion.
    public func run(in session: Session, _ presentation: Presentation) throws {
        let store = try session.archivedRuns()
        let (run, head, words) = try store.read(at: .latest) { reader in
            let found = try FindRun(self.run).find(reader)
            let plan = try? StoredPlan(of: found, reader, host: session.host())
            return (found, try self.head(of: found, plan, reader), plan?.plan.runnable.words ?? PlanWords())
        }
        try store.read(at: .transaction(run.asOf)) { reader in
            let balances = try reader.balances(of: run).filter { isMine($0.payee) }
            let total = try self.total(of: run, balances, reader)
            switch presentation.format {
            case .csv:
                try presentation.show(
                    RunDocument(run: run).lines(reader, of: payee), language: session.language)
            case .json: try RunDocument(run: run).showStatement(total, reader, presentation)
            case .text, .markdown, .html, .xlsx:
                var document = StatementDocument(
                    run: run, total: total, head: head, balances: balances, names: RunNames(words, reader))
                try reader.forEachLine(of: run, payee: payee) { line in document.add(line) }
                try presentation.show(
                    document.make(StatementOrigins(of: run, reader)), language: session.language)
            }
        }
    }

    private func isMine(_ other: String) -> Bool { other.utf8.elementsEqual(payee.utf8) }

    /// What the payee is paid; one who has nothing but a balance is paid nothing.
    private func total(
        of run: IncentiveRun, _ balances: [IncentiveBalance], _ reader: any StoreReader
    ) throws -> PayeeTotal {
        let totals = try reader.payeeTotals(of: run)
        if let total = totals.first(where: { isMine($0.payee) }) { return total }
        let zero = Money.zero(run.currency)
        if !balances.isEmpty { return PayeeTotal(payee: payee, lines: 0, total: zero, held: zero) }
        let hint = Spelling.suggestion(for: payee, among: totals.map(\.payee))
        let command = "`lunaria incentive show \(run.name)`"
        throw Failure(
            .usage, en: "run \(run.name) pays nothing to '\(payee.shortened)'\(hint.en); see \(command)",
            zh: "批次 \(run.name) 没有付给“\(payee.shortened)”\(hint.zh)；见 \(command)")
    }

    /// What the latest data say about the run: the plan in words, that it is posted, the periods of the runs it corrects.
    private func head(
        of run: IncentiveRun, _ plan: StoredPlan?, _ reader: any StoreReader
    ) throws -> StatementDocument.Head {
        let postings = try Ledger(of: run.plan, reader).postings
        let posting = try postings.first { $0.run.hash == run.hash }.map { posting in
            let made = try reader.transactions(changing: ["posting"], after: posting.transaction - 1).first
            return StatementDocument.Posting(
                day: posting.postedOn, actor: made?.number == posting.transaction ? made?.actor : nil,
                transaction: posting.transaction)
        }
        return StatementDocument.Head(
            summary: plan?.plan.runnable.summary ?? Label(""), terms: PlanTerms(of: run, plan), posting: posting,
            periods: Dictionary(postings.map { ($0.run.hash, $0.run.period) }) { first, _ in first })
    }
}
