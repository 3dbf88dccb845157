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

    /// Shows the statement; one whom the run pays nothing is an error, with a suggestion if nobody has the key.
    public func run(in session: Session, _ presentation: Presentation) throws {
        let store = try session.archivedRuns()
        let (run, head, words) = try store.read(at: .latest) { reader in
            let found = try FindRun(self.run).find(reader)
            let plan = try? StoredPlan(of: found, reader, host: session.host())
            return (found, try self.head(of: found, plan, reader), plan?.plan.runnable.words ?? PlanWords())
        }
        let isPaid = try store.read(at: .transaction(run.asOf)) { reader in
            let balances = try reader.balances(of: run).filter { isMine($0.payee) }
            guard let total = try self.total(of: run, balances, reader) else { return false }
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
            return true
        }
        if !isPaid { try store.read(at: .latest) { reader in throw try notPaid(by: run, words, reader) } }
    }

    private func isMine(_ other: String) -> Bool { other.utf8.elementsEqual(payee.utf8) }

    /// What the payee is paid: nothing with nothing but a balance, `nil` for one whom the run does not know.
    private func total(
        of run: IncentiveRun, _ balances: [IncentiveBalance], _ reader: any StoreReader
    ) throws -> PayeeTotal? {
        if let total = try reader.payeeTotals(of: run).first(where: { isMine($0.payee) }) { return total }
        let zero = Money.zero(run.currency)
        return balances.isEmpty ? nil : PayeeTotal(payee: payee, lines: 0, total: zero, held: zero)
    }

    /// Why there is no statement: nobody has the key, or the run does not pay the person.
    private func notPaid(by run: IncentiveRun, _ words: PlanWords, _ reader: any StoreReader) throws -> Failure {
        let payees = KnownPayees(of: run.plan, paying: words.payees, reader)
        let command = "`lunaria incentive show \(run.name)`"
        if try payees.contains(payee) {
            let person = RunNames(words, reader).person(payee)
            return Failure(
                .usage, en: "run \(run.name) pays nothing to \(person.en); \(command) lists those it pays",
                zh: "批次 \(run.name) 没有付给\(person.zhBehindWord)；\(command) 列出其收款人")
        }
        let ending = MeantRecord.ending(
            try payees.meant(by: payee),
            otherwise: Label(en: "\(command) lists those it pays", zh: "\(command) 列出其收款人"))
        return Failure(
            .usage, en: "no payee with the key '\(payee.shortened)'\(ending.en)",
            zh: "没有编号为“\(payee.shortened)”的收款人\(ending.zh)")
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
